import type { PageBlock } from "../../view/block.ts";
import type { Place } from "./place.ts";
import type { Query } from "./query.ts";
import { type PlacedSection, placeSections } from "./sections.ts";
import { splitBlock } from "./split.ts";

/** A stretch of a book that is parsed and held in memory as a whole. */
export type Part = {
  readonly blocks: readonly PageBlock[];
  /** Offset of each block's text in the part's text (UTF-16 code units). */
  readonly starts: readonly number[];
  /** Length of the part's text (UTF-16 code units). */
  readonly length: number;
  readonly sections: readonly PlacedSection[];
};

/** An article of a book: its title, and the part that it begins with. */
type BookArticle = {
  /** Has passed `visible`; "" for an article without a title. */
  readonly title: string;
  readonly part: number;
};

/** What the reader reads: parts in order, each made when it is first needed. */
export type Book = {
  /** In order; the first begins with part 0. */
  readonly articles: readonly BookArticle[];
  readonly parts: number;
  part(index: number): Part;
  /** Returns false if a search of the source shows that no block of a part matches. */
  mayMatch(index: number, query: Query): boolean;
  /** Returns the share of the book (0 to 1) before a part; 1 for `index` equal to `parts`. */
  share(index: number): number;
  /** Returns the texts that identify the book; for a long text, its size and first part. */
  identity(): Iterable<string>;
};

/** Makes a part from its page; `index` is its number in the book, from 0. */
export function makePart(page: readonly PageBlock[], index: number): Part {
  const blocks = page.flatMap(splitBlock);
  const starts: number[] = [];
  let length = 0;
  for (const block of blocks) {
    starts.push(length);
    length += lengthOf(block);
  }
  return { blocks, starts, length, sections: placeSections(blocks, index) };
}

/** Makes a book of articles that are all in memory, each with a title and one part. */
export function wholeBook(titles: readonly string[], parts: readonly Part[]): Book {
  const ends: number[] = [];
  let total = 0;
  for (const { length } of parts) {
    total += length;
    ends.push(total);
  }
  return {
    articles: titles.map((title, part) => ({ title, part })),
    parts: parts.length,
    part: (index) => parts[index] ?? EMPTY,
    mayMatch: () => true,
    share: (index) => (index === 0 ? 0 : (ends[index - 1] ?? total) / Math.max(1, total)),
    identity: () => parts.flatMap(({ blocks }) => blocks.map(textOf)),
  };
}

/** Returns the index among the articles of the one that a part belongs to. */
export function articleAt({ articles }: Book, part: number): number {
  return Math.max(
    0,
    articles.findLastIndex((article) => article.part <= part),
  );
}

const EMPTY: Part = { blocks: [], starts: [], length: 0, sections: [] };

/** Returns the text of a block; for a table, its cells in order, separated by line feeds. */
export function textOf(block: PageBlock): string {
  if (block.kind !== "table") return block.content.text;
  return block.rows.flatMap((row) => row.map(({ text }) => text)).join("\n");
}

/** Returns the length of `textOf(block)` (UTF-16 code units), without building the text. */
export function lengthOf(block: PageBlock): number {
  if (block.kind !== "table") return block.content.text.length;
  let length = -1;
  for (const row of block.rows) for (const { text } of row) length += text.length + 1;
  return Math.max(0, length);
}

/**
 * Returns the offset of a place in the text of its part (UTF-16 code units). Rows of pictures, which
 * follow the text of their block, are at its end.
 */
export function offsetInPart(book: Book, { part, block, offset }: Place): number {
  const { starts, length } = book.part(part);
  return Math.min((starts[block] ?? 0) + offset, starts[block + 1] ?? length);
}

/** Returns the place at an offset of a part's text; index and offset are clamped to the book. */
export function placeAt(book: Book, index: number, offset: number): Place {
  const part = Math.max(0, Math.min(index, book.parts - 1));
  const { starts, length } = book.part(part);
  const wanted = Math.max(0, Math.min(offset, length));
  let block = 0;
  while (block + 1 < starts.length && (starts[block + 1] ?? 0) <= wanted) block += 1;
  return { part, block, offset: wanted - (starts[block] ?? 0), above: 0 };
}

/** Returns the share of the book (0 to 1) before a place. */
export function shareBefore(book: Book, place: Place): number {
  const from = book.share(place.part);
  const within = offsetInPart(book, place) / Math.max(1, book.part(place.part).length);
  return from + (book.share(place.part + 1) - from) * Math.min(1, within);
}

/** Returns the place that a share of the book (0 to 1) precedes: the inverse of `shareBefore`. */
export function placeAtShare(book: Book, share: number): Place {
  let part = 0;
  while (part + 1 < book.parts && book.share(part + 1) <= share) part += 1;
  const from = book.share(part);
  const size = book.share(part + 1) - from;
  const within = size === 0 ? 0 : (share - from) / size;
  return placeAt(book, part, Math.floor(within * book.part(part).length));
}
