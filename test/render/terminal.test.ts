import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Painter, plain, renderPage, type Setting } from "../../src/render/terminal.ts";
import { painter } from "../../src/render/theme.ts";
import { columns } from "../../src/typeset/columns.ts";
import { LEVELS } from "../../src/typeset/level.ts";
import type { Block } from "../../src/view/block.ts";
import { articlePage } from "../../src/view/page.ts";
import { anyArticle } from "../view/arbitrary.ts";
import { article, articleOf, nodes, paragraph, section } from "../view/build.ts";
import { openAtEnd, withoutStyles } from "./sgr.ts";

const at = (width: number): Setting => ({ width, level: "clreq", ambiguous: "narrow" });
const brackets: Painter = (role, text) => `<${role}:${text}>`;

const anySetting: fc.Arbitrary<Setting> = fc.record({
  width: fc.integer({ min: 1, max: 60 }),
  level: fc.constantFrom(...LEVELS),
  ambiguous: fc.constantFrom("narrow", "wide"),
});

function rowsOf(blocks: readonly Block[], setting: Setting, paint: Painter = plain): string[] {
  const page = renderPage(blocks, setting, paint);
  expect(page === "" || page.endsWith("\n")).toBe(true);
  return page.split("\n").slice(0, -1);
}

const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });
const isOneCluster = (text: string) => [...graphemes.segment(text)].length === 1;

describe("renderPage", () => {
  it("sets an article", () => {
    expect(rowsOf(articlePage(articleOf(1)), at(40))).toEqual([
      "题目",
      "",
      "    导语。",
      "",
      "亮点1　标题1",
      "",
      "    正文1。",
    ]);
  });

  it("indents the first line of a paragraph and no other", () => {
    const page = articlePage(article({ lead: [paragraph("字".repeat(40))] }));
    expect(rowsOf(page, at(32))).toEqual([
      `    ${"字".repeat(14)}`,
      "字".repeat(16),
      "字".repeat(10),
    ]);
  });

  it("indents by one em below 30 columns", () => {
    const page = articlePage(article({ lead: [paragraph("字".repeat(20))] }));
    expect(rowsOf(page, at(28))).toEqual([`  ${"字".repeat(13)}`, "字".repeat(7)]);
  });

  it("hangs a list's lines from its bullet", () => {
    const list = nodes({
      type: "list",
      children: [{ type: "listItem", children: [paragraph("字".repeat(9))] }],
    });
    expect(rowsOf(articlePage(article({ lead: list })), at(12))).toEqual([
      `- ${"字".repeat(5)}`,
      `  ${"字".repeat(4)}`,
    ]);
  });

  it("turns code that is too long at any cluster, and keeps its blank lines bare", () => {
    const code = nodes({ type: "code", value: "abcdefghij klm\n\n  x" });
    expect(rowsOf(articlePage(article({ lead: code })), at(12))).toEqual([
      "    abcdefgh",
      "    ij klm",
      "",
      "      x",
    ]);
  });

  it("opens and closes a style on each line that it covers", () => {
    const title = "题".repeat(7);
    const page = articlePage(article({ sections: [section({ marker: "亮点1", title })] }));
    expect(rowsOf(page, at(12), brackets)).toEqual([
      "<marker:亮点1>　<heading:题题>",
      "<heading:题题题题题>",
    ]);
  });

  it("paints several stretches of one line, and leaves the text between them alone", () => {
    const content = {
      text: "一二三四五",
      spans: [
        { start: 1, end: 2, role: "strong" as const },
        { start: 3, end: 5, role: "link" as const },
      ],
    };
    const indent = { first: 0, rest: 0 };
    const block: Block = { kind: "paragraph", content, indent, above: 0 };
    expect(rowsOf([block], at(6), brackets)).toEqual(["一<strong:二>三", "<link:四五>"]);
  });

  it("is empty for an empty page", () => {
    expect(renderPage([], at(80), plain)).toBe("");
  });
});

describe("laws of the page", () => {
  it("style never changes layout", () => {
    fc.assert(
      fc.property(anyArticle, anySetting, (any, setting) => {
        const page = articlePage(any);
        const painted = renderPage(page, setting, painter(1));
        expect(withoutStyles(painted)).toBe(renderPage(page, setting, plain));
      }),
    );
  });

  it("no style is open at the end of a row", () => {
    fc.assert(
      fc.property(anyArticle, anySetting, (any, setting) => {
        for (const row of rowsOf(articlePage(any), setting, painter(1))) {
          expect(openAtEnd(row)).toEqual([]);
        }
      }),
    );
  });

  it("no row is wider than asked, one cluster that is wider by itself aside", () => {
    fc.assert(
      fc.property(anyArticle, anySetting, (any, setting) => {
        for (const row of rowsOf(articlePage(any), setting)) {
          if (isOneCluster(row.trimStart())) continue;
          expect(columns(row, setting.ambiguous), row).toBeLessThanOrEqual(setting.width);
        }
      }),
    );
  });

  it("nothing but blanks is lost or added", () => {
    const solid = (text: string) => text.replaceAll(/\s/gu, "");
    fc.assert(
      fc.property(anyArticle, anySetting, (any, setting) => {
        const page = articlePage(any);
        const text = page.map(({ content }) => content.text).join("");
        expect(solid(renderPage(page, setting, plain))).toBe(solid(text));
      }),
    );
  });

  it("no row ends in blanks", () => {
    fc.assert(
      fc.property(anyArticle, anySetting, (any, setting) => {
        for (const row of rowsOf(articlePage(any), setting)) expect(row).not.toMatch(/[ \u3000]$/);
      }),
    );
  });
});
