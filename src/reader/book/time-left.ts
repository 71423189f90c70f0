import { articleAt, type Book, offsetInPart, shareBefore } from "./book.ts";
import type { Place } from "./place.ts";
import { countUpTo, highlightsAt, type SectionIndex } from "./section-index.ts";

/** The highlight or chapter that contains a place. */
export type Progress = {
  /** Its position among those of the article, from 1; 0 before the first. */
  readonly at: number;
  readonly total: number;
  /** Whether it is the chapter of a book. */
  readonly isChapter: boolean;
  /** Share of it (0 to 1) before the place. */
  readonly share: number;
  /** Length of its text after the place (UTF-16 code units). */
  readonly left: number;
};

/** Returns how far a place is in its highlight; null for an article without any, or not indexed yet. */
export function progressIn(book: Book, index: SectionIndex, place: Place): Progress | null {
  const highlights = highlightsAt(book, index, place);
  if (highlights.length === 0) return null;
  const at = countUpTo(highlights, place);
  const current = highlights[at - 1];
  const left = lengthBetween(book, place, highlights[at]?.place ?? endOfArticle(book, place));
  const before = current === undefined ? 0 : lengthBetween(book, current.place, place);
  return {
    at,
    total: highlights.length,
    isChapter: current?.isChapter === true,
    share: before / Math.max(1, before + left),
    left,
  };
}

/** Returns the length of the article's text after a place (UTF-16 code units). */
export function leftInArticle(book: Book, place: Place): number {
  return lengthBetween(book, place, endOfArticle(book, place));
}

function endOfArticle(book: Book, { part }: Place): Place {
  const next = book.articles[articleAt(book, part) + 1]?.part ?? book.parts;
  return { part: next, block: 0, offset: 0, above: 0 };
}

/**
 * Returns the length of the text between two places (UTF-16 code units): exact within a part, else
 * from the shares of the parts and the length of the first, so that few parts are parsed.
 */
function lengthBetween(book: Book, from: Place, to: Place): number {
  if (from.part === to.part) return offsetInPart(book, to) - offsetInPart(book, from);
  const share = book.share(from.part + 1) - book.share(from.part);
  if (share <= 0) return 0;
  const isNear = to.part === from.part + 1 && to.part < book.parts;
  const end = isNear ? shareBefore(book, to) : book.share(to.part);
  return ((end - shareBefore(book, from)) / share) * book.part(from.part).length;
}
