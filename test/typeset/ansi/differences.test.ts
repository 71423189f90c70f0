import fc from "fast-check";
import { describe, expect, it } from "vitest";
import theirs, { type Options } from "wrap-ansi";
import { wrapAnsi } from "../../../src/typeset/ansi/index.ts";
import { type Case, CELLS, HARD, link, red } from "../support/styled.ts";

/**
 * What differs from wrap-ansi (10.0.2), and why: what it does stands last. src/typeset/README.md names
 * these, too.
 */
const DIFFERENCES: readonly (readonly [...Case, theirs: readonly string[]])[] = [
  [
    "UAX #14 LB21: a row may end after a hyphen",
    red("well-known"),
    5,
    {},
    [red("well-"), red("known")],
    [red("well-known")],
  ],
  [
    "UAX #14 LB13: a row may end after a slash",
    "see a.example/b",
    10,
    {},
    ["see", "a.example/", "b"],
    ["see", "a.example/b"],
  ],
  [
    "UAX #14: a row may end between ideographs",
    "我们 去看海",
    5,
    {},
    ["我们", "去看", "海"],
    ["我们", "去看海"],
  ],
  [
    "CLREQ: no row begins with a comma",
    "我们去，看海",
    6,
    HARD,
    ["我们", "去，看", "海"],
    ["我们去", "，看海"],
  ],
  [
    "What ends belongs to the row before; it looks the same",
    `${red("a")}b`,
    1,
    CELLS,
    [red("a"), "b"],
    [red("a"), "\x1B[39mb"],
  ],
  [
    "A link is ended as it began, by ST",
    link("ab", "https://a.example", "\x1B\\"),
    1,
    HARD,
    [link("a", "https://a.example", "\x1B\\"), link("b", "https://a.example", "\x1B\\")],
    [
      "\x1B]8;;https://a.example\x1B\\a\x1B]8;;\x07",
      "\x1B]8;;https://a.example\x07b\x1B]8;;\x1B\\",
    ],
  ],
  [
    "No row is added for blanks that are dropped",
    "abc ",
    3,
    { wordWrap: false },
    ["abc"],
    ["abc", ""],
  ],
  [
    "U+3000 indents Chinese paragraphs, so it is kept",
    "　　春江 花月",
    8,
    {},
    ["　　春江", "花月"],
    ["春江", "花月"],
  ],
  ["The text is not normalised", "e\u0301", 8, {}, ["e\u0301"], ["\u00E9"]],
  [
    "A row is complete in itself at line ends, too",
    red("a\nb"),
    8,
    {},
    [red("a"), red("b")],
    ["\x1B[31ma", "b\x1B[39m"],
  ],
];

describe("by design", () => {
  it.each(DIFFERENCES)("%s", (_, text, columns, options, rows, others) => {
    expect(wrapAnsi(text, columns, options).split("\n")).toEqual(rows);
    expect(theirs(text, columns, options as Options).split("\n")).toEqual(others);
  });
});

const visible = (text: string) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: sequences begin with controls
  text.replace(/\x1B\[[\d;]*m|\x1B\]8;;[^\x07]*\x07/g, "");
const part = fc.constantFrom(
  ...["a", "to", "the", "brown", "encyclopedia", "42", " ", "  ", "\n", "\t"],
  ...["\x1B[31m", "\x1B[39m", "\x1B[1m", "\x1B[22m", "\x1B[44m", "\x1B[0m"],
  ...["\x1B]8;;https://a.example/\x07", "\x1B]8;;\x07"],
);
const styledText = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(""));
const anyOptions = fc.record({ hard: fc.boolean(), wordWrap: fc.boolean(), trim: fc.boolean() });

it("wraps words of ASCII letters and digits to the rows of wrap-ansi, but for empty ones", () => {
  fc.assert(
    fc.property(
      styledText,
      fc.integer({ min: 2, max: 30 }),
      anyOptions,
      (text, columns, options) => {
        const rows = (wrapped: string) => {
          const all = visible(wrapped).split("\n");
          return options.trim && !options.wordWrap ? all.filter((row) => row !== "") : all;
        };
        expect(rows(wrapAnsi(text, columns, options))).toEqual(
          rows(theirs(text, columns, options)),
        );
      },
    ),
    { numRuns: 2_000 },
  );
});
