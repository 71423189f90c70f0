import { FREQUENT_HAN } from "./frequent.ts";

/**
 * Costs of characters in bits: roughly the negative binary logarithm of a character's share of
 * running text, so that the right reading of bytes is the cheapest. The classes differ by factors
 * of 2 to 1000 in frequency, so no single value is critical.
 */
const BITS = {
  ascii: 7,
  control: 20,
  /** ，。“”、 and full-width forms: about a tenth of Chinese text is one of ten marks. */
  punctuation: 7,
  /** The most frequent Han character; each doubling of the rank adds one bit (Zipf's law). */
  firstHan: 5,
  /** A Han character in general use, but not among the most frequent. */
  commonHan: 15,
  rareHan: 20,
  kana: 7,
  frequentHangul: 8,
  hangul: 13,
  /** A letter with an accent next to an ASCII letter. Western words have few in a row. */
  latinInWord: 10,
  latinAlone: 16,
  symbol: 12,
  /** Added to an East Asian character next to an ASCII letter: rather a misread Western word. */
  touchingLetter: 6,
  /** A script that does not belong to the encoding's language. */
  foreign: 15,
  /** Private use, compatibility forms, surrogates: hardly any text holds them. */
  odd: 24,
  undecodable: 30,
} as const;

/** A stray byte in UTF-8 is damage, not evidence: text in another encoding has many of them. */
const UNDECODABLE_IN_UTF8 = 16;

/** Costs before the first character: the program reads Chinese. Two or three characters outweigh it. */
const PRIORS: Readonly<Record<string, number>> = { shift_jis: 12, "euc-jp": 12, "euc-kr": 12 };

/** Syllables of Korean particles, endings and common words: chosen from general knowledge. */
const FREQUENT_HANGUL =
  "이다는을의에가하고지로은도한기리아사자시서대어나수정인일해부들있스전그장상주구제으보여과를니습라경동원만게성면비조국용";

/** Rows of bytes that hold the characters in general use: level 1 of GB 2312 and of Big5. */
const COMMON_ROWS = [
  { encoding: "gb18030", first: 0xb0, last: 0xd7 },
  { encoding: "big5", first: 0xa4, last: 0xc6 },
] as const;
const TRAILS = { first: 0xa1, last: 0xfe } as const;

const CODE_UNITS = 0x10000;

/** First and last code unit of a class; later rows override earlier ones. */
const CLASSES: readonly (readonly [first: number, last: number, bits: number])[] = [
  [0x0000, 0xffff, BITS.odd],
  [0x0000, 0x001f, BITS.control],
  [0x0009, 0x000d, BITS.ascii],
  [0x0020, 0x007e, BITS.ascii],
  [0x007f, 0x009f, BITS.odd],
  [0x00a0, 0x00bf, BITS.symbol],
  [0x00c0, 0x024f, BITS.latinAlone],
  [0x0370, 0x04ff, BITS.foreign],
  [0x2010, 0x203b, BITS.punctuation],
  [0x203c, 0x27bf, BITS.symbol],
  [0x3000, 0x301f, BITS.punctuation],
  [0x3040, 0x312f, BITS.foreign],
  [0x4e00, 0x9fff, BITS.rareHan],
  [0xac00, 0xd7a3, BITS.foreign],
  [0xff01, 0xff60, BITS.punctuation],
  [0xff61, 0xff9f, BITS.foreign],
  [0xfffd, 0xfffd, BITS.undecodable],
];

/** Letters of Latin-1 and Latin Extended. */
const LATIN = { first: 0xc0, last: 0x24f } as const;
/** The first code unit of kana, Han and Hangul. */
const EAST_ASIAN = 0x3040;

/** Returns the cost in bits of a text that was decoded from `encoding`. */
export function costOf(text: string, encoding: string): number {
  const bits = bitsIn(encoding);
  let sum = PRIORS[encoding] ?? 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    sum += bits[unit] ?? 0;
    if (unit < LATIN.first || !touchesLetter(text, at)) continue;
    if (unit <= LATIN.last) sum += BITS.latinInWord - BITS.latinAlone;
    else if (unit >= EAST_ASIAN) sum += BITS.touchingLetter;
  }
  return sum;
}

function touchesLetter(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at - 1)) || isLetter(text.charCodeAt(at + 1));
}

/** Whether a code unit is an ASCII letter; false for NaN, outside of the text. */
function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

/** Bits by code unit for Chinese: built at the first guess, since few texts need one. */
let chinese: Uint8Array | undefined;

function bitsIn(encoding: string): Uint8Array {
  chinese ??= chineseBits();
  const bits = chinese.slice();
  if (encoding === "utf-8") bits[0xfffd] = UNDECODABLE_IN_UTF8;
  if (encoding === "shift_jis" || encoding === "euc-jp") bits.fill(BITS.kana, 0x3040, 0x3100);
  if (encoding === "euc-kr") {
    bits.fill(BITS.rareHan, 0x4e00, 0xa000);
    bits.fill(BITS.hangul, 0xac00, 0xd7a4);
    for (const syllable of FREQUENT_HANGUL) bits[syllable.charCodeAt(0)] = BITS.frequentHangul;
  }
  return bits;
}

function chineseBits(): Uint8Array {
  const bits = new Uint8Array(CODE_UNITS);
  for (const [first, last, cost] of CLASSES) bits.fill(cost, first, last + 1);
  for (const character of commonHan()) bits[character.charCodeAt(0)] = BITS.commonHan;
  for (let rank = 1; rank <= FREQUENT_HAN.length; rank += 1) {
    const cost = BITS.firstHan + Math.round(Math.log2(rank));
    bits[FREQUENT_HAN.charCodeAt(rank - 1)] = cost;
  }
  return bits;
}

/** Decodes the rows of the standards instead of listing their 9,000 characters. */
function commonHan(): string {
  return COMMON_ROWS.map(({ encoding, first, last }) => {
    const bytes: number[] = [];
    for (let lead = first; lead <= last; lead += 1) {
      for (let trail = TRAILS.first; trail <= TRAILS.last; trail += 1) bytes.push(lead, trail);
    }
    return new TextDecoder(encoding).decode(Uint8Array.from(bytes)).replace(/\P{Script=Han}/gu, "");
  }).join("");
}
