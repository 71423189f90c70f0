import { type PageBlock, withAbove } from "../../../view/block.ts";
import { visible } from "../../../view/visible.ts";
import { type Book, makePart, textOf } from "../book.ts";
import { keptParts } from "./kept-parts.ts";

/** Blank rows between two chapters. */
const GAP = 2;

/** A book in chapters, each of which is read when it is needed. */
export type ChapterSource = {
  readonly title: string;
  /** The size of each chapter, in any unit. */
  readonly sizes: readonly number[];
  page(index: number): readonly PageBlock[];
  /** Returns a text that holds all words of a chapter, and perhaps more, without reading the chapter. */
  words(index: number): string;
};

/** Makes a book whose parts are chapters. A series of headings is recognised within a chapter only. */
export function chapterBook({ title, sizes, page, words }: ChapterSource): Book {
  const ends: number[] = [];
  for (const size of sizes) ends.push((ends.at(-1) ?? 0) + size);
  const total = Math.max(1, ends.at(-1) ?? 0);
  const part = keptParts((index) => makePart(withAbove(page(index), index === 0 ? 0 : GAP), index));
  return {
    articles: [{ title: visible(title), part: 0 }],
    parts: sizes.length,
    part,
    // The first chapter's page begins with the metadata, in its own words.
    mayMatch: (index, { inSource }) =>
      index === 0 || inSource === null || inSource.test(words(index)),
    share: (index) => (index >= sizes.length ? 1 : (ends[index - 1] ?? 0) / total),
    identity: () => [title, ...sizes.map(String), ...part(0).blocks.map(textOf)],
  };
}
