import { isHanAt } from "./characters.ts";

/** A number as it stands in a text: its value, and the offset after it (UTF-16 code units). */
export type Numeral = { readonly value: number; readonly end: number };

// By code unit: the parser asks this of the first characters of every line.
const HAN_DIGITS = new Map<number, number>();
["〇○零", "一壹", "二贰貳两兩", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖"].forEach(
  (forms, value) => {
    for (const form of forms) HAN_DIGITS.set(form.charCodeAt(0), value);
  },
);
const HAN_UNITS = byCode([
  ["十", 10],
  ["拾", 10],
  ["百", 100],
  ["佰", 100],
  ["千", 1000],
  ["仟", 1000],
]);
/** Tens written as one character: 廿二 is 22. */
const HAN_TENS = byCode([
  ["廿", 20],
  ["卅", 30],
  ["卌", 40],
]);

/** 1 for every code unit that a Han numeral is written with: each of a book's lines is asked. */
const HAN_NUMERALS = new Uint8Array(0x10000);
for (const values of [HAN_DIGITS, HAN_UNITS, HAN_TENS]) {
  for (const code of values.keys()) HAN_NUMERALS[code] = 1;
}

/** Runs of characters that are each a whole number: first code point, first value, how many. */
const SINGLES: readonly (readonly [number, number, number])[] = [
  [0x2460, 1, 20], // ①
  [0x3251, 21, 15], // ㉑
  [0x32b1, 36, 15], // ㊱
  [0x2474, 1, 20], // ⑴
  [0x2488, 1, 20], // ⒈
  [0x24f5, 1, 10], // ⓵
  [0x2776, 1, 10], // ❶
  [0x2780, 1, 10], // ➀
  [0x278a, 1, 10], // ➊
  [0x24eb, 11, 10], // ⓫
  [0x3220, 1, 10], // ㈠
  [0x3280, 1, 10], // ㊀
  [0x2160, 1, 12], // Ⅰ
  [0x2170, 1, 12], // ⅰ
];

const FIRST_SINGLE = 0x2160;
const LAST_SINGLE = 0x32bf;

/**
 * Reads the number that begins at `start`, in any form that numbers a heading: 12, １２, 十二,
 * 一一八, 廿二, 壹, ⑫, ⑿, ⒓, ㈠, Ⅻ. Null where none begins there.
 */
export function readNumeral(text: string, start: number): Numeral | null {
  if (isHanNumeralAt(text, start)) return readHan(text, start);
  if (isHanAt(text, start)) return null;
  return readDigits(text, start) ?? readSingle(text, start);
}

/** Whether a number written in Han characters begins at an offset. */
export function isHanNumeralAt(text: string, offset: number): boolean {
  return HAN_NUMERALS[text.charCodeAt(offset)] === 1;
}

/** Whether an ASCII or full-width digit stands at an offset. */
export function isDigitAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
}

function readDigits(text: string, start: number): Numeral | null {
  let end = start;
  let value = 0;
  for (; isDigitAt(text, end); end += 1) {
    const unit = text.charCodeAt(end);
    value = value * 10 + (unit >= 0xff10 ? unit - 0xff10 : unit - 0x30);
  }
  return end === start || !Number.isSafeInteger(value) ? null : { value, end };
}

function readSingle(text: string, start: number): Numeral | null {
  const unit = text.charCodeAt(start);
  if (!(unit >= FIRST_SINGLE && unit <= LAST_SINGLE)) return null;
  for (const [first, value, length] of SINGLES) {
    if (unit >= first && unit < first + length) {
      return { value: value + unit - first, end: start + 1 };
    }
  }
  return null;
}

function readHan(text: string, start: number): Numeral | null {
  let end = start;
  while (end < text.length && isHanNumeralAt(text, end)) end += 1;
  const value = end === start ? null : hanValue(text, start, end);
  return value === null ? null : { value, end };
}

/** The value of 一百一十八, and of 一一八 too, which writes digits by place. */
function hanValue(text: string, start: number, end: number): number | null {
  let total = 0;
  let pending: number | null = null;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const digit = HAN_DIGITS.get(code);
    const unit = HAN_UNITS.get(code);
    if (digit !== undefined) pending = (pending ?? 0) * 10 + digit;
    else if (unit !== undefined) {
      total += (pending ?? 1) * unit;
      pending = null;
    } else total += HAN_TENS.get(code) ?? 0;
  }
  const value = total + (pending ?? 0);
  return Number.isSafeInteger(value) ? value : null;
}

function byCode(values: readonly (readonly [string, number])[]): Map<number, number> {
  return new Map(values.map(([character, value]) => [character.charCodeAt(0), value]));
}
