import { TRAIT_COUNT, Trait } from "../unicode/traits.ts";
import { among, type Context, type Unit } from "./rule.ts";

/** What the rules need to know about the text before a boundary: a state of the automaton. */
export type State = Omit<Context, "right" | "ahead">;

/** Number of unit numbers: traits are bytes; EDGE and MARK have the two numbers after the last. */
export const UNITS = 258;
/** Number of values of a state without its units: 3 of `number` times 2 × 2 × 2. */
const RESTS = 24;
const NUMBERS = ["none", "open", "closed"] as const;

/** The start and the end of the text. */
export const EDGE: Unit = new Trait(TRAIT_COUNT, "edge", 0, "other", "", "");
/** LB10 (Unicode 17): a combining mark without a base is AL. */
export const MARK: Unit = new Trait(TRAIT_COUNT + 1, "AL", 0, "other", "", "");

export const START: State = {
  left: EDGE,
  beforeLeft: EDGE,
  base: EDGE,
  beforeBase: EDGE,
  number: "none",
  oddRegional: false,
  afterJoiner: false,
  chinese: false,
};

const repelsMarks = among("edge", "BK", "CR", "LF", "NL", "SP", "ZW");
const isStrong = among("AL", "HL", "edge");
const isMark = among("CM", "ZWJ");
const needsBefore = among("QU", "HY", "HH", "VI", "IS", "CL", "CP");

/** LB9 (Unicode 17): X (CM | ZWJ)* → X, where X is not BK, CR, LF, NL, SP or ZW. */
export function isAbsorbed(unit: Unit, before: Unit): boolean {
  return isMark(unit) && !repelsMarks(before);
}

/** LB10 (Unicode 17): (CM | ZWJ) → AL, if LB9 has not absorbed it. */
export function standing(unit: Unit): Unit {
  return isMark(unit) ? MARK : unit;
}

/**
 * Returns the state after a unit, and the unit as the rules see it. An absorbed mark is seen by no
 * rule and leaves the state unchanged, except for a joiner (LB8a).
 */
export function advance(from: State, unit: Unit): { right: Unit | undefined; next: State } {
  const afterJoiner = unit.lineBreak === "ZWJ";
  if (isAbsorbed(unit, from.left)) return { right: undefined, next: { ...from, afterJoiner } };
  const left = standing(unit);
  const space = left.lineBreak === "SP";
  const beforeLeft = needsBefore(left) ? from.left : EDGE;
  return {
    right: left,
    next: {
      left,
      beforeLeft,
      base: space ? from.base : left,
      beforeBase: space ? from.beforeBase : beforeLeft,
      number: numberAfter(from.number, left),
      oddRegional: left.lineBreak === "RI" && !from.oddRegional,
      afterJoiner,
      chinese: left.eastAsian || (from.chinese && !isStrong(left)),
    },
  };
}

function numberAfter(before: State["number"], unit: Unit): State["number"] {
  if (unit.lineBreak === "NU") return "open";
  if (before !== "open") return "none";
  if (unit.lineBreak === "SY" || unit.lineBreak === "IS") return "open";
  return unit.lineBreak === "CL" || unit.lineBreak === "CP" ? "closed" : "none";
}

/** Returns a number that is the same for equal states: the four units, then the rest. */
export function keyOf(state: State): number {
  const { left, beforeLeft, base, beforeBase } = state;
  const rest =
    (NUMBERS.indexOf(state.number) << 3) |
    (state.oddRegional ? 4 : 0) |
    (state.afterJoiner ? 2 : 0) |
    (state.chinese ? 1 : 0);
  const units = ((left.id * UNITS + beforeLeft.id) * UNITS + base.id) * UNITS + beforeBase.id;
  return units * RESTS + rest;
}

/** Returns the state of a key; `unitOf` returns units by their numbers. */
export function stateOf(key: number, unitOf: (id: number) => Unit): State {
  const rest = key % RESTS;
  const unit = (place: number) => unitOf(Math.floor(key / RESTS / UNITS ** place) % UNITS);
  return {
    left: unit(3),
    beforeLeft: unit(2),
    base: unit(1),
    beforeBase: unit(0),
    number: NUMBERS[rest >> 3] ?? "none",
    oddRegional: (rest & 4) !== 0,
    afterJoiner: (rest & 2) !== 0,
    chinese: (rest & 1) !== 0,
  };
}
