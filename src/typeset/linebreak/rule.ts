import type { LineBreakClass, Trait } from "../unicode/traits.ts";

/** A character as the rules see it; "edge" stands for the start or the end of the text. */
export type Unit = Trait<LineBreakClass | "edge">;

/** × no break, ÷ a break opportunity, ! a mandatory break. */
type Verdict = "×" | "÷" | "!";

/**
 * What a rule may look at to judge the boundary between `left` and `right`. Combining marks are
 * absorbed into the unit before them (LB9), so none of these is one.
 */
export type Context = {
  readonly left: Unit;
  readonly right: Unit;
  /** The unit before `left`; known only where `left` is QU, HY, HH, VI, IS, CL or CP. */
  readonly beforeLeft: Unit;
  /** `left`, or where `left` is a space, the unit before the run of spaces. */
  readonly base: Unit;
  /** The unit before `base`; known where `beforeLeft` would be. */
  readonly beforeBase: Unit;
  /** Whether `left` ends NU (SY | IS)* ("open"), or that and one CL or CP ("closed"). */
  readonly number: "none" | "open" | "closed";
  /** An odd number of regional indicators ends in `left`. */
  readonly oddRegional: boolean;
  /** The code point before the boundary, absorbed or not, is U+200D ZERO WIDTH JOINER. */
  readonly afterJoiner: boolean;
  /** Chinese context (CLREQ): of letters and Han, the last before the boundary was East Asian. */
  readonly chinese: boolean;
  /** The nth unit after `right`. */
  readonly ahead: (n: 1 | 2 | 3) => Unit;
};

/**
 * One rule of a standard. The first rule of a list that gives a verdict decides the boundary.
 *
 * `keeps` says what a × of the rule is for: "glue" honours a no-break character, "word" keeps a
 * word, a number or a syllable whole, "mark" keeps a mark off a line's edge. Where a line must
 * break without an opportunity, they give way in that order.
 */
export type Rule = {
  readonly id: string;
  readonly keeps: "glue" | "word" | "mark";
  readonly judge: (context: Context) => Verdict | false | undefined;
};

/** A rule that holds words, numbers and clusters together, or that allows a break. */
export function rule(id: string, judge: Rule["judge"]): Rule {
  return { id, keeps: "word", judge };
}

/** A rule that keeps a mark from beginning or ending a line (kinsoku, 避头尾). */
export function kinsoku(id: string, judge: Rule["judge"]): Rule {
  return { id, keeps: "mark", judge };
}

/** A rule of a character that is there to prevent a break. */
export function glue(id: string, judge: Rule["judge"]): Rule {
  return { id, keeps: "glue", judge };
}

/** A test for membership in a set of line-break classes. */
export function among(...classes: Unit["lineBreak"][]): (unit: Unit) => boolean {
  return (unit) => classes.includes(unit.lineBreak);
}
