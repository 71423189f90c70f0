import { type Book, offsetInPart, placeAt, textOf } from "./book.ts";
import type { Place } from "./place.ts";

/** Length of the text kept on each side of a place (UTF-16 code units); longer than most sentences. */
const LENGTH = 40;
/** Parts on either side of the one where the place was that are searched for its text. */
const REACH = 2;

/** A place that can be found again after the text changed. `offset` is in the text of the part. */
export type Remembered = {
  readonly part: number;
  readonly offset: number;
  /** The text before and after the place, within its part. */
  readonly before: string;
  readonly after: string;
};

export function remember(book: Book, place: Place): Remembered {
  const { part } = place;
  const offset = offsetInPart(book, place);
  const text = textOfPart(book, part);
  const before = text.slice(Math.max(0, offset - LENGTH), offset);
  return { part, offset, before, after: text.slice(offset, offset + LENGTH) };
}

/**
 * Finds a remembered place in a book whose text may have changed: by the text after it, else by the
 * text before it, where that stands nearest to the old offset. Else returns the place at that offset.
 */
export function recall(book: Book, { part, offset, before, after }: Remembered): Place {
  const parts = [part];
  for (let step = 1; step <= REACH; step += 1) parts.push(part + step, part - step);
  const known = parts.filter((index) => index >= 0 && index < book.parts);
  const sides = [
    { words: after, taken: 0 },
    { words: before, taken: before.length },
  ];
  for (const { words, taken } of sides) {
    for (const index of known) {
      const at = words === "" ? -1 : nearest(textOfPart(book, index), words, offset - taken);
      if (at !== -1) return placeAt(book, index, at + taken);
    }
  }
  return placeAt(book, part, offset);
}

/** Returns the offset of the occurrence of `words` that is nearest to `wanted`; -1 if there is none. */
function nearest(text: string, words: string, wanted: number): number {
  const next = text.indexOf(words, Math.max(0, wanted));
  const last = text.lastIndexOf(words, Math.max(0, wanted));
  if (next === -1 || last === -1) return Math.max(next, last);
  return next - wanted < wanted - last ? next : last;
}

function textOfPart(book: Book, part: number): string {
  return book.part(part).blocks.map(textOf).join("");
}
