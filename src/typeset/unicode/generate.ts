/**
 * Writes `tables.ts`: the traits of all code points, from the pinned Unicode data packages. `npm run
 * tables` runs it; with `--check` it fails if the committed file is stale.
 */
import { eastAsianWidthType } from "get-east-asian-width";
import { treatmentOf } from "../fill/treatment.ts";
import { writeGenerated } from "../generate.ts";
import { GRAPHEME, LINE_BREAK } from "./classes.ts";
import { BASE, BLOCK, encode, FIRST_DIGIT, numberTraits, PAGE } from "./encode.ts";
import { parseTrait } from "./traits.ts";

const UNICODE = "17.0.0";
const CODE_POINTS = 0x110000;
type CodePointRange = { begin: number; end: number };

async function ranges(property: string): Promise<CodePointRange[]> {
  const module = (await import(`@unicode/unicode-${UNICODE}/${property}/ranges.mjs`)) as {
    default: CodePointRange[];
  };
  return module.default;
}

async function sequences(name: string): Promise<string[]> {
  const path = `@unicode/unicode-${UNICODE}/Sequence_Property/${name}/index.mjs`;
  return ((await import(path)) as { default: string[] }).default;
}

/** Returns a value for each code point: `initial`, overwritten property by property. */
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

/** Characters that a rule or a tailoring names. Each has a trait of its own. */
const NAMED = new Set(
  [
    ..."!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~",
    ..."“”‘’·‧–—―…⋯⸺～〜－／＋−±◌\t\u3000、，。．；：！？",
  ].map((character) => character.codePointAt(0)),
);

/** Annotation marks (CLREQ issue 262): circled and superscript numbers, daggers. */
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

/** Returns the base characters that are an emoji if U+FE0F follows. */
async function emojiTextBases(): Promise<Set<number | undefined>> {
  const withSelector = (await sequences("Basic_Emoji")).filter((each) => each.endsWith("\uFE0F"));
  return new Set(withSelector.map((sequence) => sequence.codePointAt(0)));
}

/** Returns the line-break class of each code point. LB1: SA is CM if it is Mn or Mc, else AL. */
async function lineBreakClasses(): Promise<string[]> {
  const mark = await bits("General_Category/Nonspacing_Mark", "General_Category/Spacing_Mark");
  const values = await paint<string>(
    "AL",
    Object.entries(LINE_BREAK).map(([name, value]) => [`Line_Break/${name}`, value] as const),
  );
  return values.map((value, codePoint) => {
    if (value !== "SA") return value;
    return mark[codePoint] ? "CM" : "AL";
  });
}

type Flag = readonly [letter: string, applies: (codePoint: number) => boolean | undefined];

/** Returns the flags of `traits.ts` and the code points that they apply to. */
async function flagRules(lineBreak: readonly string[]): Promise<Flag[]> {
  const initial = await bits("General_Category/Initial_Punctuation");
  const final = await bits("General_Category/Final_Punctuation");
  const pictographic = await bits("Binary_Property/Extended_Pictographic");
  const unassigned = await bits("General_Category/Unassigned");
  const spacingMark = await bits("General_Category/Spacing_Mark");
  const modifierBase = await bits("Binary_Property/Emoji_Modifier_Base");
  const modifier = await bits("Binary_Property/Emoji_Modifier");
  const textBases = await emojiTextBases();
  const within = (first: number, last: number) => (at: number) => at >= first && at <= last;
  const isFormOfOtherWidth = within(0xff00, 0xffef);
  const isDigit = within(0x30, 0x39);
  return [
    ["E", (at) => ["fullwidth", "wide", "halfwidth"].includes(eastAsianWidthType(at))],
    ["I", (at) => lineBreak[at] === "QU" && initial[at]],
    ["F", (at) => lineBreak[at] === "QU" && final[at]],
    ["P", (at) => pictographic[at] && unassigned[at]],
    ["T", (at) => spacingMark[at] || isFormOfOtherWidth(at)],
    ["V", (at) => textBases.has(at)],
    ["M", (at) => modifierBase[at]],
    ["m", (at) => modifier[at]],
    ["v", (at) => at === 0xfe0f],
    ["k", (at) => at === 0x20e3],
    ["K", (at) => isDigit(at) || at === 0x23 || at === 0x2a],
    ["N", (at) => ANNOTATIONS.has(at)],
    ["D", within(0xff10, 0xff19)],
  ];
}

/**
 * Describes each code point in one line: columns, line-break class, grapheme class, flags, and the
 * character if a rule names it.
 */
async function describe(): Promise<string[]> {
  const lineBreak = await lineBreakClasses();
  const grapheme = await paint<string>("other", GRAPHEME);
  const rules = await flagRules(lineBreak);
  const invisible = await bits(
    "Binary_Property/Default_Ignorable_Code_Point",
    "General_Category/Control",
    "General_Category/Format",
    "General_Category/Nonspacing_Mark",
    "General_Category/Enclosing_Mark",
    "General_Category/Surrogate",
  );
  return Array.from({ length: CODE_POINTS }, (_, at) => {
    const flags = rules.map(([letter, applies]) => (applies(at) ? letter : "")).join("");
    const named = NAMED.has(at) ? String.fromCodePoint(at) : "";
    const columns = columnsOf(at, invisible[at] ?? false);
    return [columns, lineBreak[at], grapheme[at], flags + latinFlag(at), named].join(" ");
  });
}

async function makeTables() {
  const descriptions = await describe();
  // Hangul syllables alternate: one LV, 27 LVT. That is 798 runs, which the decoder makes by rule
  // (Unicode 17, section 3.12).
  const hangulLV = descriptions[0xac00] ?? "";
  descriptions.fill(descriptions[0xac01] ?? "", 0xac00, 0xd7a4);
  const { traits, ids } = numberTraits(descriptions);
  const blocks = encode(ids);
  const hangul = traits.push(hangulLV) - 1;
  const treatments = traits
    .map((trait, id) => treatmentOf(parseTrait(trait.slice(2), id)))
    .join("");
  if (traits.length > 256) throw new Error(`${traits.length} traits do not fit in a byte`);
  return { traits, treatments, blocks, hangul, flags: await flagPairs() };
}

/** Returns the flags of RGI_Emoji_Flag_Sequence as pairs of letters, sorted. */
async function flagPairs(): Promise<string[]> {
  const letterOf = (indicator: string) =>
    String.fromCharCode((indicator.codePointAt(0) ?? 0) - 0x1f1a5);
  const flags = await sequences("RGI_Emoji_Flag_Sequence");
  return flags.map((flag) => Array.from(flag, letterOf).join("")).sort();
}

async function generate(): Promise<string> {
  const { traits, treatments, blocks, hangul, flags } = await makeTables();
  return `// Generated by generate.ts from @unicode/unicode-${UNICODE} and get-east-asian-width. Do not edit.

/**
 * The version of the Unicode Character Database that the tables are generated from.
 *
 * @example
 * UNICODE_VERSION; // "17.0.0"
 */
export const UNICODE_VERSION = "${UNICODE}";

/** For each trait: line-break class, grapheme class, flags, and the character if a rule names it. */
export const TRAITS: readonly string[] = ${JSON.stringify(traits.map((trait) => trait.slice(2)))};

/** For each trait: its advance in columns, or A for ambiguous. */
export const COLUMNS = "${traits.map((trait) => trait.charAt(0) || "0").join("")}";

/** For each trait: its treatment by the scanner, a digit from \`treatmentOf\`. */
export const TREATMENTS = "${treatments}";

/** Code points in a block. */
export const BLOCK = ${BLOCK};

/** Code points in a page. */
export const PAGE = ${PAGE};

/** Base of the numbers in blocks, and the character code of the digit 0. */
export const BASE = ${BASE};
export const FIRST_DIGIT = ${FIRST_DIGIT};

/**
 * For each block: its trait in two digits, or its pages separated by spaces. A page is its trait in two
 * digits, or runs of equal traits, each a digit for the length and two for the trait.
 */
export const BLOCKS: readonly string[] = ${JSON.stringify(blocks)};

/** The trait of a Hangul LV syllable: each 28th from U+AC00. */
export const HANGUL_LV = ${hangul};

/** The flags of RGI_Emoji_Flag_Sequence as pairs of letters. */
export const FLAGS = "${flags.join("")}";
`;
}

writeGenerated(new URL("tables.ts", import.meta.url), await generate(), "npm run tables");
