import { isHanAt } from "../../text/characters.ts";
import { memoized } from "../../text/memoized.ts";
import { isHanNumeralAt } from "../../text/numerals.ts";
import { BRACKET_INITIALS, bracketMarker } from "./bracket.ts";
import { BULLET_INITIALS, bulletMarker } from "./bullet.ts";
import { CHAPTER_INITIALS, chapterMarker, numberLastMarker } from "./chapter.ts";
import { NOUN_INITIALS, nounMarker } from "./noun.ts";
import { ORDINAL_INITIALS, ORDINAL_SIGNS, ordinalMarker } from "./ordinal.ts";
import { QUESTION_INITIALS, questionMarker } from "./question.ts";
import type { Marker, MarkerStyle } from "./style.ts";

/**
 * Every shape of marker that the parser knows, tried in order: what it begins with, and who reads it.
 * A new shape is a new row. Most lines begin otherwise, and cost one look.
 */
const MARKER_STYLES: readonly (readonly [initials: string, style: MarkerStyle])[] = [
  [CHAPTER_INITIALS, chapterMarker],
  [ORDINAL_INITIALS, ordinalMarker],
  [QUESTION_INITIALS, questionMarker],
  [NOUN_INITIALS, nounMarker],
  [BRACKET_INITIALS, bracketMarker],
  [BULLET_INITIALS, bulletMarker],
];
/** The styles that begin with a code unit. */
const stylesOf = memoized((initial: number): readonly MarkerStyle[] => {
  if (ORDINAL_SIGNS.some(([first, last]) => initial >= first && initial <= last)) {
    return [ordinalMarker];
  }
  const character = String.fromCharCode(initial);
  return MARKER_STYLES.filter(([initials]) => initials.includes(character)).map(
    ([, style]) => style,
  );
});

/** The marker that a text begins with, or null. */
export function readMarker(text: string): Marker | null {
  const marker = firstOf(stylesOf(text.charCodeAt(0)), text);
  return marker ?? (isHanAt(text, 0) ? hanMarker(text) : null);
}

/** The styles that may begin with any Han character. */
function hanMarker(text: string): Marker | null {
  const noun = nounMarker(text);
  if (noun !== null || !isHanNumeralAt(text, text.length - 1)) return noun;
  return numberLastMarker(text);
}

function firstOf(styles: readonly MarkerStyle[], text: string): Marker | null {
  for (const style of styles) {
    const marker = style(text);
    if (marker !== null) return marker;
  }
  return null;
}
