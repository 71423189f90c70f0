import { HAN_COSTS, LEAST_HAN_BITS, MOST_HAN_BITS } from "./han.ts";

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

/** First and last code unit of a class and its cost; the later rows override. */
const CLASSES: readonly (readonly [first: number, last: number, bits: number])[] = [
  [0x0000, 0xffff, BITS.odd],
  [0x0000, 0x001f, BITS.control],
  [0x0009, 0x000d, BITS.ascii],
  [0x0020, 0x007e, BITS.ascii],
  [0x00a0, 0x00bf, BITS.symbol],
  [0x00c0, 0x024f, BITS.latinAlone],
  [0x0370, 0x04ff, BITS.foreign],
  [0x2010, 0x203b, BITS.punctuation],
  [0x203c, 0x27bf, BITS.symbol],
  [0x3000, 0x301f, BITS.punctuation],
  [0x3040, 0x312f, BITS.foreign],
  [0xac00, 0xd7a3, BITS.foreign],
  [0xff01, 0xff60, BITS.punctuation],
  [0xff61, 0xff9f, BITS.foreign],
  [0xfffd, 0xfffd, BITS.undecodable],
];

const BITS_BY_UNIT = new Uint8Array(0x10000);
for (const [first, last, bits] of CLASSES) BITS_BY_UNIT.fill(bits, first, last + 1);

/** Han have a table of their own: a letter each, `a` for the least cost. */
const HAN = { first: 0x4e00, last: 0x9fff } as const;
const LETTER_A = 0x61;
const KANA = { first: 0x3040, last: 0x30ff } as const;
const HANGUL = { first: 0xac00, last: 0xd7a3 } as const;
const REPLACEMENT = 0xfffd;

/** Letters of Latin-1 and Latin Extended. */
const LATIN = { first: 0xc0, last: 0x24f } as const;
/** The first code unit of kana, Han and Hangul. */
const EAST_ASIAN = 0x3040;

/**
 * Returns the cost in bits of a text that was decoded from `encoding`, or, as soon as it exceeds
 * `limit`, some greater number.
 */
export function costOf(text: string, encoding: string, limit: number): number {
  let sum = PRIORS[encoding] ?? 0;
  let isAfterLetter = false;
  for (let at = 0; at < text.length && sum <= limit; at += 1) {
    const unit = text.charCodeAt(at);
    sum += bitsOf(unit, encoding);
    if (unit >= LATIN.first && (isAfterLetter || isLetter(text.charCodeAt(at + 1)))) {
      if (unit <= LATIN.last) sum += BITS.latinInWord - BITS.latinAlone;
      else if (unit >= EAST_ASIAN) sum += BITS.touchingLetter;
    }
    isAfterLetter = isLetter(unit);
  }
  return sum;
}

function bitsOf(unit: number, encoding: string): number {
  if (unit >= HAN.first && unit <= HAN.last) {
    // Today's Korean has no Han; what is read as such is another encoding's.
    if (encoding === "euc-kr") return MOST_HAN_BITS;
    return LEAST_HAN_BITS + HAN_COSTS.charCodeAt(unit - HAN.first) - LETTER_A;
  }
  const bits = BITS_BY_UNIT[unit] ?? BITS.odd;
  if (bits === BITS.foreign) return bitsOfForeign(unit, encoding);
  return unit === REPLACEMENT && encoding === "utf-8" ? UNDECODABLE_IN_UTF8 : bits;
}

/** A script is foreign unless the encoding is made for it. */
function bitsOfForeign(unit: number, encoding: string): number {
  if (unit >= KANA.first && unit <= KANA.last) {
    return encoding === "shift_jis" || encoding === "euc-jp" ? BITS.kana : BITS.foreign;
  }
  if (unit < HANGUL.first || unit > HANGUL.last || encoding !== "euc-kr") return BITS.foreign;
  return FREQUENT_HANGUL.includes(String.fromCharCode(unit)) ? BITS.frequentHangul : BITS.hangul;
}

/** Whether a code unit is an ASCII letter; false for NaN, outside of the text. */
function isLetter(unit: number): boolean {
  return unit <= 0x7a && (unit >= 0x61 || (unit >= 0x41 && unit <= 0x5a));
}
