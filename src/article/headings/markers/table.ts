import { isHanAt } from "../../text/characters.ts";
import { BRACKET_ROW } from "./bracket.ts";
import { BULLET_ROW } from "./bullet.ts";
import { DIVISION_ROWS } from "./divisions.ts";
import { NOUN_ROW } from "./noun.ts";
import { ORDINAL_ROWS } from "./ordinals.ts";
import { NUMBER_LAST_ROW, PART_ROWS } from "./parts.ts";
import { QUESTION_ROW } from "./question.ts";
import { type Marker, type MarkerRow, markerOf } from "./style.ts";

/** Every style of marker, tried in order. A new style is a new row. */
export const MARKER_ROWS: readonly MarkerRow[] = [
  ...DIVISION_ROWS,
  ...PART_ROWS,
  ...ORDINAL_ROWS,
  QUESTION_ROW,
  NOUN_ROW,
  NUMBER_LAST_ROW,
  BRACKET_ROW,
  BULLET_ROW,
];
/** The rows that may begin with any Han character, tried last. */
const HAN_ROWS: readonly MarkerRow[] = [NOUN_ROW, NUMBER_LAST_ROW];
/** Lines this short (UTF-16 code units) are given to the rows for Han at once. */
const SHORT = 16;
/**
 * Only a longer line of this shape can begin with a noun and its number. Nearly all lines of a book
 * are told by it; one call is several times faster than the reader in code that has just started.
 */
const NOUN_SHAPE =
  /^[\u3007\u3400-\u9FFF\uF900-\uFAFF]{2,6}[ \u00A0]{0,2}[【［[〔〖「（(]?[0-9０-９〇○零一二三四五六七八九十百千廿卅壹贰叁肆伍陆柒捌玖拾两\u2160-\u32BF]/;

/** The other rows by the first UTF-16 code unit of a text; made for the first text that is read. */
let rowsByInitial: Map<number, MarkerRow[]> | null = null;

/** Returns the marker that a text begins with, or null. */
export function readMarker(text: string): Marker | null {
  rowsByInitial ??= rowsByInitialOf(MARKER_ROWS);
  const rows = rowsByInitial.get(text.charCodeAt(0));
  const marker = rows === undefined ? null : firstOf(rows, text);
  if (marker !== null || !isHanAt(text, 0)) return marker;
  return text.length <= SHORT || NOUN_SHAPE.test(text) ? firstOf(HAN_ROWS, text) : null;
}

function firstOf(rows: readonly MarkerRow[], text: string): Marker | null {
  for (const row of rows) {
    const reading = row.read(text);
    if (reading !== null) return markerOf(row, text, reading);
  }
  return null;
}

function rowsByInitialOf(rows: readonly MarkerRow[]): Map<number, MarkerRow[]> {
  const byInitial = new Map<number, MarkerRow[]>();
  for (const row of rows) {
    for (let at = 0; at < row.initials.length; at += 1) {
      const initial = row.initials.charCodeAt(at);
      const same = byInitial.get(initial);
      if (same === undefined) byInitial.set(initial, [row]);
      else if (!same.includes(row)) same.push(row);
    }
  }
  return byInitial;
}
