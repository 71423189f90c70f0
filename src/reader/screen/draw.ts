import type { PageBlock, Role } from "../../view/block.ts";
import { lengthOf } from "../book/book.ts";
import { type Mark, withMarks } from "../book/marked.ts";
import { marksOfHeading, marksOfHits } from "../book/search.ts";
import { columnsFrom } from "../layout/columns.ts";
import { layOut, type PageStyle } from "../layout/layout.ts";
import { type BlockPlace, type Spot, textAt } from "../layout/walk.ts";
import { rangeIn, stretchOf } from "../select/range.ts";
import { leftMarginsOf, showsBar, textRowsOf } from "../state/geometry.ts";
import { currentIn } from "../state/seek.ts";
import { type State, viewOf } from "../state/state.ts";
import { cellOfPlace } from "./cells.ts";
import { type Frame, toColumn } from "./frame.ts";
import { helpScreen } from "./help-screen.ts";
import { listScreen } from "./list-screen.ts";
import { inlinePictures, picturesShown } from "./pictures.ts";
import { progressBar } from "./progress.ts";
import { statusLine } from "./status.ts";

const SELECTION: readonly Role[] = ["selection"];

/** Draws a session: exactly as many rows as the screen has. */
export function draw(state: State): Frame {
  const { mode, size } = state;
  if (mode.kind === "list") return listScreen(state, mode);
  if (mode.kind === "help") return screenOf(state, helpScreen(state, mode.top));
  const text = textRows(state);
  const inline = size.rows < 2 ? [] : inlinePictures(state);
  for (const { row, cells } of inline) text.fill("", row, row + cells.rows);
  return { ...screenOf(state, text), pictures: picturesShown(state), inline };
}

/** Returns rows of text with the bar and the status line, if the screen has room for them. */
function screenOf(state: State, text: readonly string[]): Frame {
  const { mode, size } = state;
  if (size.rows < 2) return { rows: text.slice(0, size.rows), cursor: null };
  const bar = showsBar(state) ? [progressBar(state)] : [];
  const { text: status, column } = statusLine(state);
  const typing = column === null ? null : { row: size.rows - 1, column };
  const cursor = mode.kind === "select" ? cellOfPlace(state, mode.caret) : typing;
  return { rows: [...text, ...bar, status], cursor };
}

function textRows(state: State): string[] {
  const view = viewOf(state);
  const columns = columnsFrom(view, state.place);
  const marksAt = marking(state);
  const marked = new Map<PageBlock, readonly string[]>();
  const rowOf = (spot: Spot): string => {
    const block = spot.row < 0 ? undefined : state.book.part(spot.part).blocks[spot.block];
    if (block === undefined) return textAt(view, spot);
    const rows = marked.get(block) ?? rowsMarked(block, state.style, marksAt(block, spot));
    marked.set(block, rows);
    // Rows of pictures follow those of the text.
    return rows[spot.row] ?? textAt(view, spot);
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

type Kept = { readonly style: PageStyle; readonly key: string; readonly rows: readonly string[] };

const kept = new WeakMap<PageBlock, Kept>();

/**
 * Returns the rows of a block with its marks; none if it has no marks. The last ones of a block are
 * cached: of a long selection, each movement changes one or two blocks.
 */
function rowsMarked(block: PageBlock, style: PageStyle, marks: readonly Mark[]): readonly string[] {
  if (marks.length === 0) return [];
  const key = marks.map(({ start, end, roles }) => `${start} ${end} ${roles}`).join();
  const known = kept.get(block);
  if (known?.style === style && known.key === key) return known.rows;
  const rows = layOut(withMarks(block, marks), style).rows.map(({ text }) => text);
  kept.set(block, { style, key, rows });
  return rows;
}

/** Returns what is marked in a block. */
type Marking = (block: PageBlock, at: BlockPlace) => readonly Mark[];

/** Chooses what is marked: the selection; else the heading that was gone to, and hits. */
function marking(state: State): Marking {
  const { mode, search } = state;
  if (mode.kind === "select") {
    const stretch = stretchOf(viewOf(state), mode);
    return (block, at) => {
      const range = rangeIn(stretch, at, lengthOf(block));
      return range === null ? [] : [{ ...range, roles: SELECTION }];
    };
  }
  return (block, at) => {
    if (isAimBelowTop(state, at)) return marksOfHeading(block);
    if (search?.isShown !== true) return [];
    return marksOfHits(block, search.query, currentIn(search, at.part, at.block));
  };
}

/** Returns whether a block is the one gone to, and another one is at the top of the screen. */
function isAimBelowTop({ aim, place }: State, { part, block }: Pick<Spot, "part" | "block">) {
  if (aim === null || aim.part !== part || aim.block !== block) return false;
  return aim.offset === 0 && (place.part !== part || place.block !== block);
}
