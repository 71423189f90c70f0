/**
 * Writes `tables.ts`: the traits of every code point, from the pinned Unicode data packages.
 * Run by `npm run tables`; `npm run tables -- --check` fails when the committed file is stale.
 */
import { eastAsianWidthType } from "get-east-asian-width";
import { treatmentOf } from "../fill/treatment.ts";
import { writeGenerated } from "../generate.ts";
import { BASE, BLOCK, encode, FIRST_DIGIT, numberTraits, PAGE } from "./encode.ts";
import { parseTrait } from "./traits.ts";

const UNICODE = "17.0.0";
const CODE_POINTS = 0x110000;
type Range = { begin: number; end: number };

async function ranges(property: string): Promise<Range[]> {
  const module = (await import(`@unicode/unicode-${UNICODE}/${property}/ranges.mjs`)) as {
    default: Range[];
  };
  return module.default;
}

async function sequences(name: string): Promise<string[]> {
  const path = `@unicode/unicode-${UNICODE}/Sequence_Property/${name}/index.mjs`;
  return ((await import(path)) as { default: string[] }).default;
}

/** A value for each code point, painted property by property. */
async function paint<Value>(
  initial: Value,
  layers: readonly (readonly [property: string, value: Value])[],
): Promise<Value[]> {
  const values = new Array<Value>(CODE_POINTS).fill(initial);
  for (const [property, value] of layers) {
    for (const { begin, end } of await ranges(property)) values.fill(value, begin, end);
  }
  return values;
}

async function bits(...properties: string[]): Promise<boolean[]> {
  return paint(
    false,
    properties.map((property) => [property, true] as const),
  );
}

// The short names of UAX #14, after LB1: AI, SG and XX resolve to AL; SA to CM or AL below.
const LINE_BREAK = {
  Aksara: "AK",
  Aksara_Prebase: "AP",
  Aksara_Start: "AS",
  Alphabetic: "AL",
  Ambiguous: "AL",
  Break_After: "BA",
  Break_Before: "BB",
  Break_Both: "B2",
  Break_Symbols: "SY",
  Carriage_Return: "CR",
  Close_Parenthesis: "CP",
  Close_Punctuation: "CL",
  Combining_Mark: "CM",
  Complex_Context: "SA",
  Conditional_Japanese_Starter: "CJ",
  Contingent_Break: "CB",
  E_Base: "EB",
  E_Modifier: "EM",
  Exclamation: "EX",
  Glue: "GL",
  H2: "H2",
  H3: "H3",
  Hebrew_Letter: "HL",
  Hyphen: "HY",
  Ideographic: "ID",
  Infix_Numeric: "IS",
  Inseparable: "IN",
  JL: "JL",
  JT: "JT",
  JV: "JV",
  Line_Feed: "LF",
  Mandatory_Break: "BK",
  Next_Line: "NL",
  Nonstarter: "NS",
  Numeric: "NU",
  Open_Punctuation: "OP",
  Postfix_Numeric: "PO",
  Prefix_Numeric: "PR",
  Quotation: "QU",
  Regional_Indicator: "RI",
  Space: "SP",
  Surrogate: "AL",
  Unambiguous_Hyphen: "HH",
  Unknown: "AL",
  Virama: "VI",
  Virama_Final: "VF",
  Word_Joiner: "WJ",
  ZWJ: "ZWJ",
  ZWSpace: "ZW",
} as const;

// Later rows win. InCB tells apart what GB9c needs within GCB=Extend and GCB=Other.
const GRAPHEME = [
  ["Indic_Conjunct_Break/Consonant", "consonant"],
  ["Binary_Property/Extended_Pictographic", "pictographic"],
  ["Grapheme_Cluster_Break/CR", "cr"],
  ["Grapheme_Cluster_Break/LF", "lf"],
  ["Grapheme_Cluster_Break/Control", "control"],
  ["Grapheme_Cluster_Break/Extend", "extend"],
  ["Indic_Conjunct_Break/Extend", "conjunctExtend"],
  ["Indic_Conjunct_Break/Linker", "linker"],
  ["Grapheme_Cluster_Break/Prepend", "prepend"],
  ["Grapheme_Cluster_Break/Regional_Indicator", "regional"],
  ["Grapheme_Cluster_Break/SpacingMark", "spacing"],
  ["Grapheme_Cluster_Break/L", "L"],
  ["Grapheme_Cluster_Break/V", "V"],
  ["Grapheme_Cluster_Break/T", "T"],
  ["Grapheme_Cluster_Break/LV", "LV"],
  ["Grapheme_Cluster_Break/LVT", "LVT"],
  ["Grapheme_Cluster_Break/ZWJ", "zwj"],
] as const;

// The characters that a rule or a tailoring names one by one, so that each has a trait of its own.
const NAMED = new Set(
  [
    ..."!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
    ..."“”‘’·‧–—―…⋯⸺～〜－／＋−±◌\t\u3000、，。．；：！？",
  ].map((character) => character.codePointAt(0)),
);

/** Marks that annotate the text before them: circled and superscript numbers, daggers. */
const ANNOTATIONS = new Set(
  [..."①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳¹²³⁰⁴⁵⁶⁷⁸⁹†‡"].map((character) => character.codePointAt(0)),
);

function columnsOf(codePoint: number, invisible: boolean): string {
  if (invisible) return "0";
  const type = eastAsianWidthType(codePoint);
  if (type === "fullwidth" || type === "wide") return "2";
  return type === "ambiguous" ? "A" : "1";
}

function latinFlag(codePoint: number): string {
  if (codePoint >= 0xa1 && codePoint <= 0xff) return "L";
  if (codePoint < 0x21 || codePoint > 0x7e) return "";
  const character = String.fromCodePoint(codePoint);
  if (/[0-9]/.test(character)) return "d";
  return /[A-Za-z]/.test(character) ? "l" : "p";
}

/** One line per code point: columns, class, grapheme class, flags, the character where it is named. */
async function describe(): Promise<string[]> {
  const lineBreak = await paint<string>(
    "AL",
    Object.entries(LINE_BREAK).map(([name, value]) => [`Line_Break/${name}`, value] as const),
  );
  const grapheme = await paint<string>("other", GRAPHEME);
  const mark = await bits("General_Category/Nonspacing_Mark", "General_Category/Spacing_Mark");
  const spacingMark = await bits("General_Category/Spacing_Mark");
  const initial = await bits("General_Category/Initial_Punctuation");
  const final = await bits("General_Category/Final_Punctuation");
  const pictographic = await bits("Binary_Property/Extended_Pictographic");
  const unassigned = await bits("General_Category/Unassigned");
  const modifierBase = await bits("Binary_Property/Emoji_Modifier_Base");
  const modifier = await bits("Binary_Property/Emoji_Modifier");
  const invisible = await bits(
    "Binary_Property/Default_Ignorable_Code_Point",
    "General_Category/Control",
    "General_Category/Format",
    "General_Category/Nonspacing_Mark",
    "General_Category/Enclosing_Mark",
    "General_Category/Surrogate",
  );
  const emojiBase = new Set(
    (await sequences("Basic_Emoji"))
      .filter((sequence) => sequence.endsWith("\uFE0F"))
      .map((sequence) => sequence.codePointAt(0)),
  );

  return Array.from({ length: CODE_POINTS }, (_, codePoint) => {
    const type = eastAsianWidthType(codePoint);
    let lb = lineBreak[codePoint] ?? "AL";
    if (lb === "SA") lb = mark[codePoint] ? "CM" : "AL";
    const flags = [
      ["fullwidth", "wide", "halfwidth"].includes(type) ? "E" : "",
      lb === "QU" && initial[codePoint] ? "I" : "",
      lb === "QU" && final[codePoint] ? "F" : "",
      pictographic[codePoint] && unassigned[codePoint] ? "P" : "",
      spacingMark[codePoint] || (codePoint >= 0xff00 && codePoint <= 0xffef) ? "T" : "",
      emojiBase.has(codePoint) ? "V" : "",
      modifierBase[codePoint] ? "M" : "",
      modifier[codePoint] ? "m" : "",
      codePoint === 0xfe0f ? "v" : "",
      codePoint === 0x20e3 ? "k" : "",
      (codePoint >= 0x30 && codePoint <= 0x39) || codePoint === 0x23 || codePoint === 0x2a
        ? "K"
        : "",
      ANNOTATIONS.has(codePoint) ? "N" : "",
      codePoint >= 0xff10 && codePoint <= 0xff19 ? "D" : "",
      latinFlag(codePoint),
    ].join("");
    const named = NAMED.has(codePoint) ? String.fromCodePoint(codePoint) : "";
    const columns = columnsOf(codePoint, invisible[codePoint] ?? false);
    return [columns, lb, grapheme[codePoint], flags, named].join(" ");
  });
}

async function generate(): Promise<string> {
  const descriptions = await describe();
  // Hangul syllables alternate LV and 27 LVT: 798 runs that the decoder makes by rule (Unicode 3.12).
  const hangulLV = descriptions[0xac00] ?? "";
  descriptions.fill(descriptions[0xac01] ?? "", 0xac00, 0xd7a4);
  const { traits, ids } = numberTraits(descriptions);
  const blocks = encode(ids);
  const hangul = traits.push(hangulLV) - 1;
  const treatments = traits
    .map((trait, id) => treatmentOf(parseTrait(trait.slice(2), id)))
    .join("");
  if (traits.length > 256) throw new Error(`${traits.length} traits do not fit in a byte`);
  const flags = (await sequences("RGI_Emoji_Flag_Sequence")).map((flag) =>
    [...flag].map((letter) => String.fromCharCode((letter.codePointAt(0) ?? 0) - 0x1f1a5)).join(""),
  );
  return `// Generated by generate.ts from @unicode/unicode-${UNICODE} and get-east-asian-width. Do not edit.

/** The version of the Unicode Character Database that these tables hold. */
export const UNICODE_VERSION = "${UNICODE}";

/** Per trait, by its number: line-break class, grapheme class, flags, the character where one is named. */
export const TRAITS: readonly string[] = ${JSON.stringify(traits.map((trait) => trait.slice(2)))};

/** Per trait: its advance in columns, or A for ambiguous. */
export const COLUMNS = "${traits.map((trait) => trait.charAt(0) || "0").join("")}";

/** Per trait: how filling treats it, as a digit of \`treatmentOf\`. */
export const TREATMENTS = "${treatments}";

/** The code points of a block. */
export const BLOCK = ${BLOCK};

/** The code points of a page. */
export const PAGE = ${PAGE};

/** The base of the numbers in blocks, and the code of the digit 0. */
export const BASE = ${BASE};
export const FIRST_DIGIT = ${FIRST_DIGIT};

/**
 * Per block: its trait in two digits, or its pages parted by blanks. Per page: its trait in two digits,
 * or its runs of one trait, each as a digit for its length and two for its trait.
 */
export const BLOCKS: readonly string[] = ${JSON.stringify(blocks)};

/** The trait of a Hangul LV syllable: every 28th from U+AC00. */
export const HANGUL_LV = ${hangul};

/** The flags of RGI_Emoji_Flag_Sequence as pairs of letters. */
export const FLAGS = "${flags.sort().join("")}";
`;
}

writeGenerated(new URL("tables.ts", import.meta.url), await generate(), "npm run tables");
