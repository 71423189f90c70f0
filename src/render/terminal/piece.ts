import type { Gap } from "../../typeset/text.ts";

/**
 * A range of a block's text (UTF-16 code units) that a row shows without a break, from a column of
 * the row on. `gaps` may hold gaps of other ranges as well.
 */
export type Piece = {
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly gaps: readonly Gap[];
};

/** Returns a piece of a text that begins at offset `by` of the whole text as one of that. */
export function movedBy({ column, start, end, gaps }: Piece, by: number): Piece {
  const moved = gaps.map(({ offset, columns }) => ({ offset: offset + by, columns }));
  return { column, start: start + by, end: end + by, gaps: moved };
}
