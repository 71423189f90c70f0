import { withHits } from "../book/search.ts";
import { layOut } from "../layout/layout.ts";
import { screenFrom } from "../layout/move.ts";
import { type Spot, textAt } from "../layout/walk.ts";
import { currentIn } from "../state/seek.ts";
import { leftMarginOf, type State, viewOf } from "../state/state.ts";
import type { Frame } from "./frame.ts";
import { helpScreen } from "./help-screen.ts";
import { listScreen } from "./list-screen.ts";
import { statusLine } from "./status.ts";

/** Draws a session: exactly as many rows as the screen has. */
export function draw(state: State): Frame {
  const { mode, size } = state;
  if (mode.kind === "list") return listScreen(state, mode);
  const text = mode.kind === "help" ? helpScreen(state, mode.top) : textRows(state);
  if (size.rows < 2) return { rows: text.slice(0, size.rows), cursor: null };
  const { text: status, column } = statusLine(state);
  const cursor = column === null ? null : { row: size.rows - 1, column };
  return { rows: [...text, status], cursor };
}

function textRows(state: State): string[] {
  const { search, book } = state;
  const view = viewOf(state);
  const margin = " ".repeat(leftMarginOf(state));
  const spots = screenFrom(view, state.place);
  const marked = new Map<string, readonly string[]>();
  const rowOf = (spot: Spot): string => {
    const block = book.part(spot.part).blocks[spot.block];
    if (search === null || spot.row < 0 || block === undefined) return textAt(view, spot);
    const key = `${spot.part} ${spot.block}`;
    const rows = marked.get(key) ?? rowsWithHits(state, spot);
    marked.set(key, rows);
    return rows[spot.row] ?? "";
  };
  const rows = spots.map((spot) => {
    const row = rowOf(spot);
    return row === "" ? "" : margin + row;
  });
  while (rows.length < view.height) rows.push("");
  return rows;
}

function rowsWithHits({ book, style, search }: State, { part, block }: Spot): string[] {
  const found = book.part(part).blocks[block];
  if (found === undefined || search === null) return [];
  const shown = withHits(found, search.query, currentIn(search, part, block));
  return layOut(shown, style).rows.map(({ text }) => text);
}
