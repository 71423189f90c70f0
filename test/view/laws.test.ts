import fc from "fast-check";
import type { Nodes } from "mdast";
import { describe, expect, it } from "vitest";
import type { Article, Section } from "../../src/article/model.ts";
import type { Block } from "../../src/view/block.ts";
import { bodyBlocks } from "../../src/view/body.ts";
import { numberedHighlights } from "../../src/view/highlights.ts";
import { highlightsPage, outlinePage } from "../../src/view/outline.ts";
import { articlePage, highlightPage } from "../../src/view/page.ts";
import { visible } from "../../src/view/visible.ts";
import { anyArticle, anyBody } from "./arbitrary.ts";

const labels = { characters: (n: number) => `${n}\u001b`, minutes: (n: number) => `${n}\n` };

function everyPage(article: Article): Block[] {
  const numbers = numberedHighlights(article).map(({ number }) => number);
  return [
    ...articlePage(article),
    ...(numbers.length > 0 ? highlightPage(article, numbers) : []),
    ...highlightsPage(article, labels),
    ...outlinePage(article),
  ];
}

/** The texts that a reader must find on the page, in order. */
function textsOf(node: Nodes): string[] {
  if ("children" in node) return node.children.flatMap(textsOf);
  return "value" in node ? [node.value] : [];
}

function textsOfSection(section: Section): string[] {
  return [
    section.marker ?? "",
    section.title ?? "",
    ...section.body.flatMap(textsOf),
    ...section.sections.flatMap(textsOfSection),
  ];
}

const withoutBlanks = (text: string) => text.replaceAll(/\s/gu, "");

function expectInOrder(wanted: readonly string[], blocks: readonly Block[]): void {
  const shown = withoutBlanks(blocks.map((block) => block.content.text).join(""));
  let from = 0;
  for (const text of wanted.map((piece) => withoutBlanks(visible(piece)))) {
    const at = shown.indexOf(text, from);
    expect(at, `${JSON.stringify(text)} in ${JSON.stringify(shown)}`).toBeGreaterThanOrEqual(0);
    from = at + text.length;
  }
}

describe("every page of every article", () => {
  it("holds no control character but the forced line break, and no bidirectional control", () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;
    fc.assert(
      fc.property(anyArticle, (article) => {
        for (const block of everyPage(article)) expect(block.content.text).not.toMatch(controls);
      }),
    );
  });

  it("has its spans sorted, apart, and within the text", () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        for (const { content } of everyPage(article)) {
          let last = 0;
          for (const { start, end } of content.spans) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(content.text.length);
        }
      }),
    );
  });

  it("loses and reorders nothing of the text", () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const wanted = [
          ...article.lead.flatMap(textsOf),
          ...article.sections.flatMap(textsOfSection),
        ];
        expectInOrder(wanted, articlePage(article));
      }),
    );
  });

  it("begins with no blank row, and indents by whole columns", () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const blocks = articlePage(article);
        expect(blocks[0]?.above ?? 0).toBe(0);
        for (const { indent } of blocks) {
          expect(indent.first * 2).toSatisfy(Number.isInteger);
          expect(indent.rest * 2).toSatisfy(Number.isInteger);
          expect(Math.min(indent.first, indent.rest)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe("bodyBlocks", () => {
  it("loses and reorders nothing of any body", () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        expectInOrder(body.flatMap(textsOf), bodyBlocks(body));
      }),
    );
  });
});
