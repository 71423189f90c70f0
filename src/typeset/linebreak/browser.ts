import type { Trait } from "../unicode/traits.ts";
import { among, type Rule, rule, type Unit } from "./rule.ts";

/*
 * Where browsers (measured: Chromium 156, `lang=zh-Hans`) leave UAX #14. CSS Text 3 leaves the
 * classes of line-break: normal and strict, and what happens beside spaces, to the user agent.
 */

/** Which ASCII characters a line may begin with behind a given one; 1 and A stand for their kinds. */
const ASCII_BEHIND: readonly (readonly [left: string, rights: string])[] = [
  ["1A$/([{'@_<^`", ""],
  ["-", "1A%+=([{\"'|&@#*~_\\<>^`-"],
  ["?", "1A%$+=([{|&@#*~_\\<>^`-"],
  ['%+=,.:;!)]}"|&#*~\\>', "([{<"],
];

const closer = among("CL", "CP");
const prefixOrPostfix = among("PR", "PO");

const isLatin1 = (unit: Unit) => unit.ascii !== null || unit.latin1;

/** The key of a printable ASCII character in the table above; "" for any other. */
function asciiKey(unit: Unit): string {
  if (unit.ascii === "letter") return "A";
  if (unit.ascii === "digit") return "1";
  return unit.ascii === "mark" ? unit.character : "";
}

/**
 * Goes before LB8a: ASCII beside ASCII breaks by a table of its own, so that a URL ends a line only
 * behind ? and -, and - is a minus sign unless a letter or digit comes before it.
 */
const ascii: Rule = rule("browser ASCII pairs", ({ beforeLeft, left, right }) => {
  const first = asciiKey(left);
  const second = asciiKey(right);
  if (first === "" || second === "") return false;
  if (first === "-" && second === "1")
    return "1A".includes(asciiKey(beforeLeft) || "-") ? "÷" : "×";
  return ASCII_BEHIND.some(([lefts, rights]) => lefts.includes(first) && rights.includes(second))
    ? "÷"
    : "×";
});

/** Goes before LB11: a line may end behind any spaces, whatever follows. */
const spaces: Rule = rule("browser spaces", ({ left }) => left.lineBreak === "SP" && "÷");

/**
 * Goes before LB25, which the signs of Latin-1 (° ¥ ± £ ¢, and ¿ ¡ as brackets) join only in part:
 * beside characters below U+0100 they hold to a digit, but not across a digit's punctuation.
 */
const latin1: Rule = rule("browser Latin-1 signs", ({ left, right, number }) => {
  if (!isLatin1(left) || !isLatin1(right)) return false;
  if (prefixOrPostfix(left) && right.lineBreak === "OP") return "÷";
  return number !== "none" && left.lineBreak !== "NU" && prefixOrPostfix(right) && "÷";
});

/** Go before LB16 and LB21: at level normal 〜 may begin a line (CSS Text 3, line-break). */
const waveDashBehindClosing: Rule = rule(
  "browser wave dash",
  ({ left, right }) => right.character === "〜" && closer(left) && "÷",
);
const waveDash: Rule = rule(
  "browser wave dash",
  ({ left, right }) => right.character === "〜" && left.lineBreak !== "BB" && "÷",
);

/** What goes before the rules of UAX #14 of the given ids, at both levels. */
export const strictRules: Readonly<Record<string, readonly Rule[]>> = {
  LB8a: [ascii],
  LB11: [spaces],
  LB25: [latin1],
};

export const normalRules: Readonly<Record<string, readonly Rule[]>> = {
  ...strictRules,
  LB16: [waveDashBehindClosing],
  LB21: [waveDash],
};

/** line-break: strict. Conditional Japanese starters are non-starters. */
export function classifyStrict(trait: Trait): Unit {
  return trait.lineBreak === "CJ" ? trait.as("NS") : trait;
}

/** line-break: normal. They are ideographs, and “ ” open and close. */
export function classifyNormal(trait: Trait): Unit {
  if (trait.lineBreak === "CJ") return trait.as("ID");
  if (trait.character === "“") return trait.as("OP");
  if (trait.character === "”") return trait.as("CL");
  return trait;
}
