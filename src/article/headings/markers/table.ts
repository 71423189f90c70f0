import { isHanAt } from "../../text/characters.ts";
import { memoized } from "../../text/memoized.ts";
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
/** The rows that may begin with any Han character. */
const HAN_ROWS = [NOUN_ROW, NUMBER_LAST_ROW];

/** The rows that a text with this first UTF-16 code unit may match: for most texts few or none. */
const rowsOf = memoized((initial: number): readonly MarkerRow[] => {
  const character = String.fromCharCode(initial);
  const isHan = isHanAt(character, 0);
  return MARKER_ROWS.filter(
    (row) => row.initials.includes(character) || (isHan && HAN_ROWS.includes(row)),
  );
});

/** Returns the marker that a text begins with, or null. */
export function readMarker(text: string): Marker | null {
  if (text === "") return null;
  for (const row of rowsOf(text.charCodeAt(0))) {
    const reading = row.read(text);
    if (reading !== null) return markerOf(row, text, reading);
  }
  return null;
}
