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
 * The Unicode line breaking algorithm, UAX #14 (Unicode 17), untailored: the rules in their order,
 * each with its formula. LB1 is applied in the tables, LB9 and LB10 in `state.ts`; LB3, the break at
 * the end of the text, is left to the caller.
 */
export const UAX14: readonly Rule[] = [
  // Start of text and mandatory breaks.

  // LB2: sot ×
  rule("LB2", ({ left }) => edge(left) && "×"),
  // LB4: BK !
  rule("LB4", ({ left }) => left.lineBreak === "BK" && "!"),
  // LB5: CR × LF, (CR | LF | NL) !
  rule("LB5", ({ left, right }) => {
    if (left.lineBreak === "CR") return right.lineBreak === "LF" ? "×" : "!";
    return (left.lineBreak === "LF" || left.lineBreak === "NL") && "!";
  }),
  // LB6: × (BK | CR | LF | NL)
  rule("LB6", ({ right }) => hardBreak(right) && "×"),

  // Spaces and joiners.

  // LB7: × (SP | ZW)
  rule("LB7", ({ right }) => (right.lineBreak === "SP" || right.lineBreak === "ZW") && "×"),
  // LB8: ZW SP* ÷
  rule("LB8", ({ base }) => base.lineBreak === "ZW" && "÷"),
  // LB8a: ZWJ ×
  rule("LB8a", ({ afterJoiner }) => afterJoiner && "×"),

  // Word joiner and no-break characters.

  // LB11: × WJ, WJ ×
  glue("LB11", ({ left, right }) => (left.lineBreak === "WJ" || right.lineBreak === "WJ") && "×"),
  // LB12: GL ×
  glue("LB12", ({ left }) => left.lineBreak === "GL" && "×"),
  // LB12a: [^SP BA HY HH] × GL
  glue("LB12a", ({ left, right }) => right.lineBreak === "GL" && !loosensGlue(left) && "×"),

  // Opening and closing marks, also across spaces.

  // LB13: × (CL | CP | EX | SY)
  kinsoku("LB13", ({ right }) => closing(right) && "×"),
  // LB14: OP SP* ×
  kinsoku("LB14", ({ base }) => base.lineBreak === "OP" && "×"),
  // LB15a: (sot | BK | CR | LF | NL | OP | QU | GL | SP | ZW) [Pi & QU] SP* ×
  kinsoku(
    "LB15a",
    ({ base, beforeBase }) => initialQuote(base) && beforeInitialQuote(beforeBase) && "×",
  ),
  // LB15b: × [Pf & QU] (SP | GL | WJ | CL | QU | CP | EX | IS | SY | BK | CR | LF | NL | ZW | eot)
  kinsoku("LB15b", ({ right, ahead }) => finalQuote(right) && afterFinalQuote(ahead(1)) && "×"),
  // LB15c: SP ÷ IS NU
  rule(
    "LB15c",
    ({ left, right, ahead }) =>
      left.lineBreak === "SP" && right.lineBreak === "IS" && ahead(1).lineBreak === "NU" && "÷",
  ),
  // LB15d: × IS
  kinsoku("LB15d", ({ right }) => right.lineBreak === "IS" && "×"),
  // LB16: (CL | CP) SP* × NS
  kinsoku("LB16", ({ base, right }) => closer(base) && right.lineBreak === "NS" && "×"),
  // LB17: B2 SP* × B2
  rule("LB17", ({ base, right }) => base.lineBreak === "B2" && right.lineBreak === "B2" && "×"),
  // LB18: SP ÷
  rule("LB18", ({ left }) => left.lineBreak === "SP" && "÷"),

  // Quotation marks: a break only on the outer side, and only next to East Asian characters.

  // LB19: × [QU - Pi], [QU - Pf] ×
  kinsoku("LB19", ({ left, right }) => {
    if (right.lineBreak === "QU" && !initialQuote(right)) return "×";
    return left.lineBreak === "QU" && !finalQuote(left) && "×";
  }),
  // LB19a: [^EA] × QU, × QU ([^EA] | eot), QU × [^EA], (sot | [^EA]) QU ×; EA is East Asian
  kinsoku("LB19a", ({ left, right, beforeLeft, ahead }) => {
    if (right.lineBreak === "QU" && (!left.eastAsian || !ahead(1).eastAsian)) return "×";
    return left.lineBreak === "QU" && (!right.eastAsian || !beforeLeft.eastAsian) && "×";
  }),
  // LB20: ÷ CB, CB ÷
  rule("LB20", ({ left, right }) => (left.lineBreak === "CB" || right.lineBreak === "CB") && "÷"),

  // Hyphens and non-starters.

  // LB20a: (sot | BK | CR | LF | NL | SP | ZW | CB | GL) (HY | HH) × (AL | HL)
  rule(
    "LB20a",
    ({ beforeLeft, left, right }) =>
      hyphen(left) && beforeInitialHyphen(beforeLeft) && letter(right) && "×",
  ),
  // LB21: × (BA | HH | HY | NS), BB ×
  kinsoku("LB21", ({ left, right }) => (left.lineBreak === "BB" || nonStarter(right)) && "×"),
  // LB21a: HL (HY | HH) × [^HL]
  rule(
    "LB21a",
    ({ beforeLeft, left, right }) =>
      hyphen(left) && beforeLeft.lineBreak === "HL" && right.lineBreak !== "HL" && "×",
  ),
  // LB21b: SY × HL
  rule("LB21b", ({ left, right }) => left.lineBreak === "SY" && right.lineBreak === "HL" && "×"),
  // LB22: × IN
  kinsoku("LB22", ({ right }) => right.lineBreak === "IN" && "×"),

  // Words, and numbers with their signs and units.

  // LB23: (AL | HL) × NU, NU × (AL | HL)
  rule(
    "LB23",
    ({ left, right }) =>
      ((letter(left) && right.lineBreak === "NU") || (left.lineBreak === "NU" && letter(right))) &&
      "×",
  ),
  // LB23a: PR × (ID | EB | EM), (ID | EB | EM) × PO
  rule(
    "LB23a",
    ({ left, right }) =>
      ((left.lineBreak === "PR" && ideograph(right)) ||
        (ideograph(left) && right.lineBreak === "PO")) &&
      "×",
  ),
  // LB24: (PR | PO) × (AL | HL), (AL | HL) × (PR | PO)
  rule(
    "LB24",
    ({ left, right }) =>
      ((prefixOrPostfix(left) && letter(right)) || (letter(left) && prefixOrPostfix(right))) && "×",
  ),
  // LB25: NU (SY | IS)* (CL | CP)? × (PO | PR), (PO | PR) × OP IS? NU,
  // NU (SY | IS)* × NU, (PO | PR | HY | IS) × NU
  rule("LB25", ({ left, right, number, ahead }) => {
    if (number !== "none" && prefixOrPostfix(right)) return "×";
    if (prefixOrPostfix(left) && right.lineBreak === "OP") {
      const inside = ahead(1).lineBreak === "IS" ? ahead(2) : ahead(1);
      if (inside.lineBreak === "NU") return "×";
    }
    const joins = number === "open" || joinsNumber(left);
    return joins && right.lineBreak === "NU" && "×";
  }),

  // Korean syllables.

  // LB26: JL × (JL | JV | H2 | H3), (JV | H2) × (JV | JT), (JT | H3) × JT
  rule("LB26", ({ left, right }) => {
    if (left.lineBreak === "JL") return afterLeadingJamo(right) && "×";
    if (vowelJamo(left)) return afterVowelJamo(right) && "×";
    return trailingJamo(left) && right.lineBreak === "JT" && "×";
  }),
  // LB27: (JL | JV | JT | H2 | H3) × PO, PR × (JL | JV | JT | H2 | H3)
  rule(
    "LB27",
    ({ left, right }) =>
      ((hangul(left) && right.lineBreak === "PO") || (left.lineBreak === "PR" && hangul(right))) &&
      "×",
  ),

  // Letters, and the orthographic syllables of Brahmic scripts.

  // LB28: (AL | HL) × (AL | HL)
  rule("LB28", ({ left, right }) => letter(left) && letter(right) && "×"),
  // LB28a: AP × (AK | ◌ | AS), (AK | ◌ | AS) × (VF | VI), (AK | ◌ | AS) VI × (AK | ◌),
  // (AK | ◌ | AS) × (AK | ◌ | AS) VF
  rule("LB28a", ({ beforeLeft, left, right, ahead }) => {
    if (left.lineBreak === "AP" && aksara(right)) return "×";
    if (aksara(left) && virama(right)) return "×";
    if (aksara(beforeLeft) && left.lineBreak === "VI" && aksara(right) && right.lineBreak !== "AS")
      return "×";
    return aksara(left) && aksara(right) && ahead(1).lineBreak === "VF" && "×";
  }),
  // LB29: IS × (AL | HL)
  rule("LB29", ({ left, right }) => left.lineBreak === "IS" && letter(right) && "×"),
  // LB30: (AL | HL | NU) × [OP - EA], [CP - EA] × (AL | HL | NU)
  rule("LB30", ({ left, right }) => {
    if (letterOrNumber(left) && right.lineBreak === "OP" && !right.eastAsian) return "×";
    return left.lineBreak === "CP" && !left.eastAsian && letterOrNumber(right) && "×";
  }),

  // Flags and emoji modifiers.

  // LB30a: (sot | [^RI]) (RI RI)* RI × RI
  rule("LB30a", ({ oddRegional, right }) => oddRegional && right.lineBreak === "RI" && "×"),
  // LB30b: (EB | [ExtPict & Cn]) × EM
  rule(
    "LB30b",
    ({ left, right }) =>
      (left.lineBreak === "EB" || left.futureEmoji) && right.lineBreak === "EM" && "×",
  ),
  // LB31: ALL ÷, ÷ ALL
  rule("LB31", () => "÷"),
];
