import type { Place } from "../book/place.ts";
import { screenFrom } from "../layout/move.ts";
import { isSameSpot } from "../layout/walk.ts";
import { columnOf, placeIn, spotOf } from "../select/caret.ts";
import { leftMarginsOf, textRowsOf } from "../state/geometry.ts";
import { type State, viewOf } from "../state/state.ts";

/** A cell of the screen, counted from 0. */
export type Cell = { readonly row: number; readonly column: number };

/** Returns the place whose character a cell shows, or the nearest one; null on a screen without text. */
export function placeAtCell(state: State, { row, column }: Cell): Place | null {
  const view = viewOf(state);
  const spots = screenFrom(view, state.place);
  const lefts = leftMarginsOf(state);
  const height = textRowsOf(state);
  const side = Math.max(
    0,
    lefts.findLastIndex((left) => left <= column),
  );
  const wanted = Math.min(side * height + Math.min(row, height - 1), spots.length - 1);
  const around = [...spots.slice(Math.max(0, wanted)), ...spots.slice(0, wanted).reverse()];
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
  const index = screenFrom(view, state.place).findIndex((each) => isSameSpot(each, spot));
  if (index === -1) return null;
  const height = textRowsOf(state);
  const left = leftMarginsOf(state)[Math.floor(index / height)] ?? 0;
  const column = left + columnOf(view, place);
  return { row: index % height, column: Math.min(column, state.size.columns - 1) };
}
