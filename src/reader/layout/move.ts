import type { PageBlock } from "../../view/block.ts";
import { comparePlaces, type Place, START } from "../book/place.ts";
import {
  climb,
  isSameSpot,
  laidAt,
  lastSpot,
  placeOf,
  rowsFrom,
  type Spot,
  spotAt,
  type View,
} from "./walk.ts";

/** Rows that two successive pages have in common. */
const KEPT = 2;

/** Moves down by `rows`; up if negative. Stops at the first row and at the last full screen. */
export function byRows(view: View, top: Place, rows: number): Place {
  const from = spotAt(view, top);
  if (rows < 0) return placeOf(view, climb(view, from, -rows));
  return notBeyondEnd(view, rowsFrom(view, from, rows + 1).at(-1) ?? from);
}

/**
 * Moves down by `rows`, less the rows kept from the page before. The exact advance is chosen so that
 * the page is a good one (see `isGoodPage`), if any within reach is.
 */
export function pageDown(view: View, top: Place, rows = view.height): Place {
  const from = spotAt(view, top);
  const most = advanceOf(view, rows);
  const farthest = Math.max(most, advanceOf(view, view.height));
  const spots = rowsFrom(view, from, farthest + view.height);
  if (spots.length < most + view.height) {
    const end = toEnd(view);
    return comparePlaces(end, top) > 0 ? end : top;
  }
  const possible = Math.min(farthest, spots.length - view.height);
  const advance = bestPage(view, spots, [
    ...upward(1, most).reverse(),
    ...upward(most + 1, possible),
  ]);
  return placeOf(view, spots[advance] ?? from);
}

/** Moves up as `pageDown` moves down. */
export function pageUp(view: View, top: Place, rows = view.height): Place {
  const from = spotAt(view, top);
  const most = advanceOf(view, rows);
  const farthest = Math.max(most, advanceOf(view, view.height));
  const highest = climb(view, from, farthest);
  const spots = rowsFrom(view, highest, farthest + view.height);
  const here = spots.findIndex((spot) => isSameSpot(spot, from));
  if (here < most) return placeOf(view, highest);
  const wanted = here - most;
  const page = bestPage(view, spots, [
    ...upward(wanted, here - 1),
    ...upward(0, wanted - 1).reverse(),
  ]);
  return placeOf(view, spots[page] ?? highest);
}

/** A page keeps rows of the one before it; a spread, which is turned as in a book, does not. */
function advanceOf({ isSpread }: View, rows: number): number {
  return Math.max(1, rows - (rows > KEPT && isSpread !== true ? KEPT : 0));
}

/** Returns the integers from `from` to `to`, both included; none if `to` is smaller. */
function upward(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** Returns the first of the candidate top rows that makes a good page, else the least bad one. */
function bestPage(view: View, spots: readonly Spot[], firsts: readonly number[]): number {
  const pageFrom = (first: number) => spots.slice(first, first + view.height);
  const good = firsts.find((first) => isGoodPage(view, pageFrom(first)));
  const fair = () => firsts.find((first) => !startsAlone(view, pageFrom(first)));
  return good ?? fair() ?? firsts[0] ?? 0;
}

/** Returns the top of the last full screen. */
export function toEnd(view: View): Place {
  const last = lastSpot(view);
  const top = climb(view, last, view.height - 1);
  // A blank row at the bottom is better than a widow at the top.
  const isBetter = view.height > KEPT && isLastLine(view, top) && !isSameSpot(top, last);
  const spot = isBetter ? (rowsFrom(view, top, 2)[1] ?? top) : top;
  return placeOf(view, spot);
}

/** Returns the top of the screen that shows `place` with `rows` rows above it, if there are as many. */
export function withRowsAbove(view: View, place: Place, rows: number): Place {
  return notBeyondEnd(view, climb(view, spotAt(view, place), rows));
}

/** Returns the rows that a screen shows from `top` on. */
export function screenFrom(view: View, top: Place): Spot[] {
  return rowsFrom(view, spotAt(view, top), view.height);
}

/** Returns `top`, or the top of the last full screen if `top` would leave the screen partly empty. */
function settle(view: View, top: Place): Place {
  if (comparePlaces(top, START) === 0) return top;
  if (rowsFrom(view, spotAt(view, top), view.height).length >= view.height) return top;
  const end = toEnd(view);
  return comparePlaces(end, top) < 0 ? end : top;
}

/** Returns the top of the screen that shows `place` as high as possible, and `place` if that is not it. */
export function aimAt(
  view: View,
  place: Place,
): { readonly place: Place; readonly aim: Place | null } {
  const top = settle(view, place);
  return { place: top, aim: comparePlaces(top, place) === 0 ? null : place };
}

function notBeyondEnd(view: View, spot: Spot): Place {
  return settle(view, placeOf(view, spot));
}

/** CLREQ #adjustments_of_orphans_and_widows: no widow at the top, no heading at the bottom. */
function isGoodPage(view: View, page: readonly Spot[]): boolean {
  const foot = page.at(-1);
  return !startsAlone(view, page) && (foot === undefined || !isHeading(view, foot));
}

function startsAlone(view: View, [top]: readonly Spot[]): boolean {
  return top !== undefined && isLastLine(view, top);
}

function isLastLine(view: View, spot: Spot): boolean {
  const { rows } = laidAt(view, spot);
  const isText = blockAt(view, spot)?.kind === "paragraph" || blockAt(view, spot)?.kind === "item";
  return isText && rows.length > 1 && spot.row === rows.length - 1;
}

/** Also true for the blank rows below a heading: ending a page there strands the heading as well. */
function isHeading(view: View, spot: Spot): boolean {
  const kind = blockAt(view, spot)?.kind;
  if (kind === "heading" || kind === "title") return true;
  if (spot.row >= 0) return false;
  const before = blockAt(view, climb(view, { ...spot, row: -laidAt(view, spot).above.length }, 1));
  return before?.kind === "heading" || before?.kind === "title";
}

function blockAt({ book }: View, { part, block }: Spot): PageBlock | undefined {
  return book.part(part).blocks[block];
}
