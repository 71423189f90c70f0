import type { Trait } from "../unicode/traits.ts";
import { among, kinsoku, type Rule, rule, type Unit } from "./rule.ts";

const letterOrNumber = among("AL", "HL", "NU");
const stopOrNonStarter = among("CL", "NS");
const stop = among("IS", "EX");
const openingQuote = (unit: Unit) => unit.character === "“" || unit.character === "‘";
const closingQuote = (unit: Unit) => unit.character === "”" || unit.character === "’";
const connector = (unit: Unit) => unit.character !== "" && "–～〜~".includes(unit.character);
const interpunct = (unit: Unit) => unit.character === "·" || unit.character === "‧";
const solidus = (unit: Unit) => unit.character === "／";
const dash = among("B2");
const ellipsis = among("IN");

/**
 * “ ‘ open and ” ’ close in Chinese; the rules below give them back to Latin words. Conditional
 * Japanese starters are non-starters.
 */
export function classifyChinese(trait: Trait): Unit {
  if (trait.lineBreak === "CJ") return trait.as("NS");
  if (openingQuote(trait)) return trait.as("OP");
  if (closingQuote(trait)) return trait.as("CL");
  return trait;
}

/** Goes before LB13: an apostrophe that opens a word (’90s) is not a closing mark. */
export const initialApostrophe: Rule = rule(
  "CLREQ apostrophe",
  ({ left, right, ahead }) =>
    left.lineBreak === "SP" && right.character === "’" && letterOrNumber(ahead(1)) && "÷",
);

/**
 * Goes before LB18, so that it holds across spaces too: the marks that UAX #14 lets begin a line
 * and CLREQ #prohibition_rules_for_line_start_end does not (basic level). A lone — is a connector;
 * —— is a mark of its own that may begin a line.
 */
export const lineStart: Rule = kinsoku("CLREQ line start", ({ left, right, ahead }) => {
  if (connector(right) || interpunct(right) || solidus(right) || right.lineBreak === "NS")
    return "×";
  return dash(right) && !dash(left) && !dash(ahead(1)) && "×";
});

/** Goes before LB18: CLREQ's strict level keeps —— and …… off the line start as well. */
export const lineStartStrict: Rule = kinsoku(
  "CLREQ line start, strict",
  ({ right }) => (dash(right) || ellipsis(right)) && "×",
);

/** Goes before LB18: the GB-style level keeps + and / off the line end. */
export const lineEndGB: Rule = kinsoku(
  "CLREQ line end, GB-style",
  ({ base }) => base.character !== "" && "+＋/／".includes(base.character) && "×",
);

/** Go before LB22: what holds together, and what is free, in Chinese context. */
export const chinesePairs: readonly Rule[] = [
  // CLREQ #h-unbreakable_marks_punctuation: …… is one unit, and begins a line where it is whole.
  rule(
    "CLREQ ellipsis",
    ({ left, right, ahead }) =>
      ellipsis(right) && !ellipsis(left) && ellipsis(ahead(1)) && left.eastAsian && "÷",
  ),
  // An apostrophe, or a closing quote in a Latin word, is no Chinese mark.
  rule(
    "CLREQ Latin quote",
    ({ beforeLeft, left, right }) =>
      closingQuote(left) && !beforeLeft.eastAsian && letterOrNumber(right) && "×",
  ),
  rule(
    "CLREQ Chinese quote",
    ({ left, right, ahead }) =>
      letterOrNumber(left) && openingQuote(right) && ahead(1).eastAsian && "÷",
  ),
  // CLREQ issue 262: an annotation mark stays with its base; behind a stop it numbers what follows.
  rule("CLREQ annotation", ({ left, right, ahead }) => {
    const base = left.lineBreak === "ID" || closingQuote(left);
    if (!base) return false;
    if (right.annotation) return "×";
    if (right.character !== "[" || ahead(1).lineBreak !== "NU") return false;
    return [ahead(2), ahead(3)].some((unit) => unit.character === "]") && "×";
  }),
  // CLREQ #h-digits_and_their_prefix_and_suffix for full-width digits, which UAX #14 takes for Han.
  rule("CLREQ full-width number", ({ beforeLeft, left, right }) => {
    if (!right.wideDigit) return false;
    const point = beforeLeft.wideDigit && stopOrNonStarter(left) && left.eastAsian;
    return (left.wideDigit || point || "＋－+−±".includes(left.character || "none")) && "×";
  }),
  // ASCII marks in Chinese context stand for the Chinese ones: free behind, but inside a number.
  rule(
    "CLREQ half-width mark",
    ({ left, right, number, chinese }) =>
      chinese &&
      number === "none" &&
      (stop(left) || left.lineBreak === "CP") &&
      (letterOrNumber(right) || right.lineBreak === "PR") &&
      "÷",
  ),
  rule(
    "CLREQ half-width bracket",
    ({ left, right, ahead }) =>
      letterOrNumber(left) && right.lineBreak === "OP" && ahead(1).eastAsian && "÷",
  ),
];
