import { simplified } from "../../text/compare.ts";
import { containsAny, startsWithAny } from "../../text/contains.ts";
import type { Region } from "../region.ts";
import type { Rule } from "../rule.ts";

/**
 * How much a line rule weighs, in the unit of the transitions in frame.ts: what holds only at the
 * edges of a text weighs less than an excursion out of the body costs (5), what is never text more.
 * By hand; `npm run eval` tells whether a change helps.
 */
export const AT_EDGES = 4;
/** At the edges too, and though the line contains a sentence (body.sentence weighs 6). */
export const SENTENCE_AT_EDGES = 10;
export const ANYWHERE = 12;

/** A rule that looks at the text of a line alone, in simplified characters. */
type LineRule = {
  readonly id: string;
  readonly weight: number;
  /** What the line begins with, or contains: asked first, so that most patterns never get compiled. */
  readonly initials?: string;
  readonly hints?: readonly string[];
  /** In UTF-16 code units. */
  readonly longest: number;
  readonly pattern: RegExp | ((line: string) => boolean);
  readonly is: readonly string[];
  readonly isNot: readonly string[];
};

/** The rules for a line that is boilerplate above, beside the byline and below the text alike. */
export function boilerplate(rule: LineRule): Rule[] {
  return speaking(rule, ["above", "meta", "below"]);
}

/** The same rule for several regions: where the line stands decides which one it is in. */
export function speaking(rule: LineRule, regions: readonly Region[]): Rule[] {
  const { id, weight, is, isNot } = rule;
  // Each region asks about the same line, and a second run of an expression compiles it to machine
  // code, which costs far more than the answer: it is kept.
  let asked = "";
  let holds = matches(rule, asked);
  const test: Rule["test"] = ({ text }) => {
    if (text !== asked) {
      asked = text;
      holds = matches(rule, text);
    }
    return holds;
  };
  return regions.map((region) => ({ id, region, weight, is, isNot, test }));
}

function matches({ initials, hints, longest, pattern }: LineRule, text: string): boolean {
  if (text.length > longest) return false;
  const line = simplified(text);
  if (initials !== undefined && !startsWithAny(line, initials)) return false;
  if (hints !== undefined && !containsAny(line, hints)) return false;
  return typeof pattern === "function" ? pattern(line) : pattern.test(line);
}
