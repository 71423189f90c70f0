/**
 * A place in a book: part, block, and offset in the block's text (UTF-16 code units). It does not
 * depend on how lines break. `above` is the number of blank rows above the block that are shown.
 */
export type Place = {
  readonly part: number;
  readonly block: number;
  readonly offset: number;
  readonly above: number;
};

export const START: Place = { part: 0, block: 0, offset: 0, above: 0 };

/** Compares two places: negative if `some` comes first, positive if `other` does, 0 if equal. */
export function comparePlaces(some: Place, other: Place): number {
  return (
    some.part - other.part ||
    some.block - other.block ||
    some.offset - other.offset ||
    other.above - some.above
  );
}
