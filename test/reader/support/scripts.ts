/** A key, by the reader's name of it, or several typed at once. */
export type Keys = string | readonly string[];

export type Script = { readonly what: string; readonly keys: readonly Keys[] };

const SEARCHING = ["/", "公", "安", "机", "backspace", "return"];
const FILTERING = ["&", "公", "安", "return", "j", "]", "G", "g"];

/**
 * Keys of the reader for the bundled article, in an order in which each has an effect. A number and
 * the key after it are typed at once, since a pause between them would end the number.
 */
export const SCRIPTS: readonly Script[] = [
  {
    what: "rows",
    keys: ["j", "down", "ctrl+e", "ctrl+n", "return", "enter", "k", "up", "ctrl+y", "ctrl+p", "y"],
  },
  {
    what: "pages",
    keys: [
      [" ", "f", "pagedown", "ctrl+f", "ctrl+v", "b", "pageup", "ctrl+b", "meta+v"],
      ["d"],
      ["ctrl+d"],
      ["u"],
      ["ctrl+u"],
    ].flat(),
  },
  { what: "ends", keys: ["G", "g", "end", "home", ">", "<", ["5", "0", "%"]] },
  {
    what: "sections",
    keys: ["]", "]", "[", ["3", "return"], ["7", "G"], ["1", "j"], ["2", "]"], ["5", "return"]],
  },
  {
    what: "outline",
    keys: [
      ["t", "down", "up", "ctrl+n", "ctrl+p", "pagedown", "pageup", "end", "home"],
      ["公", "安", "backspace", "return", "t", "end", "enter"],
    ].flat(),
  },
  {
    what: "outline given up",
    keys: ["t", "改", "革", "ctrl+w", "改", "ctrl+u", "escape", "t", "ctrl+c"],
  },
  { what: "search", keys: [...SEARCHING, "n", "n", "N", "?", "的", "return", "n", "escape"] },
  {
    what: "words sought before",
    keys: [
      ["/", "公", "安", "enter", "/", "改", "革", "return", "/", "的"],
      ["up", "up", "down", "down", "ctrl+p", "ctrl+p", "ctrl+n", "return"],
    ].flat(),
  },
  {
    what: "expressions",
    keys: ["/", "ctrl+r", "第", ".", "届", "return", "n", "/", "ctrl+r", "escape"],
  },
  { what: "filter", keys: [...FILTERING, "&", "return", "&", "队", "return", "escape"] },
  {
    what: "search given up",
    keys: ["/", "队", "ctrl+u", "伍", "ctrl+w", "x", "escape", "/", "队", "ctrl+c"],
  },
  {
    what: "marks",
    keys: [
      [" ", "m", "a", "G", "'", "a", "'", "'", "'", "z", "m", "escape", "'", "f1"],
      ["M", "escape", "M", "ctrl+c", "v", "w", "w", "m", "b", "M", "down", "up", "end", "home"],
      ["ctrl+n", "ctrl+p", "pagedown", "pageup", "巩", "backspace", "x", "ctrl+u", "x", "ctrl+w"],
      ["down", "delete", "return", "m", "c", "M", "enter", "M", "ctrl+d", "escape"],
    ].flat(),
  },
  {
    what: "looks",
    keys: ["-", "-", "+", "=", "w", "w", "J", "H", "p", "|", "T", "T", "T", "ctrl+l", "r"],
  },
  {
    what: "nothing to go back to, nothing to open",
    keys: ["backspace", "o"],
  },
  {
    what: "selecting",
    keys: [
      ["j", "v", "l", "right", "h", "left", "w", "w", "down", "up", "ctrl+n", "ctrl+p", "o", "b"],
      ["V", "j", "v", "$", "0", "end", "home", "ctrl+l", "pagedown", " ", "f", "ctrl+f"],
      ["pageup", "ctrl+b", "d", "ctrl+d", "u", "ctrl+u", "G", "g", ">", "<", "escape"],
      ["V", "k", "q", "v", "ctrl+c"],
    ].flat(),
  },
  { what: "copying", keys: ["v", "w", "w", "y", "v", "w", "return", "V", "enter", "j"] },
  {
    what: "help",
    keys: [
      ["h", "j", "k", "down", "up", " ", "b", "pagedown", "pageup", "x", "x", "o"],
      ["f1", "escape", "h", "q"],
    ].flat(),
  },
];

/** An article with links, a note and a picture, for the list of them. */
export const LINKED = [
  "# 春江花月夜",
  "见[第二篇](b.md)、[网页](https://example.com/a)、[注](#注解)。![图](图.png)",
  "## 注解",
  ...Array.from({ length: 30 }, () => "江流宛转绕芳甸，月照花林皆似霰。空里流霜不觉飞。"),
].join("\n\n");

/** Keys for that article. What opens, launches and copies has tests of its own. */
export const LINKED_SCRIPT: Script = {
  what: "links",
  keys: [
    ["o", "down", "up", "ctrl+n", "ctrl+p", "end", "home", "pagedown", "pageup", "网", "backspace"],
    ["网", "ctrl+w", "网", "ctrl+u", "escape", "o", "ctrl+c", "o", "注", "return", "backspace"],
    ["o", "注", "enter", "backspace"],
  ].flat(),
};
