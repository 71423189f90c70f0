import type { GraphemeClass } from "./unicode/traits.ts";
import { traitOf } from "./unicode/traits.ts";

/** Classes that can join a code point to the one before it or to the one after it. */
const JOINING: ReadonlySet<GraphemeClass> = new Set([
  ...(["prepend", "regional", "extend", "conjunctExtend", "linker", "zwj", "spacing"] as const),
  ...(["L", "V", "T"] as const),
]);

/** Tells whether a class can form a cluster of several code points, other than CR LF (GB3). */
export function isJoining(grapheme: GraphemeClass): boolean {
  return JOINING.has(grapheme);
}

const isExtend = (grapheme: GraphemeClass) =>
  grapheme === "extend" || grapheme === "conjunctExtend" || grapheme === "linker";
const isControl = (grapheme: GraphemeClass) =>
  grapheme === "cr" || grapheme === "lf" || grapheme === "control";

/** GB6, GB7, GB8 (Unicode 17): L × (L | V | LV | LVT); (LV | V) × (V | T); (LVT | T) × T. */
function joinsHangul(left: GraphemeClass, right: GraphemeClass): boolean {
  if (left === "L") return ["L", "V", "LV", "LVT"].includes(right);
  if (left === "LV" || left === "V") return right === "V" || right === "T";
  return (left === "LVT" || left === "T") && right === "T";
}

/** What GB9c, GB11 and GB12 need to know about the cluster so far. */
type Progress = {
  /** GB9c: a consonant has started a conjunct; "linked" once a linker has followed it. */
  conjunct: "none" | "consonant" | "linked";
  /** GB11: a pictograph and its extenders; "joined" if ZWJ is the last of them. */
  emoji: "none" | "pictograph" | "joined";
  /** GB12, GB13: the cluster is an odd number of regional indicators. */
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

/** Tells whether there is no boundary before `right`: GB3 to GB13 of UAX #29 (Unicode 17). */
function joins(progress: Progress, left: GraphemeClass, right: GraphemeClass): boolean {
  // GB3: CR × LF.
  if (left === "cr" && right === "lf") return true;
  // GB4, GB5: (Control | CR | LF) ÷, ÷ (Control | CR | LF).
  if (isControl(left) || isControl(right)) return false;
  // GB9, GB9a: × (Extend | ZWJ | SpacingMark).
  if (isExtend(right) || right === "zwj" || right === "spacing") return true;
  // GB9b: Prepend ×.
  if (left === "prepend" || joinsHangul(left, right)) return true;
  // GB9c: Consonant (Extend | Linker)* Linker (Extend | Linker)* × Consonant.
  if (progress.conjunct === "linked" && right === "consonant") return true;
  // GB11: ExtPict Extend* ZWJ × ExtPict.
  if (progress.emoji === "joined" && right === "pictographic") return true;
  // GB12, GB13: (RI RI)* RI × RI.
  return progress.oddRegional && right === "regional";
}

/**
 * Returns the end of the extended grapheme cluster that starts at `start` (UAX #29, Unicode 17), in
 * UTF-16 code units. `start` must be a cluster boundary. At the end of the text, returns `start`.
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
