import { HANGUL_LV, RUNS, TRAITS } from "./tables.ts";

/** Line-break classes of UAX #14 (Unicode 17) after LB1; SA, AI, SG and XX are resolved. */
export type LineBreakClass =
  | ("AK" | "AL" | "AP" | "AS" | "B2" | "BA" | "BB" | "BK" | "CB" | "CJ" | "CL" | "CM" | "CP")
  | ("CR" | "EB" | "EM" | "EX" | "GL" | "H2" | "H3" | "HH" | "HL" | "HY" | "ID" | "IN" | "IS")
  | ("JL" | "JT" | "JV" | "LF" | "NL" | "NS" | "NU" | "OP" | "PO" | "PR" | "QU" | "RI" | "SP")
  | ("SY" | "VF" | "VI" | "WJ" | "ZW" | "ZWJ");

/** Grapheme_Cluster_Break of UAX #29, split where GB9c and GB11 look at other properties. */
export type GraphemeClass =
  | ("other" | "consonant" | "pictographic" | "cr" | "lf" | "control" | "prepend" | "regional")
  | ("extend" | "conjunctExtend" | "linker" | "zwj" | "spacing" | "L" | "V" | "T" | "LV" | "LVT");

/**
 * What the typesetter knows of a code point. Code points with the same properties share one trait,
 * so that a trait's number (a byte) is all that is stored for each of them.
 */
export type Trait = {
  readonly id: number;
  readonly lineBreak: LineBreakClass;
  readonly grapheme: GraphemeClass;
  /** Advance on its own; 0 where nothing is drawn; "A" is East_Asian_Width=Ambiguous. */
  readonly columns: 0 | 1 | 2 | "A";
  /** $EastAsian of UAX #14: East_Asian_Width is F, W or H. */
  readonly eastAsian: boolean;
  /** General_Category of a quotation mark: Pi or Pf. */
  readonly quote: "initial" | "final" | null;
  /** Extended_Pictographic and not yet assigned (LB30b). */
  readonly futureEmoji: boolean;
  /** Adds its own columns where it follows a base in a cluster. */
  readonly advancesInCluster: boolean;
  /** Emoji roles within a cluster (UTS #51). */
  readonly emoji: {
    readonly textBase: boolean;
    readonly modifierBase: boolean;
    readonly modifier: boolean;
    readonly selector: boolean;
    readonly keycapBase: boolean;
    readonly keycap: boolean;
  };
  /** A mark that annotates the text before it: circled or superscript number, dagger. */
  readonly annotation: boolean;
  /** A full-width digit (０ to ９), which is ID for UAX #14. */
  readonly wideDigit: boolean;
  /** What kind of printable ASCII character this is. */
  readonly ascii: "letter" | "digit" | "mark" | null;
  /** U+00A1 to U+00FF. */
  readonly latin1: boolean;
  /** The character itself where rules name it, else "". */
  readonly character: string;
};

function parseTrait(description: string, id: number): Trait {
  const [lineBreak, columns, grapheme, flags = "", character = ""] = description.split(" ");
  const has = (flag: string) => flags.includes(flag);
  return {
    id,
    lineBreak: lineBreak as LineBreakClass,
    grapheme: grapheme as GraphemeClass,
    columns: columns === "A" ? "A" : (Number(columns) as 0 | 1 | 2),
    eastAsian: has("E"),
    quote: has("I") ? "initial" : has("F") ? "final" : null,
    futureEmoji: has("P"),
    advancesInCluster: has("T"),
    emoji: {
      textBase: has("V"),
      modifierBase: has("M"),
      modifier: has("m"),
      selector: has("v"),
      keycapBase: has("K"),
      keycap: has("k"),
    },
    annotation: has("N"),
    wideDigit: has("D"),
    ascii: has("l") ? "letter" : has("d") ? "digit" : has("p") ? "mark" : null,
    latin1: has("L"),
    character,
  };
}

function decodeRuns(): Uint8Array {
  const ids = new Uint8Array(0x110000);
  const numbers = RUNS.split(",");
  let start = 0;
  for (let index = 0; index < numbers.length; index += 2) {
    const end = start + Number.parseInt(numbers[index] ?? "", 36);
    ids.fill(Number.parseInt(numbers[index + 1] ?? "", 36), start, end);
    start = end;
  }
  for (let syllable = 0xac00; syllable < 0xd7a4; syllable += 28) ids[syllable] = HANGUL_LV;
  return ids;
}

/** Every trait, by its number. */
export const traits: readonly Trait[] = TRAITS.map(parseTrait);

/** The number of each code point's trait; lone surrogates have one like any other code point. */
export const traitIds: Uint8Array = decodeRuns();

/** The trait of a code point. */
export function traitOf(codePoint: number): Trait {
  const trait = traits[traitIds[codePoint] ?? 0];
  if (trait === undefined) throw new RangeError(`not a code point: ${codePoint}`);
  return trait;
}
