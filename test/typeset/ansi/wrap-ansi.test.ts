import { readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import { Terminal } from "@xterm/headless";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type WrapAnsiOptions, wrapAnsi } from "../../../src/typeset/ansi/index.ts";
import { columns as columnsOf, wrap } from "../../../src/typeset/index.ts";

const red = (text: string) => `\x1B[31m${text}\x1B[39m`;
const link = (text: string) => `\x1B]8;;https://a.example/\x07${text}\x1B]8;;\x07`;
const visible = stripVTControlCharacters;
const article = readFileSync(new URL("../../../data/article.txt", import.meta.url), "utf8");

describe("rows of plain text", () => {
  it.each<[name: string, text: string, columns: number, options: WrapAnsiOptions, rows: string[]]>([
    ["keep words whole", "the quick brown fox", 9, {}, ["the quick", "brown fox"]],
    ["let a wide word exceed them", "a encyclopedia b", 6, {}, ["a", "encyclopedia", "b"]],
    ["split a wide word", "encyclopedia", 5, { hard: true }, ["encyc", "loped", "ia"]],
    [
      "split it from the row before on",
      "an encyclopedia",
      5,
      { hard: true },
      ["an en", "cyclo", "pedia"],
    ],
    [
      "begin it anew if that costs no row",
      "abc abcde f",
      4,
      { hard: true },
      ["abc", "abcd", "e f"],
    ],
    ["are filled without words", "the quick", 4, { wordWrap: false }, ["the", "quic", "k"]],
    ["drop blanks at their ends", "  foo   bar  ", 5, {}, ["foo", "bar"]],
    ["keep blanks inside", " foo   bar ", 20, {}, ["foo   bar"]],
    ["keep all blanks", "foo   bar", 4, { trim: false }, ["foo ", "  ", "bar"]],
    ["hold nothing but blanks", "   ", 2, { trim: false }, ["  ", " "]],
    ["are empty", "   ", 2, {}, [""]],
    ["end where the text does", "一\r\n二\n\n三", 9, {}, ["一", "二", "", "三"]],
    ["have tab stops", "a\tb\tc", 80, {}, ["a       b       c"]],
    ["keep an ideographic indent", "　　一二", 8, {}, ["　　一二"]],
    ["break between Han characters", "一二三四", 4, {}, ["一二", "三四"]],
    ["do not begin with a stop", "一二，三", 4, {}, ["一", "二，", "三"]],
    ["do not end with an opening mark", "一（二）", 4, {}, ["一", "（二）"]],
    ["split what the marks hold together", "（二）", 4, { hard: true }, ["（二", "）"]],
    ["do not begin with one after a space", "一二 ，三", 5, {}, ["一", "二 ，", "三"]],
    ["break as Unicode has it", "他说——好", 4, { level: "uax14" }, ["他说", "——好"]],
    [
      "never split a cluster",
      "e\u0301e\u0301👩‍👩‍👧",
      1,
      { hard: true },
      ["e\u0301", "e\u0301", "👩‍👩‍👧"],
    ],
    ["take wide ambiguous characters", "α β", 3, { ambiguous: "wide" }, ["α", "β"]],
    ["go on without end", "the quick", Number.POSITIVE_INFINITY, {}, ["the quick"]],
  ])("%s", (_, text, columns, options, rows) => {
    expect(wrapAnsi(text, columns, options).split("\n")).toEqual(rows);
  });
});

describe("rows of styled text", () => {
  it.each<[name: string, text: string, columns: number, rows: string[]]>([
    ["end and begin a colour", red("甲乙丙"), 4, [red("甲乙"), red("丙")]],
    ["end and begin a link", link("甲乙丙"), 4, [link("甲乙"), link("丙")]],
    [
      "nest what they end",
      `\x1B[1m${red("甲乙")}\x1B[22m`,
      2,
      [`\x1B[1m${red("甲")}\x1B[22m`, `\x1B[1m${red("乙")}\x1B[22m`],
    ],
    ["leave a style that ended at the end", `${red("甲")}乙`, 2, [red("甲"), "乙"]],
    ["begin a style with its text", `甲${red("乙")}`, 2, ["甲", red("乙")]],
    ["do not count sequences", red("甲乙"), 4, [red("甲乙")]],
    ["give a word its sequences", `foo ${red("bar")} baz`, 4, ["foo", red("bar"), "baz"]],
    ["turn all off with a reset", "\x1B[1;4m甲\x1B[m乙", 2, ["\x1B[1;4m甲\x1B[m", "乙"]],
    [
      "keep colours of 24 bits and of an index",
      "\x1B[38;2;1;2;3;48;5;6m甲乙",
      2,
      ["\x1B[38;2;1;2;3;48;5;6m甲\x1B[49m\x1B[39m", "\x1B[38;2;1;2;3m\x1B[48;5;6m乙"],
    ],
    ["keep colons", "\x1B[4:3m甲乙", 2, ["\x1B[4:3m甲\x1B[24m", "\x1B[4:3m乙"]],
    ["replace a colour", "\x1B[31m\x1B[32m甲乙", 2, ["\x1B[31m\x1B[32m甲\x1B[39m", "\x1B[32m乙"]],
    ["keep other sequences", "甲\x1B[2K乙", 2, ["甲", "\x1B[2K乙"]],
    ["take half a sequence for text", "甲\x1B[乙", 9, ["甲\x1B[乙"]],
    [
      "keep the end of a link as it is",
      "\x1B]8;id=1;https://a.example/\x1B\\甲乙",
      2,
      [
        "\x1B]8;id=1;https://a.example/\x1B\\甲\x1B]8;;\x1B\\",
        "\x1B]8;id=1;https://a.example/\x1B\\乙",
      ],
    ],
    ["stay empty", red("甲\n\n乙"), 9, [red("甲"), "", red("乙")]],
  ])("%s", (_, text, columns, rows) => {
    expect(wrapAnsi(text, columns).split("\n")).toEqual(rows);
  });
});

/** What a terminal shows: each character that is not blank, with its attributes. */
async function shown(text: string): Promise<string[]> {
  const terminal = new Terminal({ cols: 400, rows: 200, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(text.replaceAll("\n", "\r\n"), resolve));
  const cells: string[] = [];
  for (let y = 0; y < terminal.buffer.active.length; y += 1) {
    const line = terminal.buffer.active.getLine(y);
    for (let x = 0; x < 400; x += 1) {
      const cell = line?.getCell(x);
      if (cell === undefined || cell.getChars().trim() === "") continue;
      const styles = [cell.getFgColor(), cell.getBgColor(), cell.isBold(), cell.isUnderline()];
      cells.push(`${cell.getChars()} ${styles.join(" ")}`);
    }
  }
  return cells;
}

const part = fc.constantFrom(
  ...["一", "二，", "（三", "word", "a", " ", "  ", "—", "“", "”", "é", "👍🏽"],
  ...["\x1B[31m", "\x1B[39m", "\x1B[1m", "\x1B[22m", "\x1B[4m", "\x1B[24m", "\x1B[0m"],
  ...["\x1B[44m", "\n", "\x1B[38;5;9m", "\x1B]8;;https://a.example/\x07", "\x1B]8;;\x07"],
);
const styled = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(""));
const measure = fc.integer({ min: 2, max: 30 });
const flags = fc.record({ hard: fc.boolean(), wordWrap: fc.boolean(), trim: fc.boolean() });

describe("any text", () => {
  it("may have any number of sequences", () => {
    const text = `\t${"\x1B[1m甲\x1B[22m".repeat(100_000)}`;
    expect(visible(wrapAnsi(text, 80)).replace(/\n/g, "").trim()).toBe(visible(text).trim());
  });

  it("keeps its characters", () => {
    fc.assert(
      fc.property(styled, measure, flags, (text, columns, options) => {
        const without = (wrapped: string) => visible(wrapped).replace(/[ \n]/g, "");
        expect(without(wrapAnsi(text, columns, options))).toBe(without(text));
      }),
      { numRuns: 500 },
    );
  });

  it("fits if words may be split", () => {
    fc.assert(
      fc.property(styled, measure, fc.boolean(), (text, columns, trim) => {
        const rows = wrapAnsi(text, columns, { hard: true, trim }).split("\n");
        expect(rows.filter((row) => columnsOf(visible(row)) > columns)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("looks the same, each row by itself", async () => {
    await fc.assert(
      fc.asyncProperty(styled, measure, async (text, columns) => {
        const rows = wrapAnsi(text, columns).split("\n");
        const alone = await Promise.all(rows.map((row) => shown(`${row}\x1B[0m`)));
        expect(alone.flat()).toEqual(await shown(text));
      }),
      { numRuns: 100 },
    );
  });

  it("breaks where the typesetter does", () => {
    const han = fc.array(fc.constantFrom("一", "二，", "三。", "《四", "五》", "六"), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(han, fc.integer({ min: 8, max: 30 }), (parts, columns) => {
        const text = parts.join("");
        const lines = wrap(text, { width: columns }).map(({ start, end }) =>
          text.slice(start, end),
        );
        expect(wrapAnsi(text, columns)).toBe(lines.join("\n"));
      }),
    );
  });
});

describe("the bundled article", () => {
  const colours = article.replace(/改革|警/g, (word) => red(word));

  it.each([20, 30, 40, 60, 80, 100])(
    "has no forbidden mark at an edge of %i columns",
    (columns) => {
      const rows = visible(wrapAnsi(colours, columns, { trim: false })).split("\n");
      // The first row of a paragraph may be anything.
      const paragraphs = new Set(article.split("\n").map((line) => line.trim().charAt(0)));
      const atStart = rows.filter((row) => /^[、，。：；！？”’）》〉」』】〕%％]/.test(row));
      expect(atStart.filter((row) => !paragraphs.has(row.charAt(0)))).toEqual([]);
      expect(rows.filter((row) => /[“‘（《〈「『【〔]$/.test(row))).toEqual([]);
    },
  );
});
