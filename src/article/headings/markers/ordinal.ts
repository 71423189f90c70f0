import { isHanAt } from "../../text/characters.ts";
import { isDigitAt, isHanNumeralAt, type Numeral, readNumeral } from "../../text/numerals.ts";
import { separatorAt, skipBlanks } from "./separator.ts";
import type { Reading } from "./style.ts";
import { isUnitAt } from "./unit.ts";

/** Signs that are each a number. */
export const ROMAN = signs(0x2160, 0x217b);
export const IN_BRACKETS = signs(0x2474, 0x2487);
export const WITH_STOP = signs(0x2488, 0x249b);
export const HAN_IN_BRACKETS = signs(0x3220, 0x3229);
export const CIRCLED =
  signs(0x2460, 0x2473) +
  signs(0x24eb, 0x24fe) +
  signs(0x2776, 0x2793) +
  signs(0x3251, 0x325f) +
  signs(0x3280, 0x32bf);

/** Larger numbers in brackets are years and sums, after a stop decimals. By hand. */
const LARGEST_NUMBER = 199;
/** 一百二十, and 99 in digits; longer numbers alone on a line are years and amounts (UTF-16 code units). */
const LONGEST_BARE = 4;
const LONGEST_BARE_DIGITS = 2;
/** A heading that opens its paragraph is a short sentence: （一）加强领导。各地…… */
const LONGEST_OPENING = 32;
const STOPS = ".．、";
const COLUMN_GAP = "   ";
const BARS = "|｜丨";

/** 一、 and 一. before text; 一 and a blank before Han. */
export function han(text: string): Reading | null {
  const end = hanEnd(text);
  const mark = text.charAt(end);
  // Most texts that begin so are sentences (一个人……): they need not be read as numbers.
  if (mark === "" || (mark.trim() !== "" && !STOPS.includes(mark) && !BARS.includes(mark))) {
    return null;
  }
  const number = plainNumber(text);
  if (number === null || number.value === 0) return null;
  if (!STOPS.includes(mark)) return beforeBlank(text, number);
  return goesOn(text, end + 1, number) ? null : found(text, end + 1, number);
}

export function hanInBrackets(text: string): Reading | null {
  const sign = signAt(text, HAN_IN_BRACKETS);
  if (sign !== null) return sign;
  const end = hanEnd(text);
  if (end === 0) return bracketed(text, (close) => isHanNumeralAt(text, close - 1));
  const number = isClosing(text, end) ? plainNumber(text) : null;
  return number !== null && number.value > 0 ? found(text, end + 1, number) : null;
}

export function digitsInBrackets(text: string): Reading | null {
  const sign = signAt(text, IN_BRACKETS);
  return sign ?? bracketed(text, (end) => !isHanNumeralAt(text, end - 1));
}

function bracketed(text: string, isRight: (end: number) => boolean): Reading | null {
  if (!"（(".includes(text.charAt(0))) return null;
  const number = readNumeral(text, skipBlanks(text, 1, 1));
  if (number === null || number.value > LARGEST_NUMBER || number.value === 0) return null;
  const close = skipBlanks(text, number.end, 1);
  if (!isClosing(text, close) || !isRight(number.end)) return null;
  const mark = text.charAt(close + 1);
  return found(text, mark !== "" && "、.．：:".includes(mark) ? close + 2 : close + 1, number);
}

export function heavyBrackets(text: string): Reading | null {
  const number = readNumeral(text, skipBlanks(text, 1, 1));
  if (number === null || number.value > LARGEST_NUMBER || number.value === 0) return null;
  const close = skipBlanks(text, number.end, 1);
  return text.charAt(close) === "】" ? found(text, close + 1, number) : null;
}

/** 1. 1、 ⒈ before text; 1 and a blank before Han; 1.2031年 is 1. before a year. */
export function digits(text: string): Reading | null {
  const sign = signAt(text, WITH_STOP);
  if (sign !== null) return sign;
  const number = isDigitAt(text, 0) ? plainNumber(text) : null;
  if (number === null) return null;
  const mark = text.charAt(number.end);
  if (mark === "") return null;
  if (!STOPS.includes(mark)) return beforeBlank(text, number);
  const next = number.end + 1;
  if (mark !== "、" && isDigitAt(text, next) && !isYearAt(text, next)) return null;
  return goesOn(text, next, number) ? null : found(text, next, number);
}

export function digitsBeforeBracket(text: string): Reading | null {
  const number = isDigitAt(text, 0) ? plainNumber(text) : null;
  if (number === null || !isClosing(text, number.end)) return null;
  return found(text, number.end + 1, number);
}

export function digitsBeforeBar(text: string): Reading | null {
  const number = isDigitAt(text, 0) ? plainNumber(text) : null;
  if (number === null || number.end === text.length) return null;
  return BARS.includes(text.charAt(number.end)) ? beforeBlank(text, number) : null;
}

/** 2.1 and 2.1.3 before a blank. */
export function decimal(text: string): Reading | null {
  const first = isDigitAt(text, 0) ? plainNumber(text) : null;
  if (first === null || !".．".includes(text.charAt(first.end))) return null;
  if (!isDigitAt(text, first.end + 1) || isYearAt(text, first.end + 1)) return null;
  let last = readNumeral(text, first.end + 1);
  let depth = 1;
  while (last !== null && text.charAt(last.end) === "." && isDigitAt(text, last.end + 1)) {
    last = readNumeral(text, last.end + 1);
    depth += 1;
  }
  if (last === null || last.value > LARGEST_NUMBER || depth > 3) return null;
  const reading = beforeBlank(text, last);
  return reading === null ? null : { ...reading, series: `1.1 ${depth}` };
}

export function roman(text: string): Reading | null {
  const isMarked = text.length === 1 || STOPS.includes(text.charAt(1));
  return isMarked || text.charAt(1).trim() === "" ? signAt(text, ROMAN) : null;
}

export function circled(text: string): Reading | null {
  return signAt(text, CIRCLED);
}

/** A number alone on its line. */
export function bareDigits(text: string): Reading | null {
  const number =
    isDigitAt(text, 0) && text.length <= LONGEST_BARE_DIGITS ? plainNumber(text) : null;
  return number?.end === text.length ? found(text, text.length, number) : null;
}

export function bareHan(text: string): Reading | null {
  if (text.length > LONGEST_BARE || !isHanNumeralAt(text, 0)) return null;
  const number = plainNumber(text);
  return number?.end === text.length && number.value > 0 ? found(text, text.length, number) : null;
}

function signAt(text: string, range: string): Reading | null {
  if (text === "" || !range.includes(text.charAt(0))) return null;
  const number = readNumeral(text, 0);
  if (number === null || isUnitAt(text, 1)) return null;
  return found(text, text.length > 1 && STOPS.includes(text.charAt(1)) ? 2 : 1, number);
}

function hanEnd(text: string): number {
  let end = 0;
  while (isHanNumeralAt(text, end)) end += 1;
  return end;
}

/** The number that a text begins with, unless a unit shows that it is a quantity. */
function plainNumber(text: string): Numeral | null {
  const number = readNumeral(text, 0);
  if (number === null || number.value > LARGEST_NUMBER) return null;
  return isUnitAt(text, number.end) ? null : number;
}

/** A number and a blank before a title: sure only in a series, and nothing where a unit follows. */
function beforeBlank(text: string, { value, end }: Numeral): Reading | null {
  const separator = separatorAt(text, end);
  const start = end + separator.length;
  const isBlank = separator.trim() === "";
  if (separator === "" || (!isBlank && !BARS.includes(separator.trim()))) return null;
  if (isUnitAt(text, start) || !isHanAt(text, start)) return null;
  // The row of a table: 7 张三    1,859,751    24个月.
  if (text.includes(COLUMN_GAP, start)) return null;
  return { end, start, number: value, isCertain: false, runsIn: false };
}

/** Whether a series of numbers goes on: 三、四年级, 1、2、3. */
function goesOn(text: string, at: number, { value }: Numeral): boolean {
  const next = readNumeral(text, at);
  if (next === null || next.value !== value + 1) return false;
  return "、，,等".includes(text.charAt(next.end)) || isUnitAt(text, next.end);
}

function isYearAt(text: string, at: number): boolean {
  const year = readNumeral(text, at);
  if (year === null || year.value < 1900 || year.value >= 2200) return false;
  return text.charAt(year.end) === "年";
}

function isClosing(text: string, at: number): boolean {
  return at < text.length && "）)".includes(text.charAt(at));
}

function found(text: string, markerEnd: number, { value }: Numeral): Reading {
  const end = Math.min(markerEnd, text.length);
  const isBar = end < text.length && BARS.includes(text.charAt(end));
  const start = skipBlanks(text, isBar ? end + 1 : end);
  return opensWithSentence(text, start)
    ? { end, start, number: value, runsIn: true }
    : { end, start, number: value };
}

function opensWithSentence(text: string, start: number): boolean {
  const stop = text.slice(start, start + LONGEST_OPENING).indexOf("。");
  return stop > 1 && start + stop < text.length - 1;
}

function signs(first: number, last: number): string {
  const length = last - first + 1;
  return String.fromCharCode(...Array.from({ length }, (_, index) => first + index));
}
