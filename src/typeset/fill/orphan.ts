import { clusterEnd } from "../cluster.ts";
import { traitId, traitOfId } from "../unicode/traits.ts";
import { ENDS, treatments } from "./kinds.ts";

/** Marks that do not count: a character and its closing marks are still alone. */
const MARKS = new Set(["CL", "CP", "EX", "IS", "SP", "CR", "QU"]);

/** UTF-16 code units; a line that is longer is no orphan whatever it holds. */
const REACH = 32;

/**
 * Whether the paragraph ends so soon behind `from` that one character, with its marks, would stand
 * on the last line alone (孤字, CLREQ #adjustments_of_orphans_and_widows). A word or a number counts
 * as what it is: several characters. Undefined where `text` is not final and does not tell.
 */
export function isOrphan(text: string, from: number, final: boolean): boolean | undefined {
  let characters = 0;
  for (let offset = from; offset < text.length; ) {
    if (offset - from > REACH) return false;
    const trait = traitId(text.codePointAt(offset) ?? 0);
    if (treatments[trait] === ENDS) return characters === 1;
    if (!MARKS.has(traitOfId(trait).lineBreak)) characters += 1;
    if (characters > 1) return false;
    offset = clusterEnd(text, offset);
  }
  return final ? characters === 1 : undefined;
}
