import { clusterEnd } from "../../typeset/cluster.ts";
import type { PageBlock } from "../../view/block.ts";
import { type Book, lengthOf, textOf } from "../book/book.ts";
import type { Place } from "../book/place.ts";
import { eraseCluster } from "../keys/edit.ts";
import { cellAt, offsetAt } from "../layout/cells.ts";
import {
  above,
  type BlockPlace,
  below,
  blockAfter,
  blockBefore,
  type Spot,
  type View,
} from "../layout/walk.ts";
import { wordStart } from "./word.ts";

/** Returns the place of the next character (1) or of the one before (-1); at the book's ends, `place`. */
export function byCharacter(view: View, place: Place, direction: 1 | -1): Place {
  const text = textAt(view.book, place);
  let { offset } = place;
  while (true) {
    if (direction === -1 && offset === 0) return edgeBeyond(view, place, -1) ?? place;
    offset =
      direction === 1 ? clusterEnd(text, offset) : eraseCluster(text.slice(0, offset)).length;
    if (offset >= text.length) return edgeBeyond(view, place, 1) ?? place;
    // The line feeds of code, and those between the cells of a table, are not shown.
    if (text[offset] !== "\n") return { ...place, offset };
  }
}

/** Returns the place of the next word (1) or of the one before (-1), in this block or the one beyond. */
export function byWord(view: View, place: Place, direction: 1 | -1): Place {
  const offset = wordStart(textAt(view.book, place), place.offset, direction);
  if (offset !== null) return { ...place, offset };
  const edge = edgeBeyond(view, place, direction);
  if (edge === null) return place;
  const text = textAt(view.book, edge);
  const found = wordStart(text, direction === 1 ? -1 : text.length, direction);
  return { ...edge, offset: found ?? edge.offset };
}

/** Returns the place `rows` rows of text below, above if negative, at the column nearest to `column`. */
export function byTextRows(view: View, place: Place, rows: number, column: number): Place {
  const step = rows < 0 ? above : below;
  let reached = place;
  let spot: Spot | null = spotOf(view, place);
  for (let left = Math.abs(rows); left > 0 && spot !== null; ) {
    spot = step(view, spot);
    const found: Place | null = spot === null ? null : placeIn(view, spot, column);
    if (found === null) continue;
    reached = found;
    left -= 1;
  }
  return reached;
}

/** Returns the place at a column of a row; null if the row shows no text. */
export function placeIn({ book, style }: View, spot: Spot, column: number): Place | null {
  const { part, block, row } = spot;
  const found = blockAt(book, spot);
  if (row < 0 || found === undefined) return null;
  const offset = offsetAt(found, { row, column }, style);
  return offset === null ? null : { part, block, offset, above: 0 };
}

/** Returns the row that shows the character at a place. */
export function spotOf(view: View, place: Place): Spot {
  return { part: place.part, block: place.block, row: cellOf(view, place).row };
}

/** Returns the column of the text in which a place is shown. */
export function columnOf(view: View, place: Place): number {
  return cellOf(view, place).column;
}

function cellOf({ book, style }: View, place: Place) {
  const block = blockAt(book, place);
  return block === undefined ? { row: 0, column: 0 } : cellAt(block, place.offset, style);
}

export function blockAt(book: Book, { part, block }: BlockPlace): PageBlock | undefined {
  return book.part(part).blocks[block];
}

function textAt(book: Book, place: BlockPlace): string {
  const block = blockAt(book, place);
  return block === undefined ? "" : textOf(block);
}

/** Returns the start of the next block with a text (1), or the last character of the one before (-1). */
function edgeBeyond(view: View, place: BlockPlace, direction: 1 | -1): Place | null {
  const step = direction === 1 ? blockAfter : blockBefore;
  let next = step(view, place.part, place.block);
  while (next !== null) {
    const block = blockAt(view.book, next);
    if (block !== undefined && lengthOf(block) > 0) {
      const text = direction === 1 ? "" : textOf(block).replace(/(?<!\n)\n+$/, "");
      return { ...next, offset: eraseCluster(text).length, above: 0 };
    }
    next = step(view, next.part, next.block);
  }
  return null;
}
