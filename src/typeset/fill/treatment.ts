import { isJoining } from "../cluster.ts";
import { TREATMENTS } from "../unicode/tables.ts";
import { digits, type Trait } from "../unicode/traits.ts";

/** The treatments: how the scanner handles the characters of a trait. */
export const PLAIN = 0;
/** White space. It hangs in the margin at a line's end and does not count towards its width. */
export const HANGS = 1;
export const TAB = 2;
/** Ends the line regardless of what follows (LB4, LB5). CR is not one of them: LF may follow it. */
export const ENDS = 3;
/** May form a grapheme cluster with a neighbour. */
export const JOINS = 4;

/** Returns the treatment of a trait. The generator of the tables writes it into `TREATMENTS`. */
export function treatmentOf({ lineBreak, grapheme, character }: Trait): number {
  if (character === "\t") return TAB;
  if (character === "\u3000") return HANGS;
  if (lineBreak === "BK" || lineBreak === "LF" || lineBreak === "NL") return ENDS;
  if (lineBreak === "SP" || lineBreak === "CR") return HANGS;
  return isJoining(grapheme) ? JOINS : PLAIN;
}

/** The treatment of each trait, by its number. */
export const treatments = digits(TREATMENTS);
