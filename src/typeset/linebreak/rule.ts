import type { LineBreakClass, Trait } from "../unicode/traits.ts";

/** A character as the rules see it. The class "edge" is the start or the end of the text. */
export type Unit = Trait<LineBreakClass | "edge">;

/** × no break, ÷ a break opportunity, ! a mandatory break. */
type Verdict = "×" | "÷" | "!";

/**
 * What a rule knows about the boundary between `left` and `right`. No unit is a combining mark: LB9
 * absorbs them into the unit before.
 */
export type Context = {
  readonly left: Unit;
  readonly right: Unit;
  /** The unit before `left`; known only if `left` is QU, HY, HH, VI, IS, CL or CP, else EDGE. */
  readonly beforeLeft: Unit;
  /** `left`; if that is a space, the unit before the run of spaces. */
  readonly base: Unit;
  /** The unit before `base`; known for the same classes of `base` as `beforeLeft`. */
  readonly beforeBase: Unit;
  /** Whether `left` ends NU (SY | IS)* ("open"), or that followed by CL or CP ("closed"). */
  readonly number: "none" | "open" | "closed";
  /** `left` ends a run of an odd number of regional indicators. */
  readonly oddRegional: boolean;
  /** The code point before the boundary is U+200D ZERO WIDTH JOINER, absorbed or not. */
  readonly afterJoiner: boolean;
  /**
   * Chinese context, for half-width marks: of the letters and East Asian characters before the
   * boundary, the last was East Asian.
   */
  readonly chinese: boolean;
  /** Returns the nth unit after `right`. */
  readonly ahead: (n: 1 | 2 | 3) => Unit;
};

/**
 * One rule of a standard. The first rule in a list that gives a verdict decides the boundary.
 *
 * `keeps` is the purpose of the rule's ×: "glue" honours a no-break character, "word" keeps a word,
 * number or syllable whole, "mark" keeps a mark off a line edge. If a line must break without an
 * opportunity, they give way in that order.
 */
export type Rule = {
  readonly id: string;
  readonly keeps: "glue" | "word" | "mark";
  readonly judge: (context: Context) => Verdict | false | undefined;
};

/** Makes a rule that keeps words, numbers and clusters together, or that allows a break. */
export function rule(id: string, judge: Rule["judge"]): Rule {
  return { id, keeps: "word", judge };
}

/** Makes a rule that keeps a mark from starting or ending a line (kinsoku, 避头尾). */
export function kinsoku(id: string, judge: Rule["judge"]): Rule {
  return { id, keeps: "mark", judge };
}

/** Makes a rule for characters whose purpose is to prevent a break. */
export function glue(id: string, judge: Rule["judge"]): Rule {
  return { id, keeps: "glue", judge };
}

/** Returns a test for membership in a set of line-break classes. */
export function among(...classes: Unit["lineBreak"][]): (unit: Unit) => boolean {
  return (unit) => classes.includes(unit.lineBreak);
}
