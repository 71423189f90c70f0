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
 * In Chinese, “ ‘ are OP and ” ’ are CL; the rules for quotes below exempt Latin words. CJ (small
 * kana, ー) is NS.
 */
export function classifyChinese(trait: Trait): Unit {
  if (trait.lineBreak === "CJ") return trait.as("NS");
  if (openingQuote(trait)) return trait.as("OP");
  if (closingQuote(trait)) return trait.as("CL");
  return trait;
}

/** Before LB13: SP ÷ ’ (AL | HL | NU). An apostrophe that starts a word (’90s) does not close. */
export const initialApostrophe: Rule = rule(
  "CLREQ apostrophe",
  ({ left, right, ahead }) =>
    left.lineBreak === "SP" && right.character === "’" && letterOrNumber(ahead(1)) && "÷",
);

/**
 * CLREQ #prohibition_rules_for_line_start_end, basic level: × (– ～ 〜 ~ · ‧ ／ | NS), × — if it is
 * single. These are the marks that UAX #14 lets start a line and CLREQ does not. A single — is a
 * connector; —— is another mark, which may start a line. Before LB18, so it holds across spaces.
 */
export const lineStart: Rule = kinsoku("CLREQ line start", ({ left, right, ahead }) => {
  if (connector(right) || interpunct(right) || solidus(right) || right.lineBreak === "NS")
    return "×";
  return dash(right) && !dash(left) && !dash(ahead(1)) && "×";
});

/** CLREQ #prohibition_rules_for_line_start_end, strict level: × (—— | ……). Before LB18. */
export const lineStartStrict: Rule = kinsoku(
  "CLREQ line start, strict",
  ({ right }) => (dash(right) || ellipsis(right)) && "×",
);

/** CLREQ #prohibition_rules_for_line_start_end, GB-style level: (+ ＋ / ／) SP* ×. Before LB18. */
export const lineEndGB: Rule = kinsoku(
  "CLREQ line end, GB-style",
  ({ base }) => base.character !== "" && "+＋/／".includes(base.character) && "×",
);

/** Before LB22: pairs that stay together, or may break, in Chinese context. */
export const chinesePairs: readonly Rule[] = [
  // CLREQ #h-unbreakable_marks_punctuation: EastAsian ÷ IN IN. …… is one unit that may start a line.
  rule(
    "CLREQ ellipsis",
    ({ left, right, ahead }) =>
      ellipsis(right) && !ellipsis(left) && ellipsis(ahead(1)) && left.eastAsian && "÷",
  ),
  // [^EastAsian] (” | ’) × (AL | HL | NU). An apostrophe in a Latin word is not a Chinese mark.
  rule(
    "CLREQ Latin quote",
    ({ beforeLeft, left, right }) =>
      closingQuote(left) && !beforeLeft.eastAsian && letterOrNumber(right) && "×",
  ),
  // (AL | HL | NU) ÷ (“ | ‘) EastAsian.
  rule(
    "CLREQ Chinese quote",
    ({ left, right, ahead }) =>
      letterOrNumber(left) && openingQuote(right) && ahead(1).eastAsian && "÷",
  ),
  // CLREQ issue 262: (ID | ” | ’) × annotation mark. After a stop it numbers the text that follows.
  // [1] and [12] are annotation marks too.
  rule("CLREQ annotation", ({ left, right, ahead }) => {
    const base = left.lineBreak === "ID" || closingQuote(left);
    if (!base) return false;
    if (right.annotation) return "×";
    if (right.character !== "[" || ahead(1).lineBreak !== "NU") return false;
    return [ahead(2), ahead(3)].some((unit) => unit.character === "]") && "×";
  }),
  // CLREQ #h-digits_and_their_prefix_and_suffix, for full-width digits (ID in UAX #14): a digit, a
  // point within a number, or a sign × digit.
  rule("CLREQ full-width number", ({ beforeLeft, left, right }) => {
    if (!right.wideDigit) return false;
    const point = beforeLeft.wideDigit && stopOrNonStarter(left) && left.eastAsian;
    return (left.wideDigit || point || "＋－+−±".includes(left.character || "none")) && "×";
  }),
  // In Chinese context ASCII marks stand for Chinese ones: (IS | EX | CP) ÷ (AL | HL | NU | PR),
  // except within a number.
  rule(
    "CLREQ half-width mark",
    ({ left, right, number, chinese }) =>
      chinese &&
      number === "none" &&
      (stop(left) || left.lineBreak === "CP") &&
      (letterOrNumber(right) || right.lineBreak === "PR") &&
      "÷",
  ),
  // (AL | HL | NU) ÷ OP EastAsian.
  rule(
    "CLREQ half-width bracket",
    ({ left, right, ahead }) =>
      letterOrNumber(left) && right.lineBreak === "OP" && ahead(1).eastAsian && "÷",
  ),
];
