import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../src/source/markdown.ts";

const typesOf = (text: string) => parseMarkdown(text).children.map(({ type }) => type);

describe("front matter", () => {
  it.each([
    ["a mapping", "---\ntitle: 题\n---\n\n正文"],
    ["a mapping whose fences end in blanks", "---  \r\ntitle: 题\r\n--- \r\n\r\n正文"],
    ["nested values", "---\ntags:\n  - 甲\n  - 乙\n---\n正文"],
  ])("is %s below the first line", (_, text) => {
    expect(typesOf(text)).toEqual(["yaml", "paragraph"]);
  });

  it.each([
    [
      "text",
      "---\n\n正文一。\n\n---\n\n正文二。",
      ["thematicBreak", "paragraph", "thematicBreak", "paragraph"],
    ],
    [
      "a line of text",
      "---\n注意：正文。\n---\n\n正文。",
      ["thematicBreak", "heading", "paragraph"],
    ],
    [
      "a mapping below a blank line",
      "---\n\ntitle: 题\n\n---\n",
      ["thematicBreak", "paragraph", "thematicBreak"],
    ],
    ["a list", "---\n- 甲\n- 乙\n---\n", ["thematicBreak", "list", "thematicBreak"]],
    ["nothing", "---\n---\n正文", ["thematicBreak", "thematicBreak", "paragraph"]],
    ["what has no end", "---\ntitle: 题\n\n正文", ["thematicBreak", "paragraph", "paragraph"]],
  ])("is not %s between rules", (_, text, types) => {
    expect(typesOf(text)).toEqual(types);
  });
});

describe("table cells", () => {
  it("have breaks where they have the tag", () => {
    const [table] = parseMarkdown("|甲|\n|-|\n|一<br>二<BR />三<b>四|").children;
    const cell = table?.type === "table" ? table.children[1]?.children[0] : undefined;
    expect(cell?.children.map(({ type }) => type)).toEqual([
      "text",
      "break",
      "text",
      "break",
      "text",
      "html",
      "text",
    ]);
  });
});
