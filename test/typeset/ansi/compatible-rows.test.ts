/**
 * Behaviours of rows that wrap-ansi (10.0.2) and fast-wrap-ansi (0.2.2) test in public, with texts of our own.
 */
import { describe, expect, it } from "vitest";
import { wrapAnsi } from "../../../src/typeset/ansi/index.ts";
import { type Case, CELLS, green, HARD, red } from "../support/styled.ts";

const WORDS: readonly Case[] = [
  ["go to the next row", "rain falls on", 7, {}, ["rain", "falls", "on"]],
  ["exceed a narrow row", "we understand it", 4, {}, ["we", "understand", "it"]],
  ["are split if hard", "we understand", 4, HARD, ["we", "unde", "rsta", "nd"]],
  ["begin no row of their own", "understand", 5, HARD, ["under", "stand"]],
  ["leave room after a split", "aaab c", 3, HARD, ["aaa", "b c"]],
  ["leave none where it is full", "aaaaaa b", 3, HARD, ["aaa", "aaa", "b"]],
  ["are split from where they stand", "go understand it", 6, CELLS, ["go und", "erstan", "d it"]],
  ["keep line ends", "1234\n567890 12", 8, {}, ["1234", "567890", "12"]],
  ["keep an empty last line", "1234\n", 9, {}, ["1234", ""]],
  ["take CR LF for a line end", "foo bar\r\nfoo", 3, {}, ["foo", "bar", "foo"]],
];

const BLANKS: readonly Case[] = [
  ["fill rows", "   ", 2, { trim: false }, ["  ", " "]],
  ["are dropped at both ends of a row", "  ab   cd  ", 4, {}, ["ab", "cd"]],
  ["are dropped inside colours", red("  ab   cd  "), 4, {}, [red("ab"), red("cd")]],
  ["stay inside a row", "  ab   cd  ", 40, {}, ["ab   cd"]],
  ["all stay", "  ab   cd  ", 40, { trim: false }, ["  ab   cd  "]],
  ["take a row between words", "foo bar", 3, { trim: false }, ["foo", " ", "bar"]],
  ["stay beside sequences", green(` ${red("ok")} `), 9, { trim: false }, [green(` ${red("ok")} `)]],
  ["are dropped where cells are filled", "the sky", 3, { wordWrap: false }, ["the", "sky"]],
  ["fill cells", "ab cd", 3, CELLS, ["ab ", "cd"]],
  ["come of tabs", "12\tx", 40, {}, ["12      x"]],
  [
    "come of tabs, before the rows",
    "\t\tx",
    10,
    { ...HARD, trim: false },
    [" ".repeat(10), "      x"],
  ],
  ["come of tabs, not counting sequences", `${red("12")}\tx`, 40, {}, [`${red("12")}      x`]],
];

const WIDE: readonly Case[] = [
  ["take two columns", "안녕하세", 4, HARD, ["안녕", "하세"]],
  ["reopen styles", red("日本語"), 5, HARD, [red("日本"), red("語")]],
  ["may be surrogate pairs", "a🈁bc", 2, HARD, ["a", "🈁", "bc"]],
  ["may be families", "a👨‍👩‍👧‍👦b", 2, HARD, ["a", "👨‍👩‍👧‍👦", "b"]],
  ["may be flags", "🇨🇳🇯🇵", 3, HARD, ["🇨🇳", "🇯🇵"]],
  ["may have a skin tone", "a👋🏽b", 2, HARD, ["a", "👋🏽", "b"]],
  ["may combine", "கிகி", 1, HARD, ["கி", "கி"]],
  ["keep tab stops", "👨\x1B[31m‍👩‍👧‍👦\tX", 30, { trim: false }, ["👨\x1B[31m‍👩‍👧‍👦      X"]],
];

describe.each([
  ["words", WORDS],
  ["blanks", BLANKS],
  ["wide characters", WIDE],
] as const)("%s", (_, cases) => {
  it.each(cases)("%s", (_, text, columns, options, rows) => {
    expect(wrapAnsi(text, columns, options).split("\n")).toEqual(rows);
  });
});
