import type { PageBlock } from "../../view/block.ts";
import type { Place } from "../book/place.ts";
import { climb, laidAt, rowsFrom, type Spot, spotAt, type View } from "./walk.ts";

/** Returns the rows that a screen shows from `top` on. */
export function screenFrom(view: View, top: Place): Spot[] {
  return columnsFrom(view, top).flat();
}

/** Returns the rows of each column of text that a screen shows from `top` on. */
export function columnsFrom(view: View, top: Place): Spot[][] {
  return columnsOf(view, rowsFrom(view, spotAt(view, top), view.height));
}

/**
 * Divides rows, which fill the screen unless the book ends, into columns of text. A heading moves from
 * the foot of the left column to the right one, whose last rows then no longer fit.
 */
export function columnsOf(view: View, spots: readonly Spot[]): Spot[][] {
  if (view.isSpread !== true) return [[...spots]];
  const half = Math.ceil(view.height / 2);
  const end = spots.length <= half ? spots.length : footBefore(view, spots, half);
  return [spots.slice(0, end), spots.slice(end, end + half)];
}

/** Returns where a column that ends at index `end` or before ends without a heading. */
function footBefore(view: View, spots: readonly Spot[], end: number): number {
  let foot = end;
  while (foot > 0 && isHeading(view, spots[foot - 1])) foot -= 1;
  if (foot === 0) return end;
  // The blank rows above the heading stay, so that it stands at the top.
  while (foot < end && (spots[foot]?.row ?? 0) < 0) foot += 1;
  return foot;
}

/** Also true for the blank rows below a heading: ending a page there strands the heading as well. */
export function isHeading(view: View, spot: Spot | undefined): boolean {
  if (spot === undefined) return false;
  const kind = blockAt(view, spot)?.kind;
  if (kind === "heading" || kind === "title") return true;
  if (spot.row >= 0) return false;
  const before = blockAt(view, climb(view, { ...spot, row: -laidAt(view, spot).above.length }, 1));
  return before?.kind === "heading" || before?.kind === "title";
}

export function blockAt({ book }: View, { part, block }: Spot): PageBlock | undefined {
  return book.part(part).blocks[block];
}
