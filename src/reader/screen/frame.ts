import type { Cells } from "../../render/terminal/pictures/fit.ts";
import type { Picture } from "../../view/block.ts";

/** Goes to a column, from 0, of the row that is being drawn (ECMA-48 8.3.9, CHA). */
export function toColumn(column: number): string {
  return `\u001b[${column + 1}G`;
}

/** What a screen shows: the text of each row, styles opened and closed within it, and the cursor. */
export type Frame = {
  readonly rows: readonly string[];
  /** Counted from 0; null where the cursor is hidden. */
  readonly cursor: { readonly row: number; readonly column: number } | null;
  /** Pictures whose placeholders are in the rows. */
  readonly pictures?: readonly PlacedPicture[];
  /** Pictures that are drawn over rows, which are empty. */
  readonly inline?: readonly InlinePicture[];
};

export type PlacedPicture = { readonly picture: Picture; readonly cells: Cells };

/** A picture with its upper left cell, counted from 0. */
export type InlinePicture = PlacedPicture & { readonly row: number; readonly column: number };
