import type { Place } from "../book/place.ts";
import { columnsFrom } from "../layout/columns.ts";
import { isSameSpot } from "../layout/walk.ts";
import { columnOf, placeIn, spotOf } from "../select/caret.ts";
import { leftMarginsOf } from "../state/geometry.ts";
import { type State, viewOf } from "../state/state.ts";

/** A cell of the screen, counted from 0. */
export type Cell = { readonly row: number; readonly column: number };

/** Returns the place whose character a cell shows, or the nearest one; null on a screen without text. */
export function placeAtCell(state: State, { row, column }: Cell): Place | null {
  const view = viewOf(state);
  const columns = columnsFrom(view, state.place);
  const lefts = leftMarginsOf(state);
  const side = Math.max(
    0,
    lefts.findLastIndex((left) => left <= column),
  );
  const before = columns.slice(0, side).flat();
  const spots = [...before, ...(columns[side] ?? [])];
  const wanted = Math.max(0, Math.min(before.length + row, spots.length - 1));
  const around = [
    ...spots.slice(wanted),
    ...columns.slice(side + 1).flat(),
    ...spots.slice(0, wanted).reverse(),
  ];
  for (const spot of around) {
    const place = placeIn(view, spot, column - (lefts[side] ?? 0));
    if (place !== null) return place;
  }
  return null;
}

/** Returns the cell that shows the character at a place; null if it is not on the screen. */
export function cellOfPlace(state: State, place: Place): Cell | null {
  const view = viewOf(state);
  const spot = spotOf(view, place);
  const lefts = leftMarginsOf(state);
  for (const [side, spots] of columnsFrom(view, state.place).entries()) {
    const row = spots.findIndex((each) => isSameSpot(each, spot));
    if (row === -1) continue;
    const column = (lefts[side] ?? 0) + columnOf(view, place);
    return { row, column: Math.min(column, state.size.columns - 1) };
  }
  return null;
}
