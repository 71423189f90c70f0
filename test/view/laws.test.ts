import fc from "fast-check";
import type { Nodes, RootContent } from "mdast";
import { describe, expect, it } from "vitest";
import type { Article, Section } from "../../src/article/model.ts";
import type { PageBlock } from "../../src/view/block.ts";
import type { LinkStyle } from "../../src/view/body/notes.ts";
import { textOfHtml } from "../../src/view/body/tags.ts";
import { highlightPage } from "../../src/view/highlights/highlight-page.ts";
import { numberedHighlights } from "../../src/view/highlights/highlights.ts";
import { highlightsPage, outlinePage } from "../../src/view/highlights/outline.ts";
import { visible } from "../../src/view/visible.ts";
import { anyArticle, anyBody } from "./support/arbitrary.ts";
import { blocksOf, contentsOf, pageOf, textOf } from "./support/build.ts";

const FIT = { width: Number.POSITIVE_INFINITY, ambiguous: "narrow" } as const;
const labels = { characters: (n: number) => `${n}\u001b`, minutes: (n: number) => `${n}\n` };

function everyPage(article: Article, links: LinkStyle = "notes"): PageBlock[] {
  const numbers = numberedHighlights(article).map(({ number }) => number);
  return [
    ...pageOf(article, links),
    ...(numbers.length > 0 ? highlightPage(article, numbers, links) : []),
    ...highlightsPage(article, labels, FIT),
    ...outlinePage(article, labels, FIT),
  ];
}

/** The texts that must be on the page, in order, without footnotes. */
function textsOf(node: Nodes): string[] {
  if (node.type === "footnoteDefinition") return [];
  if (node.type === "html") return [textOfHtml(node.value)];
  if ("children" in node) return node.children.flatMap(textsOf);
  return "value" in node ? [node.value] : [];
}

/** The texts of each footnote, in order, those of footnotes within it apart. */
function footnotesOf(node: Nodes): string[][] {
  if (!("children" in node)) return [];
  const inner = node.children.flatMap(footnotesOf);
  return node.type === "footnoteDefinition" ? [node.children.flatMap(textsOf), ...inner] : inner;
}

function bodiesOf({ body, sections }: Section): RootContent[] {
  return [...body, ...sections.flatMap(bodiesOf)];
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

function expectInOrder(wanted: readonly string[], blocks: readonly PageBlock[]): void {
  const shown = withoutBlanks(blocks.map(textOf).join(""));
  let from = 0;
  for (const text of wanted.map((piece) => withoutBlanks(visible(piece)))) {
    const at = shown.indexOf(text, from);
    expect(at, `${JSON.stringify(text)} in ${JSON.stringify(shown)}`).toBeGreaterThanOrEqual(0);
    from = at + text.length;
  }
}

describe("every page of every article", () => {
  it("holds no control character but the forced line break, and no bidirectional control", () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are searched for
    const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;
    fc.assert(
      fc.property(anyArticle, (article) => {
        for (const block of everyPage(article)) expect(textOf(block)).not.toMatch(controls);
      }),
    );
  });

  it("has its spans sorted, apart, and within the text", () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        for (const content of everyPage(article).flatMap(contentsOf)) {
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
        const page = pageOf(article);
        expectInOrder(wanted, page);
        const nodes = [...article.lead, ...article.sections.flatMap(bodiesOf)];
        for (const footnote of nodes.flatMap(footnotesOf)) expectInOrder(footnote, page);
      }),
    );
  });

  it("has the same text with either style of links, except for the notes", () => {
    const words = (blocks: readonly PageBlock[]) =>
      withoutBlanks(blocks.map(textOf).join("")).replaceAll(/\[\d+\]/g, "");
    fc.assert(
      fc.property(anyArticle, (article) => {
        const [linked, noted] = [pageOf(article, "hyperlinks"), pageOf(article, "notes")];
        expect(noted.length).toBeGreaterThanOrEqual(linked.length);
        if (noted.length === linked.length) expect(words(noted)).toBe(words(linked));
      }),
    );
  });

  it("begins with no blank row, and indents by whole columns", () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const blocks = pageOf(article);
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
        const blocks = blocksOf(body);
        expectInOrder(body.flatMap(textsOf), blocks);
        for (const footnote of body.flatMap(footnotesOf)) expectInOrder(footnote, blocks);
      }),
    );
  });
});
