import { among, glue, kinsoku, type Rule, rule, type Unit } from "./rule.ts";

const edge = among("edge");
const hardBreak = among("BK", "CR", "LF", "NL");
const letter = among("AL", "HL");
const letterOrNumber = among("AL", "HL", "NU");
const prefixOrPostfix = among("PR", "PO");
const hyphen = among("HY", "HH");
const ideograph = among("ID", "EB", "EM");
const hangul = among("JL", "JV", "JT", "H2", "H3");
const loosensGlue = among("SP", "BA", "HY", "HH");
const closing = among("CL", "CP", "EX", "SY");
const closer = among("CL", "CP");
const nonStarter = among("BA", "HH", "HY", "NS");
const joinsNumber = among("PO", "PR", "HY", "IS");
const afterLeadingJamo = among("JL", "JV", "H2", "H3");
const vowelJamo = among("JV", "H2");
const afterVowelJamo = among("JV", "JT");
const trailingJamo = among("JT", "H3");
const virama = among("VF", "VI");
const aksara = (unit: Unit) =>
  unit.lineBreak === "AK" || unit.lineBreak === "AS" || unit.character === "◌";
const initialQuote = (unit: Unit) => unit.lineBreak === "QU" && unit.initialQuote;
const finalQuote = (unit: Unit) => unit.lineBreak === "QU" && unit.finalQuote;

const beforeInitialQuote = among(
  ...(["edge", "BK", "CR", "LF", "NL", "OP", "QU", "GL", "SP", "ZW"] as const),
);
const afterFinalQuote = among(
  ...(["SP", "GL", "WJ", "CL", "QU", "CP", "EX", "IS", "SY"] as const),
  ...(["BK", "CR", "LF", "NL", "ZW", "edge"] as const),
);
const beforeInitialHyphen = among(
  ...(["edge", "BK", "CR", "LF", "NL", "SP", "ZW", "CB", "GL"] as const),
);

/**
 * The Unicode line breaking algorithm, UAX #14 (Unicode 17), untailored: its rules in its order.
 * LB1 is done in the tables, LB9 and LB10 by the automaton, LB3 by whoever sets the last line.
 */
export const UAX14: readonly Rule[] = [
  // Start of text, and breaks that the text asks for.
  rule("LB2", ({ left }) => edge(left) && "×"),
  rule("LB4", ({ left }) => left.lineBreak === "BK" && "!"),
  rule("LB5", ({ left, right }) => {
    if (left.lineBreak === "CR") return right.lineBreak === "LF" ? "×" : "!";
    return (left.lineBreak === "LF" || left.lineBreak === "NL") && "!";
  }),
  rule("LB6", ({ right }) => hardBreak(right) && "×"),

  // Spaces belong to the line before; a zero width space is an opportunity, a joiner none.
  rule("LB7", ({ right }) => (right.lineBreak === "SP" || right.lineBreak === "ZW") && "×"),
  rule("LB8", ({ base }) => base.lineBreak === "ZW" && "÷"),
  rule("LB8a", ({ afterJoiner }) => afterJoiner && "×"),

  // Word joiner and no-break characters.
  glue("LB11", ({ left, right }) => (left.lineBreak === "WJ" || right.lineBreak === "WJ") && "×"),
  glue("LB12", ({ left }) => left.lineBreak === "GL" && "×"),
  glue("LB12a", ({ left, right }) => right.lineBreak === "GL" && !loosensGlue(left) && "×"),

  // Closing marks do not begin a line nor opening ones end it, even across spaces.
  kinsoku("LB13", ({ right }) => closing(right) && "×"),
  kinsoku("LB14", ({ base }) => base.lineBreak === "OP" && "×"),
  kinsoku(
    "LB15a",
    ({ base, beforeBase }) => initialQuote(base) && beforeInitialQuote(beforeBase) && "×",
  ),
  kinsoku("LB15b", ({ right, ahead }) => finalQuote(right) && afterFinalQuote(ahead(1)) && "×"),
  rule(
    "LB15c",
    ({ left, right, ahead }) =>
      left.lineBreak === "SP" && right.lineBreak === "IS" && ahead(1).lineBreak === "NU" && "÷",
  ),
  kinsoku("LB15d", ({ right }) => right.lineBreak === "IS" && "×"),
  kinsoku("LB16", ({ base, right }) => closer(base) && right.lineBreak === "NS" && "×"),
  rule("LB17", ({ base, right }) => base.lineBreak === "B2" && right.lineBreak === "B2" && "×"),
  rule("LB18", ({ left }) => left.lineBreak === "SP" && "÷"),

  // Quotation marks: free only between East Asian characters, and then only on their outer side.
  kinsoku("LB19", ({ left, right }) => {
    if (right.lineBreak === "QU" && !initialQuote(right)) return "×";
    return left.lineBreak === "QU" && !finalQuote(left) && "×";
  }),
  kinsoku("LB19a", ({ left, right, beforeLeft, ahead }) => {
    if (right.lineBreak === "QU" && (!left.eastAsian || !ahead(1).eastAsian)) return "×";
    return left.lineBreak === "QU" && (!right.eastAsian || !beforeLeft.eastAsian) && "×";
  }),
  rule("LB20", ({ left, right }) => (left.lineBreak === "CB" || right.lineBreak === "CB") && "÷"),

  // Hyphens and non-starters.
  rule(
    "LB20a",
    ({ beforeLeft, left, right }) =>
      hyphen(left) && beforeInitialHyphen(beforeLeft) && letter(right) && "×",
  ),
  kinsoku("LB21", ({ left, right }) => (left.lineBreak === "BB" || nonStarter(right)) && "×"),
  rule(
    "LB21a",
    ({ beforeLeft, left, right }) =>
      hyphen(left) && beforeLeft.lineBreak === "HL" && right.lineBreak !== "HL" && "×",
  ),
  rule("LB21b", ({ left, right }) => left.lineBreak === "SY" && right.lineBreak === "HL" && "×"),
  kinsoku("LB22", ({ right }) => right.lineBreak === "IN" && "×"),

  // Words, numbers with their signs and units.
  rule(
    "LB23",
    ({ left, right }) =>
      ((letter(left) && right.lineBreak === "NU") || (left.lineBreak === "NU" && letter(right))) &&
      "×",
  ),
  rule(
    "LB23a",
    ({ left, right }) =>
      ((left.lineBreak === "PR" && ideograph(right)) ||
        (ideograph(left) && right.lineBreak === "PO")) &&
      "×",
  ),
  rule(
    "LB24",
    ({ left, right }) =>
      ((prefixOrPostfix(left) && letter(right)) || (letter(left) && prefixOrPostfix(right))) && "×",
  ),
  rule("LB25", ({ left, right, number, ahead }) => {
    if (number !== "none" && prefixOrPostfix(right)) return "×";
    if (prefixOrPostfix(left) && right.lineBreak === "OP") {
      const inside = ahead(1).lineBreak === "IS" ? ahead(2) : ahead(1);
      if (inside.lineBreak === "NU") return "×";
    }
    const joins = number === "open" || joinsNumber(left);
    return joins && right.lineBreak === "NU" && "×";
  }),

  // Korean syllables, set like ideographs.
  rule("LB26", ({ left, right }) => {
    if (left.lineBreak === "JL") return afterLeadingJamo(right) && "×";
    if (vowelJamo(left)) return afterVowelJamo(right) && "×";
    return trailingJamo(left) && right.lineBreak === "JT" && "×";
  }),
  rule(
    "LB27",
    ({ left, right }) =>
      ((hangul(left) && right.lineBreak === "PO") || (left.lineBreak === "PR" && hangul(right))) &&
      "×",
  ),

  // Letters, and the orthographic syllables of Brahmic scripts.
  rule("LB28", ({ left, right }) => letter(left) && letter(right) && "×"),
  rule("LB28a", ({ beforeLeft, left, right, ahead }) => {
    if (left.lineBreak === "AP" && aksara(right)) return "×";
    if (aksara(left) && virama(right)) return "×";
    if (aksara(beforeLeft) && left.lineBreak === "VI" && aksara(right) && right.lineBreak !== "AS")
      return "×";
    return aksara(left) && aksara(right) && ahead(1).lineBreak === "VF" && "×";
  }),
  rule("LB29", ({ left, right }) => left.lineBreak === "IS" && letter(right) && "×"),
  rule("LB30", ({ left, right }) => {
    if (letterOrNumber(left) && right.lineBreak === "OP" && !right.eastAsian) return "×";
    return left.lineBreak === "CP" && !left.eastAsian && letterOrNumber(right) && "×";
  }),

  // Flags and emoji modifiers.
  rule("LB30a", ({ oddRegional, right }) => oddRegional && right.lineBreak === "RI" && "×"),
  rule(
    "LB30b",
    ({ left, right }) =>
      (left.lineBreak === "EB" || left.futureEmoji) && right.lineBreak === "EM" && "×",
  ),
  rule("LB31", () => "÷"),
];
