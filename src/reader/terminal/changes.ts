import { inlinePicture } from "../../render/terminal/pictures/iterm.ts";
import type { Frame } from "../screen/frame.ts";

const ESC = "\u001b";
/** Erase in Line to its end (ECMA-48 8.3.41). */
const ERASE = `${ESC}[K`;
/** Synchronized output (mode 2026): shown in one step; terminals without it ignore the marks. */
const BEGIN = `${ESC}[?2026h`;
const END = `${ESC}[?2026l`;
const SHOW_CURSOR = `${ESC}[?25h`;
const HIDE_CURSOR = `${ESC}[?25l`;
/** Cost of scrolling (UTF-16 code units); it must save more than that. */
const SCROLL_COST = 32;

/**
 * Returns the output that turns the screen of one frame into that of another, "" if they are equal.
 * Rows that only moved are scrolled, others that differ are written. If `before` is null, nothing is
 * known of the screen and every row is written.
 */
export function changes(before: Frame | null, after: Frame): string {
  const wanted = contentsOf(after);
  const found = before === null ? [] : contentsOf(before);
  const shift = bestShift(found, wanted);
  const standing = shift === 0 ? found : shifted(found, shift);
  const stands = wanted.map((content, row) => content === standing[row]);
  let output = shift === 0 ? "" : scroll(wanted.length, shift);
  after.rows.forEach((text, row) => {
    if (!stands[row]) output += to(row, 0) + (standing[row] === "" ? "" : ERASE) + text;
  });
  for (const { picture, cells, row, column } of after.inline ?? []) {
    const isWhole = stands.slice(row, row + cells.rows).every(Boolean);
    if (!isWhole) output += to(row, column) + inlinePicture(picture, cells);
  }
  const cursor = cursorChanges(before, after, output !== "");
  return output + cursor === "" ? "" : BEGIN + output + cursor + END;
}

/** Returns what the rows show, for comparison: their texts, or names for parts of pictures. */
function contentsOf({ rows, inline = [] }: Frame): readonly string[] {
  if (inline.length === 0) return rows;
  const contents = [...rows];
  for (const { picture, cells, row, column } of inline) {
    for (let part = 0; part < cells.rows; part += 1) {
      contents[row + part] = `\u0000${picture.id} ${cells.columns}x${cells.rows}+${column} ${part}`;
    }
  }
  return contents;
}

function cursorChanges(before: Frame | null, { cursor }: Frame, hasMoved: boolean): string {
  const was = before?.cursor ?? null;
  if (cursor === null) return was === null && before !== null ? "" : HIDE_CURSOR;
  const isThere = was?.row === cursor.row && was.column === cursor.column;
  if (isThere && !hasMoved) return "";
  return to(cursor.row, cursor.column) + (was === null ? SHOW_CURSOR : "");
}

/** Cursor Position (ECMA-48 8.3.21). */
function to(row: number, column: number): string {
  return column === 0 ? `${ESC}[${row + 1}H` : `${ESC}[${row + 1};${column + 1}H`;
}

/** Scrolls all rows but the last, the status line, up by `shift`; down if negative. */
function scroll(rows: number, shift: number): string {
  const moves = shift > 0 ? `${ESC}[${shift}S` : `${ESC}[${-shift}T`;
  return `${ESC}[1;${rows - 1}r${moves}${ESC}[r`;
}

/** Returns the rows after scrolling. */
function shifted(rows: readonly string[], shift: number): string[] {
  const last = rows.length - 1;
  return rows.map((row, index) => {
    if (index === last) return row;
    const from = index + shift;
    return from < 0 || from >= last ? "" : (rows[from] ?? "");
  });
}

/** Returns the number of rows to scroll up by at least cost; 0 if scrolling does not pay. */
function bestShift(before: readonly string[], after: readonly string[]): number {
  if (before.length !== after.length || after.length < 3) return 0;
  const last = after.length - 1;
  let best = 0;
  let least = costOf(before, after) - SCROLL_COST;
  for (let shift = 1 - last; shift < last; shift += 1) {
    if (shift === 0) continue;
    const cost = costOf(shifted(before, shift), after);
    if (cost < least) {
      least = cost;
      best = shift;
    }
  }
  return best;
}

function costOf(standing: readonly string[], after: readonly string[]): number {
  return after.reduce((sum, row, index) => sum + (standing[index] === row ? 0 : row.length + 8), 0);
}
