/**
 * A place in a book, by its text and never by its lines: part, block, and UTF-16 offset in the
 * block's text. `above` is how many of the blank rows above the block are shown as well.
 */
export type Place = {
  readonly part: number;
  readonly block: number;
  readonly offset: number;
  readonly above: number;
};

export const START: Place = { part: 0, block: 0, offset: 0, above: 0 };

/** Negative where `some` stands before `other`, positive where behind it. */
export function comparePlaces(some: Place, other: Place): number {
  return (
    some.part - other.part ||
    some.block - other.block ||
    some.offset - other.offset ||
    other.above - some.above
  );
}
