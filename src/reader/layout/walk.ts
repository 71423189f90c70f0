import type { Book } from "../book/book.ts";
import type { Place } from "../book/place.ts";
import { type Laid, layOut, type PageStyle, rowAt } from "./layout.ts";

/** A book laid out for a screen that shows `height` rows of text. */
export type View = { readonly book: Book; readonly style: PageStyle; readonly height: number };

/** One row of a block; negative numbers are the blank rows above the block, -1 being the lowest. */
export type Spot = { readonly part: number; readonly block: number; readonly row: number };

const NOTHING: Laid = { above: [], rows: [{ text: "", start: 0 }] };

export function laidAt({ book, style }: View, { part, block }: Pick<Spot, "part" | "block">): Laid {
  const found = book.part(part).blocks[block];
  return found === undefined ? NOTHING : layOut(found, style);
}

export function spotAt(view: View, place: Place): Spot {
  const { part, block, offset, above } = place;
  const laid = laidAt(view, place);
  const row = above > 0 ? -Math.min(above, laid.above.length) : rowAt(laid, offset);
  return { part, block, row };
}

export function placeOf(view: View, { part, block, row }: Spot): Place {
  if (row < 0) return { part, block, offset: 0, above: -row };
  return { part, block, offset: laidAt(view, { part, block }).rows[row]?.start ?? 0, above: 0 };
}

export function textAt(view: View, spot: Spot): string {
  const { above, rows } = laidAt(view, spot);
  return (spot.row < 0 ? above[above.length + spot.row] : rows[spot.row]?.text) ?? "";
}

/** Returns the row below; null at the end of the book. */
export function below(view: View, { part, block, row }: Spot): Spot | null {
  if (row + 1 < laidAt(view, { part, block }).rows.length) return { part, block, row: row + 1 };
  const next = blockAfter(view.book, part, block);
  return next === null ? null : { ...next, row: -laidAt(view, next).above.length };
}

/** Returns the row above; null at the start of the book. */
function above(view: View, { part, block, row }: Spot): Spot | null {
  const laid = laidAt(view, { part, block });
  if (row > -laid.above.length) return { part, block, row: row - 1 };
  const next = blockBefore(view.book, part, block);
  return next === null ? null : { ...next, row: laidAt(view, next).rows.length - 1 };
}

type BlockPlace = { readonly part: number; readonly block: number };

function blockAfter(book: Book, part: number, block: number): BlockPlace | null {
  if (block + 1 < book.part(part).blocks.length) return { part, block: block + 1 };
  for (let next = part + 1; next < book.parts; next += 1) {
    if (book.part(next).blocks.length > 0) return { part: next, block: 0 };
  }
  return null;
}

function blockBefore(book: Book, part: number, block: number): BlockPlace | null {
  if (block > 0) return { part, block: block - 1 };
  for (let next = part - 1; next >= 0; next -= 1) {
    const { length } = book.part(next).blocks;
    if (length > 0) return { part: next, block: length - 1 };
  }
  return null;
}

/** Returns `count` rows starting with `spot`; fewer if the book ends before. */
export function rowsFrom(view: View, spot: Spot, count: number): Spot[] {
  const spots: Spot[] = [];
  for (let next: Spot | null = spot; next !== null && spots.length < count; ) {
    spots.push(next);
    next = below(view, next);
  }
  return spots;
}

/** Returns the spot `count` rows above another, or the first of the book. */
export function climb(view: View, spot: Spot, count: number): Spot {
  let reached = spot;
  for (let left = count; left > 0; left -= 1) {
    const next = above(view, reached);
    if (next === null) break;
    reached = next;
  }
  return reached;
}

export function lastSpot(view: View): Spot {
  const { book } = view;
  const last = blockBefore(book, book.parts, 0) ?? { part: 0, block: 0 };
  return { ...last, row: laidAt(view, last).rows.length - 1 };
}

export function isSameSpot(some: Spot, other: Spot): boolean {
  return some.part === other.part && some.block === other.block && some.row === other.row;
}
