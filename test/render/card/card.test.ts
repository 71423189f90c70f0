import fc from "fast-check";
import { parseDocument } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { elementsOf, rawText } from "../../../src/article/blocks/page/dom.ts";
import { articleFromTree } from "../../../src/article/tree.ts";
import { renderCard } from "../../../src/render/card/card.ts";
import { parseMarkdown } from "../../../src/source/markdown.ts";
import { withHighlights } from "../../../src/view/highlights/highlights.ts";
import { anyArticle } from "../../view/support/arbitrary.ts";

const LONG = "一二三四五六七八九十".repeat(4);
const ARTICLE = articleFromTree(
  parseMarkdown(
    `# 题\n\n2031-03-09　来源：某报\n\n## 亮点1　甲\n\n${LONG}，${LONG}。\n\n## 亮点2　乙\n\n**重** & <轻>\n`,
  ),
);
const linesOf = (svg: string) =>
  elementsOf(parseDocument(svg, { xmlMode: true }), "text").map((line) => ({
    text: rawText(line),
    x: Number(line.attribs.x),
    y: Number(line.attribs.y),
    length: Number(line.attribs.textLength),
  }));

describe("a card", () => {
  const lines = linesOf(renderCard([withHighlights(ARTICLE, [1])]));
  const paragraph = lines.slice(1, -2);

  it("holds a highlight, then title, source and date of the article", () => {
    expect(lines[0]?.text).toBe("亮点1　甲");
    expect(paragraph.map(({ text }) => text).join("")).toBe(`${LONG}，${LONG}。`);
    expect(lines.slice(-2).map(({ text }) => text)).toEqual(["题", "某报　2031-03-09"]);
  });

  it("indents a paragraph by 2 em; its lines end at the edge, or in the margin after it", () => {
    expect(paragraph[0]).toMatchObject({ x: 90 + 72, length: 900 - 72 });
    for (const { x, length } of paragraph.slice(1, -1)) {
      expect(x).toBe(90);
      expect([900, 936]).toContain(length);
    }
    expect(paragraph.at(-1)?.length).toBeLessThan(900);
  });

  it("sets each line below the one before", () => {
    const places = lines.map(({ y }) => y);
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
  });

  it("shows strong words so, and text as text", () => {
    const svg = renderCard([withHighlights(ARTICLE, [2])]);
    expect(svg).toContain('<tspan class="bold">重</tspan> &amp; ');
    expect(svg).toContain("&lt;轻&gt;");
  });

  it("is XML of a few harmless elements, of whatever article", () => {
    const known = ["svg", "title", "style", "rect", "g", "text", "tspan"];
    fc.assert(
      fc.property(anyArticle, (article) => {
        const svg = renderCard([article]);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them
        expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
        const elements = elementsOf(parseDocument(svg, { xmlMode: true }));
        expect(elements.filter(({ name }) => !known.includes(name))).toEqual([]);
        const names = elements.flatMap(({ attribs }) => Object.keys(attribs));
        expect(names.filter((name) => /^(?:on|style|.*href)/.test(name))).toEqual([]);
      }),
    );
  });
});
