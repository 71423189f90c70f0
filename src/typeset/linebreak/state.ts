import { TRAIT_COUNT, Trait } from "../unicode/traits.ts";
import { among, type Context, type Unit } from "./rule.ts";

/** What is needed of the text before a boundary: a state of the automaton. */
export type State = Omit<Context, "right" | "ahead">;

/** More than there are units: traits are bytes, EDGE and MARK come behind them. */
export const UNITS = 258;
/** How many values the rest of a state has. */
const RESTS = 24;
const NUMBERS = ["none", "open", "closed"] as const;

/** Stands for the start and the end of the text. */
export const EDGE: Unit = new Trait(TRAIT_COUNT, "edge", 0, "other", "", "");
/** LB10: a combining mark without a base counts as AL. */
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

/** LB9: whether a unit is a mark that belongs to the one before it. */
export function isAbsorbed(unit: Unit, before: Unit): boolean {
  return isMark(unit) && !repelsMarks(before);
}

/** LB10: what a unit that is not absorbed stands for. */
export function standing(unit: Unit): Unit {
  return isMark(unit) ? MARK : unit;
}

/**
 * The state behind a unit, and the unit as the rules see it. A mark that is absorbed leaves the state
 * as it was, but for a joiner's effect (LB8a), and no rule sees it.
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

/** A state as a number, the same for equal states: its four units, and the rest. */
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

/** The state of a key; `unitOf` gives the units by their numbers. */
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
