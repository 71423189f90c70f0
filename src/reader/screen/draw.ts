import { withHeadingMarked, withHits } from "../book/search.ts";
import { layOut } from "../layout/layout.ts";
import { screenFrom } from "../layout/move.ts";
import { type Spot, textAt } from "../layout/walk.ts";
import { currentIn } from "../state/seek.ts";
import { leftMarginOf, type State, showsBar, viewOf } from "../state/state.ts";
import type { Frame } from "./frame.ts";
import { helpScreen } from "./help-screen.ts";
import { listScreen } from "./list-screen.ts";
import { progressBar } from "./progress.ts";
import { statusLine } from "./status.ts";

/** Draws a session: exactly as many rows as the screen has. */
export function draw(state: State): Frame {
  const { mode, size } = state;
  if (mode.kind === "list") return listScreen(state, mode);
  const text = mode.kind === "help" ? helpScreen(state, mode.top) : textRows(state);
  if (size.rows < 2) return { rows: text.slice(0, size.rows), cursor: null };
  const bar = showsBar(state) ? [progressBar(state)] : [];
  const { text: status, column } = statusLine(state);
  const cursor = column === null ? null : { row: size.rows - 1, column };
  return { rows: [...text, ...bar, status], cursor };
}

function textRows(state: State): string[] {
  const { search } = state;
  const view = viewOf(state);
  const margin = " ".repeat(leftMarginOf(state));
  const spots = screenFrom(view, state.place);
  const marked = new Map<string, readonly string[]>();
  const rowOf = (spot: Spot): string => {
    const isAim = isAimBelowTop(state, spot);
    if (spot.row < 0 || (search?.isShown !== true && !isAim)) return textAt(view, spot);
    const key = `${spot.part} ${spot.block}`;
    const rows = marked.get(key) ?? rowsMarked(state, spot);
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

/** Returns the rows of a block with the heading that was gone to marked, or else the hits. */
function rowsMarked(state: State, { part, block }: Spot): string[] {
  const { book, style, search } = state;
  const found = book.part(part).blocks[block];
  if (found === undefined) return [];
  const shown = isAimBelowTop(state, { part, block })
    ? withHeadingMarked(found)
    : search === null
      ? found
      : withHits(found, search.query, currentIn(search, part, block));
  return layOut(shown, style).rows.map(({ text }) => text);
}

/** Returns whether a block is the one gone to, and another one is at the top of the screen. */
function isAimBelowTop({ aim, place }: State, { part, block }: Pick<Spot, "part" | "block">) {
  if (aim === null || aim.part !== part || aim.block !== block) return false;
  return aim.offset === 0 && (place.part !== part || place.block !== block);
}
