/**
 * Behaviours of sequences that wrap-ansi (10.0.2) and fast-wrap-ansi (0.2.2) test in public, with texts of our own.
 */
import { describe, expect, it } from "vitest";
import { wrapAnsi } from "../../../src/typeset/ansi/index.ts";
import { bold, type Case, CELLS, green, HARD, link, red } from "../support/styled.ts";

const STYLES: readonly Case[] = [
  [
    "are ended and begun",
    `so ${red("it goes on")}`,
    6,
    {},
    [`so ${red("it")}`, red("goes"), red("on")],
  ],
  ["nest", bold(green("word")), 2, CELLS, [bold(green("wo")), bold(green("rd"))]],
  [
    "may be combined",
    "\x1B[1;34mword\x1B[0m",
    2,
    CELLS,
    ["\x1B[1;34mwo\x1B[39m\x1B[22m", "\x1B[1m\x1B[34mrd\x1B[0m"],
  ],
  [
    "may be given by colons",
    "\x1B[38:2::1:2:3mword\x1B[39m",
    2,
    CELLS,
    ["\x1B[38:2::1:2:3mwo\x1B[39m", "\x1B[38:2::1:2:3mrd\x1B[39m"],
  ],
  [
    "may follow a colour",
    "\x1B[38;5;9;1mword\x1B[0m",
    2,
    CELLS,
    ["\x1B[38;5;9;1mwo\x1B[22m\x1B[39m", "\x1B[38;5;9m\x1B[1mrd\x1B[0m"],
  ],
  ["need a whole colour", "\x1B[38;2;255mab\x1B[0m", 1, CELLS, ["\x1B[38;2;255ma", "b\x1B[0m"]],
  ["need the index of a colour", "\x1B[48;5mab\x1B[0m", 1, CELLS, ["\x1B[48;5ma", "b\x1B[0m"]],
  ["need a kind of colour", "\x1B[38;1mab\x1B[39m", 1, CELLS, ["\x1B[38;1ma", "b\x1B[39m"]],
  ["are reset by nothing", "\x1B[31;mab\x1B[0m", 1, CELLS, ["\x1B[31;ma", "b\x1B[0m"]],
  [
    "go on after nothing",
    "\x1B[1;;31mab\x1B[0m",
    1,
    CELLS,
    ["\x1B[1;;31ma\x1B[39m", "\x1B[31mb\x1B[0m"],
  ],
  ["begin with C1", "\x9B1mab\x9B22m", 1, CELLS, ["\x9B1ma\x1B[22m", "\x1B[1mb\x9B22m"]],
  [
    "colour underlines",
    "\x1B[58;5;9mab\x1B[59m",
    1,
    CELLS,
    ["\x1B[58;5;9ma\x1B[59m", "\x1B[58;5;9mb\x1B[59m"],
  ],
  [
    "are bold and dim at once",
    "\x1B[1m\x1B[2mab\x1B[22m",
    1,
    CELLS,
    ["\x1B[1m\x1B[2ma\x1B[22m\x1B[22m", "\x1B[1m\x1B[2mb\x1B[22m"],
  ],
  [
    "are not repeated",
    "\x1B[1m\x1B[1mab\x1B[22m",
    1,
    CELLS,
    ["\x1B[1m\x1B[1ma\x1B[22m", "\x1B[1mb\x1B[22m"],
  ],
  ["add no row", red("abcd"), 2, HARD, [red("ab"), red("cd")]],
  [
    "are ended at a carriage return",
    "\x1B[31mfoo\r bar\x1B[39m",
    3,
    {},
    [red("foo\r"), red("bar")],
  ],
];

const LINKS: readonly Case[] = [
  ["are ended and begun", link("foo bar"), 3, {}, [link("foo"), link("bar")]],
  ["are split", `${link("abcd")}.`, 2, HARD, [link("ab"), link("cd"), "."]],
  [
    "stay apart",
    `${link("a", "https://a.example")} ${link("bcd", "https://b.example")}`,
    2,
    HARD,
    [
      link("a", "https://a.example"),
      link("bc", "https://b.example"),
      link("d", "https://b.example"),
    ],
  ],
  [
    "keep parameters",
    link("abcd", "https://a.example", "\x07", "id=x"),
    2,
    HARD,
    [
      link("ab", "https://a.example", "\x07", "id=x"),
      link("cd", "https://a.example", "\x07", "id=x"),
    ],
  ],
  [
    "keep semicolons",
    link("ab", "https://a.example/;x"),
    1,
    HARD,
    [link("a", "https://a.example/;x"), link("b", "https://a.example/;x")],
  ],
  ["have styles, too", red(link("abcd")), 2, HARD, [red(link("ab")), red(link("cd"))]],
  ["need an address", "\x1B]8;x\x07abc", 2, CELLS, ["\x1B]8;x\x07ab", "c"]],
];

const SEQUENCES: readonly Case[] = [
  ["stay in front", "\x1B[2Jabcd", 2, HARD, ["\x1B[2Jab", "cd"]],
  ["may have private parameters", "\x1B[?25labcd", 2, HARD, ["\x1B[?25lab", "cd"]],
  ["may have a space", "\x1B[1 qabcd", 2, HARD, ["\x1B[1 qab", "cd"]],
  ["may be commands", "\x1B]0;a title\x1B\\abcd", 2, HARD, ["\x1B]0;a title\x1B\\ab", "cd"]],
  ["among spaces stay before them", "so, \x1B[1D on", 4, {}, ["so,\x1B[1D", "on"]],
  ["keep spaces beside them", "so, \x1B[1D on", 5, { trim: false }, ["so, \x1B[1D ", "on"]],
  ["do not hide styles", "\x1B[31ma\x1B[2Kb", 1, CELLS, ["\x1B[31ma\x1B[39m", "\x1B[31m\x1B[2Kb"]],
  ["are text if they do not end", "\x1B]0;ab cde", 5, HARD, ["\x1B]0;ab", "cde"]],
  [
    "are text if a control is in them",
    "\x1B]0;ab\x18cd\x07",
    4,
    CELLS,
    ["\x1B]0;a", "b\x18cd\x07"],
  ],
  ["end before the next", `\x1B]8;;abc ${link("ok")}`, 8, HARD, ["\x1B]8;;abc", link("ok")]],
  ["are text if of another kind", "\x1BPabcd", 3, HARD, ["\x1BPab", "cd"]],
];

describe.each([
  ["styles", STYLES],
  ["links", LINKS],
  ["other sequences", SEQUENCES],
] as const)("%s", (_, cases) => {
  it.each(cases)("%s", (_, text, columns, options, rows) => {
    expect(wrapAnsi(text, columns, options).split("\n")).toEqual(rows);
  });
});
