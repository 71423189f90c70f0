import type { Article } from "../../../article/model.ts";
import { NO_META } from "../../../article/model.ts";
import { parseText } from "../../../article/parse.ts";
import type { PageBlock } from "../../../view/block.ts";
import { visible } from "../../../view/visible.ts";
import { type Book, makePart, textOf } from "../book.ts";
import { keptParts } from "./kept-parts.ts";

/** A long text in pieces. `size` and `at` are bytes; `isWithin` is true inside a paragraph. */
export type PieceSource = {
  readonly count: number;
  readonly size: number;
  text(index: number): string;
  start(index: number): { readonly at: number; readonly isWithin: boolean };
};

/**
 * Makes a book of a long text whose parts are its pieces, each parsed by itself when it is needed.
 * A series of headings is recognised within a piece only, never across the edge of two pieces. `gap`
 * is the number of blank rows between paragraphs.
 */
export function pieceBook(
  source: PieceSource,
  pageOf: (article: Article) => readonly PageBlock[],
  gap = 1,
): Book {
  const first = pieceArticle(source, 0);
  const part = keptParts((index) => {
    const article = index === 0 ? first : pieceArticle(source, index);
    const { isWithin } = source.start(index);
    return makePart(continued(pageOf(article), index, isWithin ? null : gap), index);
  });
  return {
    articles: [{ title: visible(first.meta.title ?? ""), part: 0 }],
    parts: source.count,
    part,
    // The first piece holds the metadata, which its page sets in its own words.
    mayMatch: (index, { inSource }) =>
      index === 0 || inSource === null || inSource.test(source.text(index)),
    share: (index) => (index >= source.count ? 1 : source.start(index).at / source.size),
    identity: () => [`${source.size}`, ...part(0).blocks.map(textOf)],
  };
}

/** Parses one piece by itself; only the first one has metadata. */
function pieceArticle(source: PieceSource, index: number): Article {
  const edges = { head: index === 0, tail: index === source.count - 1 };
  const article = parseText(source.text(index), edges);
  return index === 0 ? article : { ...article, meta: NO_META };
}

/** Returns the pages of a long text's pieces in order, each as it continues the previous one. */
export function* piecePages(
  source: PieceSource,
  pageOf: (article: Article) => readonly PageBlock[],
  gap = 1,
): Generator<readonly PageBlock[]> {
  for (let index = 0; index < source.count; index += 1) {
    const page = pageOf(pieceArticle(source, index));
    yield continued(page, index, source.start(index).isWithin ? null : gap);
  }
}

/**
 * Returns the page of a piece as it continues the previous one: `gap` is the number of blank rows
 * between two paragraphs; null inside a paragraph.
 */
function continued(
  page: readonly PageBlock[],
  index: number,
  gap: number | null,
): readonly PageBlock[] {
  const [first, ...rest] = page;
  if (first === undefined || index === 0) return page;
  if (gap !== null) return [{ ...first, above: first.kind === "paragraph" ? gap : 1 }, ...rest];
  const { rest: left } = first.indent;
  const flush = { ...first, above: 0, indent: { first: left, rest: left } };
  return [flush.kind === "table" ? flush : { ...flush, continues: true }, ...rest];
}
