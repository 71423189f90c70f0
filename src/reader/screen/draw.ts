import type { PageBlock, Role } from "../../view/block.ts";
import { lengthOf } from "../book/book.ts";
import { withMarks } from "../book/marked.ts";
import { withHeadingMarked, withHits } from "../book/search.ts";
import { columnsFrom } from "../layout/columns.ts";
import { layOut } from "../layout/layout.ts";
import { type BlockPlace, type Spot, textAt } from "../layout/walk.ts";
import { rangeIn, stretchOf } from "../select/range.ts";
import { leftMarginsOf, showsBar, textRowsOf } from "../state/geometry.ts";
import { currentIn } from "../state/seek.ts";
import { type State, viewOf } from "../state/state.ts";
import { cellOfPlace } from "./cells.ts";
import { type Frame, toColumn } from "./frame.ts";
import { helpScreen } from "./help-screen.ts";
import { listScreen } from "./list-screen.ts";
import { picturesShown } from "./pictures.ts";
import { progressBar } from "./progress.ts";
import { statusLine } from "./status.ts";

const SELECTION: readonly Role[] = ["selection"];

/** Draws a session: exactly as many rows as the screen has. */
export function draw(state: State): Frame {
  const { mode, size } = state;
  if (mode.kind === "list") return listScreen(state, mode);
  const text = mode.kind === "help" ? helpScreen(state, mode.top) : textRows(state);
  if (size.rows < 2) return { rows: text.slice(0, size.rows), cursor: null };
  const bar = showsBar(state) ? [progressBar(state)] : [];
  const { text: status, column } = statusLine(state);
  const typing = column === null ? null : { row: size.rows - 1, column };
  const cursor = mode.kind === "select" ? cellOfPlace(state, mode.caret) : typing;
  const pictures = mode.kind === "help" ? [] : picturesShown(state);
  return { rows: [...text, ...bar, status], cursor, pictures };
}

function textRows(state: State): string[] {
  const view = viewOf(state);
  const columns = columnsFrom(view, state.place);
  const markedIn = marking(state);
  const marked = new Map<string, readonly string[] | null>();
  const rowOf = (spot: Spot): string => {
    if (spot.row < 0) return textAt(view, spot);
    const key = `${spot.part} ${spot.block}`;
    const known = marked.get(key);
    const rows = known === undefined ? rowsMarked(state, spot, markedIn) : known;
    marked.set(key, rows);
    // Rows of pictures follow those of the text.
    return rows?.[spot.row] ?? textAt(view, spot);
  };
  const height = textRowsOf(state);
  const lefts = leftMarginsOf(state);
  return Array.from({ length: height }, (_, row) =>
    lefts.reduce((drawn, left, column) => {
      const spot = columns[column]?.[row];
      const text = spot === undefined ? "" : rowOf(spot);
      return text === ""
        ? drawn
        : drawn + (column === 0 ? " ".repeat(left) : toColumn(left)) + text;
    }, ""),
  );
}

/** Returns a block as it is marked; the block itself if nothing in it is. */
type Marking = (block: PageBlock, at: BlockPlace) => PageBlock;

/** Returns the rows of a block with its marks; null if it has none. */
function rowsMarked({ book, style }: State, at: BlockPlace, markedIn: Marking) {
  const found = book.part(at.part).blocks[at.block];
  if (found === undefined) return null;
  const shown = markedIn(found, at);
  return shown === found ? null : layOut(shown, style).rows.map(({ text }) => text);
}

/** Chooses what is marked: the selection; else the heading that was gone to, and hits. */
function marking(state: State): Marking {
  const { mode, search } = state;
  if (mode.kind === "select") {
    const stretch = stretchOf(viewOf(state), mode);
    return (block, at) => {
      const range = rangeIn(stretch, at, lengthOf(block));
      return range === null ? block : withMarks(block, [{ ...range, roles: SELECTION }]);
    };
  }
  return (block, at) => {
    if (isAimBelowTop(state, at)) return withHeadingMarked(block);
    if (search?.isShown !== true) return block;
    return withHits(block, search.query, currentIn(search, at.part, at.block));
  };
}

/** Returns whether a block is the one gone to, and another one is at the top of the screen. */
function isAimBelowTop({ aim, place }: State, { part, block }: Pick<Spot, "part" | "block">) {
  if (aim === null || aim.part !== part || aim.block !== block) return false;
  return aim.offset === 0 && (place.part !== part || place.block !== block);
}
