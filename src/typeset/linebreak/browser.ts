import type { Trait } from "../unicode/traits.ts";
import { among, type Rule, rule, type Unit } from "./rule.ts";

/*
 * How browsers differ from UAX #14 (measured with Chromium 156, `lang=zh-Hans`; see
 * test/fixtures/browser/README.md). CSS Text 3 leaves the classes of line-break: normal and strict,
 * and the breaks next to spaces, to the user agent.
 */

/** After which ASCII characters a line may start with which others. 1 is any digit, A any letter. */
const ASCII_BREAKS: readonly (readonly [left: string, rights: string])[] = [
  ["1A$/([{'@_<^`", ""],
  ["-", "1A%+=([{\"'|&@#*~_\\<>^`-"],
  ["?", "1A%$+=([{|&@#*~_\\<>^`-"],
  ['%+=,.:;!)]}"|&#*~\\>', "([{<"],
];

const closer = among("CL", "CP");
const prefixOrPostfix = among("PR", "PO");

const isLatin1 = (unit: Unit) => unit.ascii !== null || unit.latin1;

/** Returns the key of a printable ASCII character in `ASCII_BREAKS`, or "" for any other. */
function asciiKey(unit: Unit): string {
  if (unit.ascii === "letter") return "A";
  if (unit.ascii === "digit") return "1";
  return unit.ascii === "mark" ? unit.character : "";
}

/**
 * Before LB8a: two ASCII characters break by a table of their own, so that a URL breaks only after
 * ? and -, and - is a minus sign unless a letter or digit comes before it.
 */
const ascii: Rule = rule("browser ASCII pairs", ({ beforeLeft, left, right }) => {
  const first = asciiKey(left);
  const second = asciiKey(right);
  if (first === "" || second === "") return false;
  if (first === "-" && second === "1")
    return "1A".includes(asciiKey(beforeLeft) || "-") ? "÷" : "×";
  return ASCII_BREAKS.some(([lefts, rights]) => lefts.includes(first) && rights.includes(second))
    ? "÷"
    : "×";
});

/** Before LB11: SP ÷. A line may end after spaces regardless of what follows. */
const spaces: Rule = rule("browser spaces", ({ left }) => left.lineBreak === "SP" && "÷");

/**
 * Before LB25, which applies to the signs of Latin-1 (° ¥ ± £ ¢, and ¿ ¡ as brackets) only in part:
 * next to characters below U+0100 they stay with a digit, but not across a digit's punctuation.
 */
const latin1: Rule = rule("browser Latin-1 signs", ({ left, right, number }) => {
  if (!isLatin1(left) || !isLatin1(right)) return false;
  if (prefixOrPostfix(left) && right.lineBreak === "OP") return "÷";
  return number !== "none" && left.lineBreak !== "NU" && prefixOrPostfix(right) && "÷";
});

/** Before LB16 and LB21: at level normal, 〜 may start a line (CSS Text 3, line-break). */
const waveDashAfterClosing: Rule = rule(
  "browser wave dash",
  ({ left, right }) => right.character === "〜" && closer(left) && "÷",
);
const waveDash: Rule = rule(
  "browser wave dash",
  ({ left, right }) => right.character === "〜" && left.lineBreak !== "BB" && "÷",
);

/** What is inserted before the rules of the given ids at level strict. */
export const strictRules: Readonly<Record<string, readonly Rule[]>> = {
  LB8a: [ascii],
  LB11: [spaces],
  LB25: [latin1],
};

/** What is inserted at level normal. */
export const normalRules: Readonly<Record<string, readonly Rule[]>> = {
  ...strictRules,
  LB16: [waveDashAfterClosing],
  LB21: [waveDash],
};

/** line-break: strict. CJ (small kana, ー) is NS. */
export function classifyStrict(trait: Trait): Unit {
  return trait.lineBreak === "CJ" ? trait.as("NS") : trait;
}

/** line-break: normal. CJ is ID, “ is OP, ” is CL. */
export function classifyNormal(trait: Trait): Unit {
  if (trait.lineBreak === "CJ") return trait.as("ID");
  if (trait.character === "“") return trait.as("OP");
  if (trait.character === "”") return trait.as("CL");
  return trait;
}
