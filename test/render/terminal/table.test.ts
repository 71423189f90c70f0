import fc from "fast-check";
import type { AlignType, RootContent } from "mdast";
import { describe, expect, it } from "vitest";
import { renderPage } from "../../../src/render/terminal/page.ts";
import { plain } from "../../../src/render/terminal/paint.ts";
import type { Setting } from "../../../src/render/terminal/setting.ts";
import { columnWidths } from "../../../src/render/terminal/table-widths.ts";
import { painter } from "../../../src/render/terminal/theme.ts";
import { columns } from "../../../src/typeset/columns.ts";
import { anyText } from "../../view/support/arbitrary.ts";
import { blocksOf, textOf } from "../../view/support/build.ts";
import { openAtEnd, withoutStyles } from "../support/sgr.ts";

const at = (width: number): Setting => ({ width, level: "clreq", ambiguous: "narrow" });

function tableOf(rows: readonly (readonly string[])[], align: AlignType[] = []): RootContent {
  return {
    type: "table",
    align,
    children: rows.map((cells) => ({
      type: "tableRow",
      children: cells.map((value) => ({ type: "tableCell", children: [{ type: "text", value }] })),
    })),
  };
}

function rowsOf(table: RootContent, setting: Setting): string[] {
  return renderPage(blocksOf([table]), setting, plain)
    .split("\n")
    .slice(1, -1);
}

describe("a table", () => {
  it("aligns its columns between rules, with characters of any width", () => {
    const table = tableOf(
      [
        ["项目", "数量", "a"],
        ["苹果 apple", "7", "右"],
        ["梨", "１２", "x"],
      ],
      [null, "right", "center"],
    );
    expect(rowsOf(table, at(40))).toEqual([
      "─".repeat(20),
      "项目        数量  a",
      "─".repeat(20),
      "苹果 apple     7  右",
      "梨          １２  x",
      "─".repeat(20),
    ]);
  });

  it("wraps cells within their columns by the line breaking rules, with blank rows between", () => {
    const table = tableOf([
      ["名", "说明"],
      ["甲", "一二三四五六七，八九十"],
      ["乙", "短"],
    ]);
    expect(rowsOf(table, at(18))).toEqual([
      "─".repeat(18),
      "名  说明",
      "─".repeat(18),
      "甲  一二三四五六",
      "    七，八九十",
      "",
      "乙  短",
      "─".repeat(18),
    ]);
  });

  it("is stacked if its columns would be too narrow to read", () => {
    const table = tableOf([
      ["名", "说明", ""],
      ["甲", "一二三四五六七八九十", "注"],
      ["乙", "", "十九八七六五四三二一"],
    ]);
    expect(rowsOf(table, at(16))).toEqual([
      "名：甲",
      "说明：一二三四五",
      "  六七八九十",
      "注",
      "",
      "名：乙",
      "说明：",
      "十九八七六五四三",
      "  二一",
    ]);
  });

  it("draws rules that fit if they are of ambiguous width", () => {
    const wide = { ...at(40), ambiguous: "wide" as const };
    expect(rowsOf(tableOf([["名"], ["一二三"]]), wide)[0]).toBe("───");
  });

  it("paints rules as metadata and the header as a heading", () => {
    const page = renderPage(
      blocksOf([tableOf([["名"], ["甲"]])]),
      at(20),
      (role, text) => `<${role}:${text}>`,
    );
    expect(page.split("\n").slice(1, 5)).toEqual(["<meta:──>", "<heading:名>", "<meta:──>", "甲"]);
  });

  it("is indented in quotations and lists", () => {
    const quote: RootContent = {
      type: "blockquote",
      children: [tableOf([["名"], ["甲"]]) as TableNode],
    };
    expect(rowsOf(quote, at(20))).toEqual(["│ ──", "│ 名", "│ ──", "│ 甲", "│ ──"]);
  });
});

type TableNode = Extract<RootContent, { type: "table" }>;

describe("columnWidths", () => {
  it.each([
    [
      [
        [4, 4],
        [6, 6],
      ],
      20,
      [4, 6],
    ],
    [
      [
        [4, 4],
        [60, 8],
      ],
      30,
      [4, 26],
    ],
    [
      [
        [40, 8],
        [20, 8],
      ],
      30,
      [19, 11],
    ],
    [
      [
        [40, 8],
        [40, 8],
      ],
      31,
      [16, 15],
    ],
    [
      [
        [40, 8],
        [40, 8],
      ],
      16,
      [8, 8],
    ],
    [
      [
        [40, 8],
        [40, 8],
      ],
      15,
      null,
    ],
    [[], 10, []],
  ])("%j in %i columns: %j", (needs, room, widths) => {
    expect(
      columnWidths(
        needs.map(([natural = 0, least = 0]) => ({ natural, least })),
        room,
      ),
    ).toEqual(widths);
  });

  it("keeps each column between its least and its natural width and uses all the room", () => {
    const need = fc
      .tuple(fc.nat(99), fc.nat(99))
      .map(([one, other]) => ({ natural: Math.max(one, other), least: Math.min(one, other) }));
    fc.assert(
      fc.property(fc.array(need, { maxLength: 6 }), fc.nat(300), (needs, room) => {
        const widths = columnWidths(needs, room);
        const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
        if (widths === null) {
          expect(sum(needs.map(({ least }) => least))).toBeGreaterThan(room);
          return;
        }
        widths.forEach((width, index) => {
          expect(width).toBeGreaterThanOrEqual(needs[index]?.least ?? 0);
          expect(width).toBeLessThanOrEqual(needs[index]?.natural ?? 0);
        });
        expect(sum(widths)).toBe(Math.min(room, sum(needs.map(({ natural }) => natural))));
      }),
    );
  });
});

describe("laws of tables", () => {
  const anyTable = fc
    .tuple(
      fc.array(fc.array(anyText, { maxLength: 5 }), { maxLength: 5 }),
      fc.array(fc.constantFrom<AlignType[]>("left", "right", "center", null), { maxLength: 5 }),
    )
    .map(([rows, align]) => tableOf(rows, align));
  const anySetting: fc.Arbitrary<Setting> = fc.record({
    width: fc.integer({ min: 10, max: 120 }),
    level: fc.constantFrom("clreq" as const, "anywhere" as const),
    ambiguous: fc.constantFrom("narrow", "wide"),
    fullwidth: fc.boolean(),
  });

  it("no row is wider than the width or ends in white space, and styles change nothing", () => {
    fc.assert(
      fc.property(anyTable, anySetting, (table, setting) => {
        const page = renderPage(blocksOf([table]), setting, plain);
        for (const row of page.split("\n")) {
          expect(columns(row, setting.ambiguous), row).toBeLessThanOrEqual(setting.width);
          expect(row).not.toMatch(/[ \u3000]$/);
        }
        const painted = renderPage(blocksOf([table]), setting, painter(1));
        expect(withoutStyles(painted)).toBe(page);
        for (const row of painted.split("\n")) expect(openAtEnd(row)).toEqual([]);
      }),
    );
  });

  it("no character of a cell is lost", () => {
    fc.assert(
      fc.property(anyTable, anySetting, (table, setting) => {
        const blocks = blocksOf([table]);
        const shown = countsOf(renderPage(blocks, { ...setting, fullwidth: false }, plain));
        for (const [character, count] of countsOf(blocks.map(textOf).join(""))) {
          expect(shown.get(character) ?? 0, character).toBeGreaterThanOrEqual(count);
        }
      }),
    );
  });

  it("every cell of a column starts at its column", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("字", "a", "“字”", "e\u0301", "😀"), { minLength: 1 }),
        (cells) => {
          const table = tableOf([["头", "尾"], ...cells.map((cell) => [cell, "尾"])]);
          const starts = rowsOf(table, at(60))
            .filter((row) => row.includes("尾"))
            .map((row) => columns(row.slice(0, row.indexOf("尾"))));
          expect(new Set(starts).size).toBe(1);
        },
      ),
    );
  });
});

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.replaceAll(/\s/gu, "")) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}
