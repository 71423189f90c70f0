import { isJoining } from "../cluster.ts";
import { TREATMENTS } from "../unicode/tables.ts";
import { digits, TRAIT_COUNT, type Trait, traitOfId } from "../unicode/traits.ts";

/** How filling treats the characters of a trait. */
export const PLAIN = 0;
/** White space: hangs in the margin at a line's end, and is no part of the line there. */
export const HANGS = 1;
export const TAB = 2;
/** Ends the line whatever follows (LB4, LB5); of the hard breaks only CR must wait for a LF. */
export const ENDS = 3;
/** May share a cluster with a neighbour. */
export const JOINS = 4;

/** How filling treats a trait: what the generator of the tables writes into `TREATMENTS`. */
export function treatmentOf({ lineBreak, grapheme, character }: Trait): number {
  if (character === "\t") return TAB;
  if (character === "\u3000") return HANGS;
  if (lineBreak === "BK" || lineBreak === "LF" || lineBreak === "NL") return ENDS;
  if (lineBreak === "SP" || lineBreak === "CR") return HANGS;
  return isJoining(grapheme) ? JOINS : PLAIN;
}

/** One of the above for each trait. */
export const treatments = digits(TREATMENTS);

/** What stands beside a boundary, for the blanks that go there. */
export const OTHER = 1;
/** Chinese characters and kana, not punctuation, symbols or full-width forms. */
export const HAN = 2;
/** Letters and digits of one column. */
export const WESTERN = 3;
/** A word space. */
export const SPACE = 4;
/** Connectors and solidi, beside which nothing is expanded (CLREQ). */
export const TIGHT = 5;

const isTight = (character: string) =>
  character !== "" && "–—―～〜~·‧/／-－…⋯⸺".includes(character);

/** What was found of each trait; 0 where nobody has asked. */
const sides = new Uint8Array(TRAIT_COUNT);

/** One of the above, for a trait's number. */
export function sideOf(id: number): number {
  const known = sides[id] ?? 0;
  if (known !== 0) return known;
  const side = findSide(traitOfId(id));
  sides[id] = side;
  return side;
}

function findSide(trait: Trait): number {
  const { lineBreak, columns, character, grapheme } = trait;
  if (lineBreak === "SP") return SPACE;
  if (isTight(character)) return TIGHT;
  const wide = columns === 2 && grapheme === "other" && !trait.advancesInCluster;
  if (wide && (lineBreak === "ID" || lineBreak === "CJ")) return HAN;
  const narrow = columns === 1 && trait.ascii !== "mark" && character === "";
  return narrow && ["AL", "HL", "NU"].includes(lineBreak) ? WESTERN : OTHER;
}

/** Whether a trait is a stop that may hang in the margin (CLREQ #hanging_punctuation_marks_at_line_end). */
export function isStop(id: number): boolean {
  const { character } = traitOfId(id);
  return character !== "" && "、，。．；：！？,.;:!?".includes(character);
}
