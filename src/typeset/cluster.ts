import type { GraphemeClass } from "./unicode/traits.ts";
import { traitOf } from "./unicode/traits.ts";

/** Classes that can join a code point to the one before it, or to the one behind. */
const JOINING: ReadonlySet<GraphemeClass> = new Set([
  ...(["prepend", "regional", "extend", "conjunctExtend", "linker", "zwj", "spacing"] as const),
  ...(["L", "V", "T"] as const),
]);

/** Whether a class can make a cluster of more than one code point (GB3 aside). */
export function isJoining(grapheme: GraphemeClass): boolean {
  return JOINING.has(grapheme);
}

const isExtend = (grapheme: GraphemeClass) =>
  grapheme === "extend" || grapheme === "conjunctExtend" || grapheme === "linker";
const isControl = (grapheme: GraphemeClass) =>
  grapheme === "cr" || grapheme === "lf" || grapheme === "control";

/** GB6 to GB8: Hangul syllables. */
function joinsHangul(left: GraphemeClass, right: GraphemeClass): boolean {
  if (left === "L") return ["L", "V", "LV", "LVT"].includes(right);
  if (left === "LV" || left === "V") return right === "V" || right === "T";
  return (left === "LVT" || left === "T") && right === "T";
}

/** What GB9c, GB11 and GB12 need to know of the cluster so far. */
type Progress = {
  /** GB9c: a consonant has begun a conjunct; "linked" once a linker has followed it. */
  conjunct: "none" | "consonant" | "linked";
  /** GB11: a pictograph and its extenders; "joined" when ZWJ is the last of them. */
  emoji: "none" | "pictograph" | "joined";
  oddRegional: boolean;
};

function advance(progress: Progress, right: GraphemeClass): void {
  if (right === "consonant") progress.conjunct = "consonant";
  else if (progress.conjunct !== "none" && right === "linker") progress.conjunct = "linked";
  else if (right !== "conjunctExtend" && right !== "zwj") progress.conjunct = "none";

  if (right === "pictographic") progress.emoji = "pictograph";
  else if (progress.emoji === "pictograph" && right === "zwj") progress.emoji = "joined";
  else if (!(progress.emoji === "pictograph" && isExtend(right))) progress.emoji = "none";

  progress.oddRegional = right === "regional" && !progress.oddRegional;
}

/** GB3 to GB13 of UAX #29 (Unicode 17): whether there is no boundary before `right`. */
function joins(progress: Progress, left: GraphemeClass, right: GraphemeClass): boolean {
  if (left === "cr" && right === "lf") return true;
  if (isControl(left) || isControl(right)) return false;
  if (isExtend(right) || right === "zwj" || right === "spacing") return true;
  if (left === "prepend" || joinsHangul(left, right)) return true;
  if (progress.conjunct === "linked" && right === "consonant") return true;
  if (progress.emoji === "joined" && right === "pictographic") return true;
  return progress.oddRegional && right === "regional";
}

/**
 * The end of the extended grapheme cluster that begins at `start` (UAX #29, Unicode 17), in UTF-16
 * code units. `start` must be a cluster boundary; at the end of the text it is returned itself.
 */
export function clusterEnd(text: string, start: number): number {
  const progress: Progress = { conjunct: "none", emoji: "none", oddRegional: false };
  let left: GraphemeClass | undefined;
  let offset = start;
  while (offset < text.length) {
    const codePoint = text.codePointAt(offset) ?? 0;
    const right = traitOf(codePoint).grapheme;
    if (left !== undefined && !joins(progress, left, right)) break;
    advance(progress, right);
    left = right;
    offset += codePoint > 0xffff ? 2 : 1;
  }
  return offset;
}
