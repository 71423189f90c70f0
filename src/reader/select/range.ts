import { clusterEnd } from "../../typeset/cluster.ts";
import type { PageBlock, Range } from "../../view/block.ts";
import { textOf } from "../book/book.ts";
import { comparePlaces, type Place } from "../book/place.ts";
import { rangeOfRow } from "../layout/cells.ts";
import { type BlockPlace, blockAfter, type View } from "../layout/walk.ts";
import { blockAt, spotOf } from "./caret.ts";

/** The two characters that a selection was made with, both of them in it, and its unit. */
export type Selection = {
  readonly anchor: Place;
  readonly caret: Place;
  readonly by: "character" | "line";
};

/** A stretch of a book, from `start` up to `end`, which is not part of it. */
export type Stretch = { readonly start: Place; readonly end: Place };

/** Returns what is selected: by line, whole rows of the screen. */
export function stretchOf(view: View, { anchor, caret, by }: Selection): Stretch {
  const [first, last] = comparePlaces(anchor, caret) <= 0 ? [anchor, caret] : [caret, anchor];
  if (by === "line") {
    return {
      start: { ...first, offset: rowAround(view, first)?.start ?? first.offset },
      end: { ...last, offset: rowAround(view, last)?.end ?? last.offset },
    };
  }
  const block = blockAt(view.book, last);
  const text = block === undefined ? "" : textOf(block);
  return { start: first, end: { ...last, offset: clusterEnd(text, last.offset) } };
}

function rowAround(view: View, place: Place): Range | null {
  const block = blockAt(view.book, place);
  return block === undefined ? null : rangeOfRow(block, spotOf(view, place).row, view.style);
}

/** Returns the range of a block's text that is in a stretch; null if none is. */
export function rangeIn({ start, end }: Stretch, at: BlockPlace, length: number): Range | null {
  const order = (place: Place) => at.part - place.part || at.block - place.block;
  if (order(start) < 0 || order(end) > 0) return null;
  const from = order(start) === 0 ? start.offset : 0;
  const to = order(end) === 0 ? end.offset : length;
  return from < to ? { start: from, end: to } : null;
}

/**
 * Returns the text of a stretch as its source has it: without the line breaks, indents and gaps of the
 * screen, and with the punctuation of the source. Paragraphs are separated by a blank line, table cells
 * by tabs; paragraphs that are not shown are left out. Null if it is longer than `most` (UTF-16 code units).
 */
export function textIn(view: View, stretch: Stretch, most: number): string | null {
  let text = "";
  let at: BlockPlace | null = stretch.start;
  while (at !== null && at.part <= stretch.end.part) {
    const block = blockAt(view.book, at);
    const copied = block === undefined ? "" : sourceOf(block);
    const range = rangeIn(stretch, at, copied.length);
    if (block !== undefined && range !== null) {
      text += (text === "" ? "" : separatorBefore(block)) + copied.slice(range.start, range.end);
    }
    if (text.length > most) return null;
    at = blockAfter(view, at.part, at.block);
  }
  return text;
}

function separatorBefore(block: PageBlock): string {
  if (block.kind !== "table" && block.continues === true) return "";
  return block.above === 0 ? "\n" : "\n\n";
}

/** Returns a block's text; that of a table with tabs between the cells of a row. */
function sourceOf(block: PageBlock): string {
  if (block.kind !== "table") return block.content.text;
  return block.rows.map((row) => row.map(({ text }) => text).join("\t")).join("\n");
}
