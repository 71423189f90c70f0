import type { Book } from "../book/book.ts";
import type { Place } from "../book/place.ts";
import { type Laid, layOut, type PageStyle, rowAt } from "./layout.ts";

/** A book as it is laid out on a screen; `height` is its rows of text. */
export type View = { readonly book: Book; readonly style: PageStyle; readonly height: number };

/** One row: of a block's own, or with a negative number one of those above it (-1 the lowest). */
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

/** The row below; null at the end of the book. */
export function below(view: View, { part, block, row }: Spot): Spot | null {
  if (row + 1 < laidAt(view, { part, block }).rows.length) return { part, block, row: row + 1 };
  const next = blockBehind(view.book, part, block);
  return next === null ? null : { ...next, row: -laidAt(view, next).above.length };
}

/** The row above; null at the start of the book. */
function above(view: View, { part, block, row }: Spot): Spot | null {
  const laid = laidAt(view, { part, block });
  if (row > -laid.above.length) return { part, block, row: row - 1 };
  const next = blockBefore(view.book, part, block);
  return next === null ? null : { ...next, row: laidAt(view, next).rows.length - 1 };
}

type BlockPlace = { readonly part: number; readonly block: number };

function blockBehind(book: Book, part: number, block: number): BlockPlace | null {
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

/** So many rows from a spot on, the spot itself first; fewer where the book ends. */
export function rowsFrom(view: View, spot: Spot, count: number): Spot[] {
  const spots: Spot[] = [];
  for (let next: Spot | null = spot; next !== null && spots.length < count; ) {
    spots.push(next);
    next = below(view, next);
  }
  return spots;
}

/** The spot so many rows above another; the first one where the book begins sooner. */
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
