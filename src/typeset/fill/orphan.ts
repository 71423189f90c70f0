import { clusterEnd } from "../cluster.ts";
import { traitId, traitOfId } from "../unicode/traits.ts";
import { ENDS, treatments } from "./treatment.ts";

/** Closing marks and spaces, which do not count: 章。 is one character. */
const UNCOUNTED = new Set(["CL", "CP", "EX", "IS", "SP", "CR", "QU"]);

/**
 * How far to look ahead, in UTF-16 code units. A last line that is longer has more than one
 * character; the bound keeps the check constant for a text of nothing but marks.
 */
const LOOKAHEAD = 32;

/**
 * Tells whether the rest of the paragraph is a single character with its marks (孤字, CLREQ
 * #adjustments_of_orphans_and_widows). A word or a number counts as several characters. Returns
 * undefined if `text` is not final and more of it is needed to tell.
 */
export function isOrphan(text: string, from: number, final: boolean): boolean | undefined {
  let characters = 0;
  for (let offset = from; offset < text.length; ) {
    if (offset - from > LOOKAHEAD) return false;
    const trait = traitId(text.codePointAt(offset) ?? 0);
    if (treatments[trait] === ENDS) return characters === 1;
    if (!UNCOUNTED.has(traitOfId(trait).lineBreak)) characters += 1;
    if (characters > 1) return false;
    offset = clusterEnd(text, offset);
  }
  return final ? characters === 1 : undefined;
}
