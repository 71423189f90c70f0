import type { Book } from "../book/book.ts";
import type { Place } from "../book/place.ts";
import type { Query } from "../book/query.ts";
import { hitsIn } from "../book/search.ts";
import { EMPTY_ROW, type Laid, layOut, type PageStyle, rowAt } from "./layout.ts";

/** A book laid out for a screen that shows `height` rows of text. */
export type View = {
  readonly book: Book;
  readonly style: PageStyle;
  /** Rows of text on the screen; with two columns of text, those of both. */
  readonly height: number;
  /** Whether there are two columns of text. */
  readonly isSpread?: boolean;
  /** Hides all blocks but those with hits; `counts` has the number of hits in each part. */
  readonly filter?: { readonly query: Query; readonly counts: readonly number[] };
};

/** One row of a block; negative numbers are the blank rows above the block, -1 being the lowest. */
export type Spot = { readonly part: number; readonly block: number; readonly row: number };

const NOTHING: Laid = { above: [], rows: [{ ...EMPTY_ROW, start: 0 }] };

export function laidAt({ book, style }: View, { part, block }: Pick<Spot, "part" | "block">): Laid {
  const found = book.part(part).blocks[block];
  return found === undefined ? NOTHING : layOut(found, style);
}

export function spotAt(view: View, place: Place): Spot {
  const { part, block, offset, above } = place;
  if (isHidden(view, part, block)) return shownNear(view, place);
  const laid = laidAt(view, place);
  const row = above > 0 ? -Math.min(above, laid.above.length) : rowAt(laid, offset);
  return { part, block, row };
}

/** Returns the first row shown after a hidden block, else the last one before it. */
function shownNear(view: View, { part, block }: Place): Spot {
  const next = blockAfter(view, part, block);
  if (next !== null) return { ...next, row: -laidAt(view, next).above.length };
  const last = blockBefore(view, part, block) ?? { part, block };
  return { ...last, row: laidAt(view, last).rows.length - 1 };
}

function isHidden({ book, filter }: View, part: number, block: number): boolean {
  if (filter === undefined) return false;
  const found = filter.counts[part] === 0 ? undefined : book.part(part).blocks[block];
  return found === undefined || hitsIn(found, filter.query).length === 0;
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
  const next = blockAfter(view, part, block);
  return next === null ? null : { ...next, row: -laidAt(view, next).above.length };
}

/** Returns the row above; null at the start of the book. */
export function above(view: View, { part, block, row }: Spot): Spot | null {
  const laid = laidAt(view, { part, block });
  if (row > -laid.above.length) return { part, block, row: row - 1 };
  const next = blockBefore(view, part, block);
  return next === null ? null : { ...next, row: laidAt(view, next).rows.length - 1 };
}

export type BlockPlace = { readonly part: number; readonly block: number };

export function blockAfter(view: View, part: number, block: number): BlockPlace | null {
  let next = block + 1;
  for (let at = part; at < view.book.parts; at += 1) {
    for (; next < shownIn(view, at); next += 1) {
      if (!isHidden(view, at, next)) return { part: at, block: next };
    }
    next = 0;
  }
  return null;
}

export function blockBefore(view: View, part: number, block: number): BlockPlace | null {
  let next = block - 1;
  for (let at = part; at >= 0; ) {
    for (; next >= 0; next -= 1) if (!isHidden(view, at, next)) return { part: at, block: next };
    at -= 1;
    next = at < 0 ? -1 : shownIn(view, at) - 1;
  }
  return null;
}

/** Returns the number of blocks in a part; 0 for one without hits, which need not be parsed. */
function shownIn({ book, filter }: View, part: number): number {
  return filter?.counts[part] === 0 ? 0 : book.part(part).blocks.length;
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
  const last = blockBefore(view, view.book.parts, 0) ?? { part: 0, block: 0 };
  return { ...last, row: laidAt(view, last).rows.length - 1 };
}

export function isSameSpot(some: Spot, other: Spot): boolean {
  return some.part === other.part && some.block === other.block && some.row === other.row;
}
