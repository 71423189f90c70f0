import { TRAIT_COUNT, type Trait, traitOfId } from "../unicode/traits.ts";

/** The sides: what stands next to a boundary, for the choice of its gap. */
export const OTHER = 1;
/** Han characters and kana; not punctuation, symbols or full-width forms. */
export const HAN = 2;
/** Letters and digits of one column. */
export const WESTERN = 3;
/** A word space. */
export const SPACE = 4;
/**
 * Connectors, solidi, interpuncts, dashes and ellipses. Nothing is expanded next to them (CLREQ
 * #procedures_for_inter-character_space_expansion).
 */
export const TIGHT = 5;

const TIGHT_CHARACTERS = "–—―～〜~·‧/／-－…⋯⸺";

/** The side of each trait found so far; 0 if not yet asked for. */
const sides = new Uint8Array(TRAIT_COUNT);

/** Returns the side of a trait, given by its number. */
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
  if (character !== "" && TIGHT_CHARACTERS.includes(character)) return TIGHT;
  const wide = columns === 2 && grapheme === "other" && !trait.advancesInCluster;
  if (wide && (lineBreak === "ID" || lineBreak === "CJ")) return HAN;
  const narrow = columns === 1 && trait.ascii !== "mark" && character === "";
  return narrow && ["AL", "HL", "NU"].includes(lineBreak) ? WESTERN : OTHER;
}
