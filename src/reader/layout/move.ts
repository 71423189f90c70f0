import { comparePlaces, type Place, START } from "../book/place.ts";
import { blockAt, columnsOf, isHeading, screenFrom } from "./columns.ts";
import {
  below,
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
  const shown = screenFrom(view, top).length;
  const most = Math.min(shown, advanceOf(view, rows));
  const farthest = Math.min(shown, Math.max(most, advanceOf(view, view.height)));
  const spots = rowsFrom(view, from, farthest + view.height);
  if (spots.length < most + view.height) {
    const end = earlier(toEnd(view), placeOf(view, spots[most] ?? from));
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
  const adjoins = (at: number) => at + pageOf(view, spots, at).length >= here;
  if (here < most) return placeOf(view, spots[upward(0, here).find(adjoins) ?? 0] ?? highest);
  const wanted = here - most;
  const page = bestPage(view, spots, [
    ...upward(wanted, here - 1).filter(adjoins),
    ...upward(0, wanted - 1)
      .reverse()
      .filter(adjoins),
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
  const good = firsts.find((first) => isGoodPage(view, pageOf(view, spots, first)));
  const fair = () => firsts.find((first) => !startsAlone(view, spots.slice(first)));
  return good ?? fair() ?? firsts[0] ?? 0;
}

/** Returns the rows of the screen that begins at an index of `spots`. */
function pageOf(view: View, spots: readonly Spot[], first: number): Spot[] {
  return columnsOf(view, spots.slice(first, first + view.height)).flat();
}

/** Returns the top of the last full screen. */
export function toEnd(view: View): Place {
  const last = lastSpot(view);
  const top = topWithFoot(view, last);
  // A blank row at the bottom is better than a widow at the top.
  const isBetter = view.height > KEPT && isLastLine(view, top) && !isSameSpot(top, last);
  return placeOf(view, isBetter ? firstThatShows(view, below(view, top) ?? top, last) : top);
}

/** Returns the top of the screen that ends with a row, or soon after it. */
export function topWithFoot(view: View, foot: Spot): Spot {
  return firstThatShows(view, climb(view, foot, view.height - 1), foot);
}

/** Moves `top` down until the screen shows a row: a heading in the right column may push it off. */
function firstThatShows(view: View, top: Spot, foot: Spot): Spot {
  let spot = top;
  while (!rowsOfScreen(view, spot).some((each) => isSameSpot(each, foot))) {
    spot = below(view, spot) ?? foot;
  }
  return spot;
}

function rowsOfScreen(view: View, top: Spot): Spot[] {
  return columnsOf(view, rowsFrom(view, top, view.height)).flat();
}

/** Returns whether the screen from a row on shows the last row of the book. */
export function showsEnd(view: View, top: Spot): boolean {
  const foot = rowsOfScreen(view, top).at(-1);
  return foot === undefined || below(view, foot) === null;
}

/** Returns the top of the screen that shows `place` with `rows` rows above it, if there are as many. */
export function withRowsAbove(view: View, place: Place, rows: number): Place {
  return notBeyondEnd(view, climb(view, spotAt(view, place), rows));
}

/** Returns `top`, or the top of the last full screen if `top` would leave the screen partly empty. */
function settle(view: View, top: Place): Place {
  if (comparePlaces(top, START) === 0 || !showsEnd(view, spotAt(view, top))) return top;
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

/** Returns the one of two places that comes first. */
function earlier(some: Place, other: Place): Place {
  return comparePlaces(some, other) < 0 ? some : other;
}

function notBeyondEnd(view: View, spot: Spot): Place {
  return settle(view, placeOf(view, spot));
}

/**
 * CLREQ #adjustments_of_orphans_and_widows: no widow at the top, no heading at the bottom. No picture
 * is cut or parted from the words above it: some terminals draw it whole or not at all.
 */
function isGoodPage(view: View, page: readonly Spot[]): boolean {
  const foot = page.at(-1);
  return !startsAlone(view, page) && !isHeading(view, foot) && !cutsPicture(view, page[0], foot);
}

function cutsPicture(view: View, top: Spot | undefined, foot: Spot | undefined): boolean {
  return isInPicture(view, top) || isInPicture(view, foot && { ...foot, row: foot.row + 1 });
}

/** Returns whether a row belongs to the picture, or the words of the picture, on the row above. */
function isInPicture(view: View, spot: Spot | undefined): boolean {
  if (spot === undefined) return false;
  const { rows } = laidAt(view, spot);
  const { picture } = rows[spot.row] ?? {};
  if (picture === undefined) return false;
  return picture.row > 0 || rows[spot.row - 1]?.picture === undefined;
}

function startsAlone(view: View, [top]: readonly Spot[]): boolean {
  return top !== undefined && isLastLine(view, top);
}

function isLastLine(view: View, spot: Spot): boolean {
  const { rows } = laidAt(view, spot);
  const isText = blockAt(view, spot)?.kind === "paragraph" || blockAt(view, spot)?.kind === "item";
  return isText && rows.length > 1 && spot.row === rows.length - 1;
}
