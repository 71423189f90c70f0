import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderBlock, renderPage } from "../../../src/render/terminal/page.ts";
import { type Painter, plain } from "../../../src/render/terminal/paint.ts";
import type { Setting } from "../../../src/render/terminal/setting.ts";
import { painter } from "../../../src/render/terminal/theme.ts";
import { columns } from "../../../src/typeset/columns.ts";
import { LEVELS } from "../../../src/typeset/level.ts";
import type { PageBlock } from "../../../src/view/block.ts";
import type { LinkStyle } from "../../../src/view/body/notes.ts";
import { anyArticle } from "../../view/support/arbitrary.ts";
import {
  article,
  articleOf,
  nodes,
  pageOf,
  paragraph,
  section,
  textOf,
} from "../../view/support/build.ts";
import { linksOf, openAtEnd, withoutStyles } from "../support/sgr.ts";

const at = (width: number): Setting => ({ width, level: "clreq", ambiguous: "narrow" });
const brackets: Painter = (role, text) => `<${role}:${text}>`;

const anySetting: fc.Arbitrary<Setting> = fc.record({
  width: fc.integer({ min: 1, max: 60 }),
  level: fc.constantFrom(...LEVELS),
  ambiguous: fc.constantFrom("narrow", "wide"),
  wrapCode: fc.boolean(),
});

function rowsOf(blocks: readonly PageBlock[], setting: Setting, paint: Painter = plain): string[] {
  const page = renderPage(blocks, setting, paint);
  expect(page === "" || page.endsWith("\n")).toBe(true);
  return page.split("\n").slice(0, -1);
}

const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });
const isOneCluster = (text: string) => [...graphemes.segment(text)].length === 1;

describe("renderPage", () => {
  it("renders an article", () => {
    expect(rowsOf(pageOf(articleOf(1)), at(40))).toEqual([
      "题目",
      "",
      "    导语。",
      "",
      "亮点1　标题1",
      "",
      "    正文1。",
    ]);
  });

  it("indents each line of verse as the first", () => {
    const verse = "床前明月光，\n疑是地上霜。\n\n举头望明月，低头思故乡，长夜未央。\n";
    const lines = verse.split("\n").flatMap((line, index) => {
      const node = { type: "text", value: line } as const;
      return index === 0 ? [node] : [{ type: "break" } as const, node];
    });
    const page = pageOf(article({ lead: [{ type: "paragraph", children: lines }] }));
    expect(rowsOf(page, at(32))).toEqual([
      "    床前明月光，",
      "    疑是地上霜。",
      "",
      "    举头望明月，低头思故乡，长夜",
      "未央。",
    ]);
  });

  it("indents only the first line of a paragraph", () => {
    const page = pageOf(article({ lead: [paragraph("字".repeat(40))] }));
    expect(rowsOf(page, at(32))).toEqual([
      `    ${"字".repeat(14)}`,
      "字".repeat(16),
      "字".repeat(10),
    ]);
  });

  it("indents by one em below 30 columns", () => {
    const page = pageOf(article({ lead: [paragraph("字".repeat(20))] }));
    expect(rowsOf(page, at(28))).toEqual([`  ${"字".repeat(13)}`, "字".repeat(7)]);
  });

  it("hangs a list's lines from its bullet", () => {
    const list = nodes({
      type: "list",
      children: [{ type: "listItem", children: [paragraph("字".repeat(9))] }],
    });
    expect(rowsOf(pageOf(article({ lead: list })), at(12))).toEqual([
      `- ${"字".repeat(5)}`,
      `  ${"字".repeat(4)}`,
    ]);
  });

  it("keeps the lines of code, however wide, and leaves blank lines empty", () => {
    const code = nodes({ type: "code", value: "abcdefghij klm\n\n  x  " });
    expect(rowsOf(pageOf(article({ lead: code })), at(12))).toEqual([
      "    abcdefghij klm",
      "",
      "      x",
    ]);
  });

  it("wraps code with a mark where a line continues if asked to", () => {
    const value = "abcdefgh\nabcdefghi\n字字字字字字字字\nabcdefg hijklmn o";
    const page = pageOf(article({ lead: nodes({ type: "code", value }) }));
    const setting = { ...at(12), wrapCode: true };
    expect(rowsOf(page, setting)).toEqual([
      "    abcdefgh",
      "    abcdefgh",
      "    ↳i",
      "    字字字字",
      "    ↳字字字",
      "    ↳字",
      "    abcdefg",
      "    ↳hijklmn",
      "    ↳ o",
    ]);
    expect(rowsOf(page, setting, brackets)[2]).toContain("<meta:↳>");
    const [block] = page;
    if (block === undefined) throw new Error("no code");
    const starts = renderBlock(block, setting, plain).rows.map(({ pieces }) => pieces[0]?.start);
    expect(starts).toEqual([0, 9, 17, 19, 23, 26, 28, 36, 43]);
  });

  it("draws a bar next to quotations and between their paragraphs, not above them", () => {
    const inner = { type: "blockquote" as const, children: [paragraph("内。")] };
    const quote = { type: "blockquote" as const, children: [paragraph("引。"), inner] };
    expect(rowsOf(pageOf(article({ lead: [paragraph("文。"), quote] })), at(32))).toEqual([
      "    文。",
      "",
      "│     引。",
      "│",
      "│ │     内。",
    ]);
  });

  it("draws no bar that is wider than the margin", () => {
    const quote = nodes({ type: "blockquote", children: [paragraph("引文")] });
    const rows = (width: number, ambiguous: "narrow" | "wide") =>
      rowsOf(pageOf(article({ lead: quote })), { ...at(width), ambiguous });
    expect(rows(6, "wide")).toEqual(["│ 引", "│文"]);
    expect(rows(4, "narrow")).toEqual(["│ 引", "│ 文"]);
    expect(rows(2, "narrow")).toEqual(["引", "文"]);
  });

  it("opens and closes a style on each line", () => {
    const title = "题".repeat(7);
    const page = pageOf(article({ sections: [section({ marker: "亮点1", title })] }));
    expect(rowsOf(page, at(12), brackets)).toEqual([
      "<marker:亮点1>　<heading:题题>",
      "<heading:题题题题题>",
    ]);
  });

  it("paints several spans of a line in all their roles, and not the text between them", () => {
    const content = {
      text: "一二三四五",
      spans: [
        { start: 1, end: 2, roles: ["strong" as const] },
        { start: 3, end: 5, roles: ["link" as const, "strong" as const], target: "http://a.cn" },
      ],
    };
    const indent = { first: 0, rest: 0 };
    const block: PageBlock = { kind: "paragraph", content, indent, above: 0 };
    expect(rowsOf([block], at(6), brackets)).toEqual([
      "一<strong:二>三",
      "\u001b]8;;http://a.cn\u001b\\<link:<strong:四五>>\u001b]8;;\u001b\\",
    ]);
  });

  it("is empty for an empty page", () => {
    expect(renderPage([], at(80), plain)).toBe("");
  });
});

const solid = (text: string) => text.replaceAll(/[\s│]/gu, "");
const anyLinks = fc.constantFrom<LinkStyle[]>("notes", "hyperlinks");

describe("laws of the page", () => {
  it("styles and links never change the layout", () => {
    fc.assert(
      fc.property(anyArticle, anyLinks, anySetting, (any, links, setting) => {
        const page = pageOf(any, links);
        const painted = withoutStyles(renderPage(page, setting, painter(1)));
        expect(painted).toBe(withoutStyles(renderPage(page, setting, plain)));
      }),
    );
  });

  it("no style and no link is open at the end of a row", () => {
    fc.assert(
      fc.property(anyArticle, anyLinks, anySetting, (any, links, setting) => {
        for (const row of rowsOf(pageOf(any, links), setting, painter(1))) {
          expect(openAtEnd(row)).toEqual([]);
          linksOf(row).forEach((target, index) => {
            if (index % 2 === 1) expect(target).toBe("");
            else expect(target).toMatch(/^(?:https?:\/\/|mailto:)/i);
          });
          expect(linksOf(row).length % 2).toBe(0);
        }
      }),
    );
  });

  it("no row is wider than the width, except a single wider cluster", () => {
    fc.assert(
      fc.property(anyArticle, anySetting, (any, setting) => {
        for (const row of rowsOf(pageOf(any), { ...setting, wrapCode: true })) {
          if (isOneCluster(row.replace(/^[\s│↳]+/, ""))) continue;
          expect(columns(row, setting.ambiguous), row).toBeLessThanOrEqual(setting.width);
        }
      }),
    );
  });

  it("nothing is lost or added except white space and bars, outside tables", () => {
    fc.assert(
      fc.property(anyArticle, anySetting, (any, setting) => {
        const page = pageOf(any).filter(({ kind }) => kind !== "table");
        const text = page.map(textOf).join("");
        expect(solid(renderPage(page, { ...setting, wrapCode: false }, plain))).toBe(solid(text));
      }),
    );
  });

  it("no row ends in white space", () => {
    fc.assert(
      fc.property(anyArticle, anySetting, (any, setting) => {
        for (const row of rowsOf(pageOf(any), setting)) expect(row).not.toMatch(/[ \u3000]$/);
      }),
    );
  });
});
