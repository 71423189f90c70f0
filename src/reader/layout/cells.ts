import type { Piece } from "../../render/terminal/piece.ts";
import { clusterEnd } from "../../typeset/cluster.ts";
import { clusterColumns, columns } from "../../typeset/columns.ts";
import type { Ambiguous } from "../../typeset/level.ts";
import { fullwidthPunctuation } from "../../typeset/punctuation.ts";
import type { PageBlock } from "../../view/block.ts";
import { textOf } from "../book/book.ts";
import { type Laid, layOut, type PageStyle, rowAt } from "./layout.ts";

/** A cell of a block that is laid out: its row, and the column in it (margin included). */
type BlockCell = { readonly row: number; readonly column: number };

/** Returns the cell that shows the character at an offset of a block's text. */
export function cellAt(block: PageBlock, offset: number, style: PageStyle): BlockCell {
  const laid = layOut(block, style);
  const row = block.kind === "table" ? tableRowAt(laid, offset) : rowAt(laid, offset);
  const { indent, pieces } = laid.rows[row] ?? { indent: 0, pieces: [] };
  const piece = pieces.findLast(({ start }) => start <= offset) ?? pieces[0];
  if (piece === undefined) return { row, column: indent };
  const text = shownText(block, style);
  return { row, column: indent + columnIn(piece, offset, text, style.setting.ambiguous) };
}

/** Returns the row of a table that shows an offset: cells stand side by side, so rows overlap. */
function tableRowAt({ rows }: Laid, offset: number): number {
  let best = 0;
  let nearest = -1;
  rows.forEach(({ pieces }, row) => {
    for (const { start } of pieces) {
      if (start > offset || start <= nearest) continue;
      nearest = start;
      best = row;
    }
  });
  return best;
}

function columnIn(
  { column, start, end, gaps }: Piece,
  offset: number,
  text: string,
  ambiguous: Ambiguous,
): number {
  const at = Math.max(start, Math.min(offset, end));
  const blanks = gaps.reduce(
    (sum, gap) => (gap.offset > start && gap.offset <= at ? sum + gap.columns : sum),
    0,
  );
  return column + columns(text.slice(start, at), ambiguous) + blanks;
}

/**
 * Returns the offset of the character that a cell shows, or of the one nearest to it in its row; null
 * if the row shows no text of the block.
 */
export function offsetAt(
  block: PageBlock,
  { row, column }: BlockCell,
  style: PageStyle,
): number | null {
  const { indent, pieces } = layOut(block, style).rows[row] ?? { indent: 0, pieces: [] };
  const piece = pieces.findLast((each) => indent + each.column <= column) ?? pieces[0];
  if (piece === undefined) return null;
  const { ambiguous } = style.setting;
  const text = shownText(block, style);
  let taken = indent + piece.column;
  for (let offset = piece.start; offset < piece.end; ) {
    const next = clusterEnd(text, offset);
    taken += clusterColumns(text.slice(offset, next), ambiguous);
    taken += piece.gaps.find((gap) => gap.offset === offset && offset > piece.start)?.columns ?? 0;
    if (taken > column || next >= piece.end) return offset;
    offset = next;
  }
  return piece.start;
}

/** Returns the range of a block's text that a row shows; null if it shows none. */
export function rangeOfRow(block: PageBlock, row: number, style: PageStyle) {
  const pieces = layOut(block, style).rows[row]?.pieces ?? [];
  if (pieces.length === 0) return null;
  return {
    start: Math.min(...pieces.map(({ start }) => start)),
    end: Math.max(...pieces.map(({ end }) => end)),
  };
}

/** Returns a block's text as it is shown. Each code unit stands for one of the text itself. */
function shownText(block: PageBlock, { setting }: PageStyle): string {
  return setting.fullwidth ? fullwidthPunctuation(textOf(block)) : textOf(block);
}
