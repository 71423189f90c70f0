import { BASE, BLOCK, BLOCKS, COLUMNS, FIRST_DIGIT, HANGUL_LV, PAGE, TRAITS } from "./tables.ts";

/** Line-break classes of UAX #14 (Unicode 17) after LB1: SA, AI, SG and XX are resolved. */
export type LineBreakClass =
  | ("AK" | "AL" | "AP" | "AS" | "B2" | "BA" | "BB" | "BK" | "CB" | "CJ" | "CL" | "CM" | "CP")
  | ("CR" | "EB" | "EM" | "EX" | "GL" | "H2" | "H3" | "HH" | "HL" | "HY" | "ID" | "IN" | "IS")
  | ("JL" | "JT" | "JV" | "LF" | "NL" | "NS" | "NU" | "OP" | "PO" | "PR" | "QU" | "RI" | "SP")
  | ("SY" | "VF" | "VI" | "WJ" | "ZW" | "ZWJ");

/** Grapheme_Cluster_Break of UAX #29, split where GB9c and GB11 depend on other properties. */
export type GraphemeClass =
  | ("other" | "consonant" | "pictographic" | "cr" | "lf" | "control" | "prepend" | "regional")
  | ("extend" | "conjunctExtend" | "linker" | "zwj" | "spacing" | "L" | "V" | "T" | "LV" | "LVT");

/** The letter that stands for a property of a trait in the tables. */
type Flag = ("E" | "I" | "F" | "P" | "T" | "N" | "D" | "L") | "d" | "l" | "p" | EmojiFlag;

/** Roles within an emoji (UTS #51). */
type EmojiFlag = "V" | "M" | "m" | "v" | "K" | "k";

/**
 * All that the typesetter knows about a code point. Code points with the same properties share a
 * trait, so only the trait's number (a byte) is stored for each code point.
 *
 * Traits are made, and their flags read, at first use, so that start-up does not pay for all of them.
 */
export class Trait<Class extends string = LineBreakClass> {
  readonly id: number;
  readonly lineBreak: Class;
  readonly grapheme: GraphemeClass;
  /** Advance on its own in columns; 0 if nothing is drawn; "A" is East_Asian_Width=Ambiguous. */
  readonly columns: 0 | 1 | 2 | "A";
  /** The character itself if a rule names it, else "". */
  readonly character: string;
  readonly #flags: string;

  constructor(
    id: number,
    lineBreak: Class,
    columns: Trait["columns"],
    grapheme: GraphemeClass,
    flags: string,
    character: string,
  ) {
    this.id = id;
    this.lineBreak = lineBreak;
    this.grapheme = grapheme;
    this.columns = columns;
    this.character = character;
    this.#flags = flags;
  }

  #has(flag: Flag): boolean {
    return this.#flags.includes(flag);
  }

  /** Returns this trait with another line-break class, and optionally another number. */
  as<Other extends string>(lineBreak: Other, id = this.id): Trait<Other> {
    return new Trait(id, lineBreak, this.columns, this.grapheme, this.#flags, this.character);
  }

  /** $EastAsian of UAX #14: East_Asian_Width is F, W or H. */
  get eastAsian(): boolean {
    return this.#has("E");
  }

  /** General_Category of a quotation mark (class QU): Pi. */
  get initialQuote(): boolean {
    return this.#has("I");
  }

  /** General_Category of a quotation mark (class QU): Pf. */
  get finalQuote(): boolean {
    return this.#has("F");
  }

  /** Extended_Pictographic and not yet assigned (LB30b). */
  get futureEmoji(): boolean {
    return this.#has("P");
  }

  /** Adds its own columns after a base in a cluster. */
  get advancesInCluster(): boolean {
    return this.#has("T");
  }

  /** Annotates the text before it: circled or superscript number, dagger (CLREQ issue 262). */
  get annotation(): boolean {
    return this.#has("N");
  }

  /** A full-width digit (０ to ９), which is ID in UAX #14. */
  get wideDigit(): boolean {
    return this.#has("D");
  }

  /** The kind of a printable ASCII character; null for any other. */
  get ascii(): "letter" | "digit" | "mark" | null {
    if (this.#has("l")) return "letter";
    if (this.#has("d")) return "digit";
    return this.#has("p") ? "mark" : null;
  }

  /** U+00A1 to U+00FF. */
  get latin1(): boolean {
    return this.#has("L");
  }

  /** Is an emoji if U+FE0F follows. */
  get emojiTextBase(): boolean {
    return this.#has("V");
  }

  get emojiModifierBase(): boolean {
    return this.#has("M");
  }

  get emojiModifier(): boolean {
    return this.#has("m");
  }

  get emojiSelector(): boolean {
    return this.#has("v");
  }

  get keycapBase(): boolean {
    return this.#has("K");
  }

  get keycap(): boolean {
    return this.#has("k");
  }
}

/** Parses a row of `TRAITS`. */
export function parseTrait(description: string, id: number): Trait {
  const [lineBreak, grapheme, flags = "", character = ""] = description.split(" ");
  const columns = COLUMNS.charAt(id);
  return new Trait(
    id,
    lineBreak as LineBreakClass,
    columns === "A" ? "A" : (Number(columns) as 0 | 1 | 2),
    grapheme as GraphemeClass,
    flags,
    character,
  );
}

/** Decodes a table that has one decimal digit for each trait. */
export function digits(table: string): Uint8Array {
  const numbers = new Uint8Array(table.length);
  for (let id = 0; id < table.length; id += 1) numbers[id] = table.charCodeAt(id) - 0x30;
  return numbers;
}

const ids = new Uint8Array(0x110000);

/** The Hangul syllables. */
const HANGUL = { first: 0xac00, end: 0xd7a4 };

/**
 * Decodes the page of a code point. Decoding all pages would add some milliseconds to each start;
 * those of one article take 0.5 to 0.7 ms (src/typeset/README.md).
 */
function decodeAround(codePoint: number): void {
  const block = BLOCKS[Math.floor(codePoint / BLOCK)] ?? "";
  if (block.length === 2) {
    decode(block, codePoint - (codePoint % BLOCK), BLOCK);
    return;
  }
  const page = block.split(" ")[Math.floor((codePoint % BLOCK) / PAGE)] ?? "";
  decode(page, codePoint - (codePoint % PAGE), PAGE);
}

/** Decodes `length` code points from `first`: a single trait, or runs. */
function decode(runs: string, first: number, length: number): void {
  if (runs.length === 2) ids.fill(traitAt(runs, 0), first, first + length);
  else decodeRuns(runs, first);
  if (first + length > HANGUL.first && first < HANGUL.end) markHangulLV(first, first + length);
}

function decodeRuns(runs: string, first: number): void {
  let start = first;
  for (let at = 0; at < runs.length; at += 3) {
    const end = start + digitAt(runs, at);
    ids.fill(traitAt(runs, at + 1), start, end);
    start = end;
  }
}

function traitAt(text: string, at: number): number {
  return digitAt(text, at) * BASE + digitAt(text, at + 1);
}

function digitAt(text: string, at: number): number {
  return text.charCodeAt(at) - FIRST_DIGIT;
}

/** Marks each 28th Hangul syllable as LV (Unicode 17, section 3.12). The tables leave that out. */
function markHangulLV(first: number, end: number): void {
  const { first: origin, end: last } = HANGUL;
  const start = Math.max(origin, first + ((((origin - first) % 28) + 28) % 28));
  for (let syllable = start; syllable < Math.min(end, last); syllable += 28) {
    ids[syllable] = HANGUL_LV;
  }
}

/** Returns the number of a code point's trait. Lone surrogates have one too. */
export function traitId(codePoint: number): number {
  const id = ids[codePoint];
  if (id !== 0) return id ?? 0;
  decodeAround(codePoint);
  return ids[codePoint] ?? 0;
}

/** Number of traits, including 0, which no code point has. */
export const TRAIT_COUNT = TRAITS.length;

const traits: Trait[] = [];

/** Returns the trait with a number below `TRAIT_COUNT`. */
export function traitOfId(id: number): Trait {
  let trait = traits[id];
  if (trait === undefined) {
    trait = parseTrait(TRAITS[id] ?? "", id);
    traits[id] = trait;
  }
  return trait;
}

/** Returns the trait of a code point. */
export function traitOf(codePoint: number): Trait {
  return traitOfId(traitId(codePoint));
}
