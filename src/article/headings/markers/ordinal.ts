import { isHanAt } from "../../text/characters.ts";
import { isDigitAt, isHanNumeralAt, type Numeral, readNumeral } from "../../text/numerals.ts";
import { separatorAt, skipBlanks } from "./separator.ts";
import type { Marker } from "./style.ts";
import { isUnitAt } from "./unit.ts";

/** Characters that begin a number, the signs ①, ⑴, ㈠, Ⅰ aside. */
export const ORDINAL_INITIALS =
  "0123456789０１２３４５６７８９〇零一二三四五六七八九十廿卅百壹贰叁肆伍陆柒捌玖拾（(【";
/** Ranges of signs that are each a number: first and last code unit. */
export const ORDINAL_SIGNS = [
  [0x2160, 0x217b],
  [0x2460, 0x249b],
  [0x24eb, 0x24fe],
  [0x2776, 0x2793],
  [0x3220, 0x3229],
  [0x3251, 0x32bf],
] as const;

/** A style of numbering: what names it, and its place in the official order. */
type Numbering = { readonly series: string; readonly order: number | null };

const HAN: Numbering = { series: "一、", order: 20 };
const HAN_IN_BRACKETS: Numbering = { series: "（一）", order: 21 };
const DIGITS: Numbering = { series: "1.", order: 22 };
const DECIMALS: Numbering = { series: "1.1", order: 22.1 };
const DIGITS_IN_BRACKETS: Numbering = { series: "（1）", order: 23 };
const DIGITS_BEFORE_BRACKET: Numbering = { series: "1）", order: 24 };
const CIRCLED: Numbering = { series: "①", order: 25 };
const ROMAN: Numbering = { series: "Ⅰ", order: null };
const IN_HEAVY_BRACKETS: Numbering = { series: "【1】", order: null };
const BEFORE_BAR: Numbering = { series: "1|", order: null };
const BARE: Numbering = { series: "1", order: null };
const BARE_HAN: Numbering = { series: "一", order: null };

const LARGEST_NUMBER = 199;
const LONGEST_BARE = 4;
/** A heading that opens its paragraph is a short sentence before the text: （一）加强领导。各地…… */
const LONGEST_OPENING = 32;
const CLOSING = new Map([
  ["（", "）)"],
  ["(", "）)"],
  ["【", "】"],
]);

/** Numbers with their marks: 一、, （一）, 1., （1）, ①, 1.1; a number alone on its line, too. */
export function ordinalMarker(text: string): Marker | null {
  const closing = CLOSING.get(text.charAt(0));
  if (closing !== undefined) return bracketed(text, closing);
  const numeral = readNumeral(text, 0);
  if (numeral === null || numeral.value > LARGEST_NUMBER) return null;
  if (isUnitAt(text, numeral.end)) return null;
  if (isHanNumeralAt(text, 0)) return numeral.value === 0 ? null : afterHan(text, numeral);
  return isDigitAt(text, 0) ? afterDigits(text, numeral) : afterSign(text, numeral);
}

function bracketed(text: string, closing: string): Marker | null {
  const numeral = readNumeral(text, skipBlanks(text, 1, 1));
  if (numeral === null || numeral.value > LARGEST_NUMBER || numeral.value === 0) return null;
  const close = skipBlanks(text, numeral.end, 1);
  if (close >= text.length || !closing.includes(text.charAt(close))) return null;
  if (text.charAt(0) === "【") return found(text, close + 1, numeral, IN_HEAVY_BRACKETS);
  const isHan = isHanNumeralAt(text, numeral.end - 1);
  const mark = "、.．：:".includes(text.charAt(close + 1)) ? close + 2 : close + 1;
  const numbering = isHan ? HAN_IN_BRACKETS : DIGITS_IN_BRACKETS;
  return found(text, Math.min(mark, text.length), numeral, numbering);
}

function afterHan(text: string, numeral: Numeral): Marker | null {
  const { end } = numeral;
  if (end === text.length) return end <= LONGEST_BARE ? found(text, end, numeral, BARE_HAN) : null;
  const mark = text.charAt(end);
  if ("、．.".includes(mark)) {
    return goesOn(text, end + 1, numeral) ? null : found(text, end + 1, numeral, HAN);
  }
  if ("）)".includes(mark)) return found(text, end + 1, numeral, HAN_IN_BRACKETS);
  return beforeBlank(text, numeral, HAN);
}

function afterDigits(text: string, numeral: Numeral): Marker | null {
  const { end } = numeral;
  if (end === text.length) return end <= 2 ? found(text, end, numeral, BARE) : null;
  const mark = text.charAt(end);
  if (".．、".includes(mark)) {
    if (mark !== "、" && isDigitAt(text, end + 1)) return decimal(text, end + 1);
    return goesOn(text, end + 1, numeral) ? null : found(text, end + 1, numeral, DIGITS);
  }
  if ("）)".includes(mark)) return found(text, end + 1, numeral, DIGITS_BEFORE_BRACKET);
  if ("|｜丨".includes(mark)) return beforeBlank(text, numeral, BEFORE_BAR);
  return beforeBlank(text, numeral, DIGITS);
}

/** 2.1 and 2.1.3 before a blank; 1.2031年 is 1. before a year. */
function decimal(text: string, start: number): Marker | null {
  let last = readNumeral(text, start);
  let depth = 1;
  if (last !== null && last.value >= 1900 && last.value < 2200 && text.charAt(last.end) === "年") {
    const first = readNumeral(text, 0);
    return first === null ? null : found(text, start, first, DIGITS);
  }
  while (last !== null && text.charAt(last.end) === "." && isDigitAt(text, last.end + 1)) {
    last = readNumeral(text, last.end + 1);
    depth += 1;
  }
  if (last === null || last.value > LARGEST_NUMBER || depth > 3) return null;
  const order = (DECIMALS.order ?? 0) + depth / 100;
  return beforeBlank(text, last, { series: `${DECIMALS.series} ${depth}`, order });
}

function afterSign(text: string, numeral: Numeral): Marker | null {
  const code = text.charCodeAt(0);
  const mark = "、.．".includes(text.charAt(1)) && text.length > 1 ? 2 : 1;
  if (code < 0x2180) {
    const isMarked = mark === 2 || text.length === 1 || text.charAt(1).trim() === "";
    return isMarked ? found(text, mark, numeral, ROMAN) : null;
  }
  if (code >= 0x3220 && code < 0x3230) return found(text, mark, numeral, HAN_IN_BRACKETS);
  if (code >= 0x2474 && code < 0x2488) return found(text, mark, numeral, DIGITS_IN_BRACKETS);
  if (code >= 0x2488 && code < 0x249c) return found(text, mark, numeral, DIGITS);
  return found(text, mark, numeral, CIRCLED);
}

/** A number and a blank before a title: sure only in a series, and nothing where a unit follows. */
function beforeBlank(text: string, numeral: Numeral, numbering: Numbering): Marker | null {
  const separator = separatorAt(text, numeral.end);
  const start = numeral.end + separator.length;
  const isBlank = separator.trim() === "";
  if (separator === "" || (!isBlank && !"|｜丨".includes(separator.trim()))) return null;
  if (isUnitAt(text, start) || !isHanAt(text, start)) return null;
  return { ...found(text, numeral.end, numeral, numbering), certain: false, runsIn: false };
}

/** Whether a series of numbers goes on: 三、四年级, 1、2、3. */
function goesOn(text: string, at: number, { value }: Numeral): boolean {
  const next = readNumeral(text, at);
  if (next === null) return false;
  return (
    next.value === value + 1 &&
    ("、，,等".includes(text.charAt(next.end)) || isUnitAt(text, next.end))
  );
}

function found(text: string, end: number, numeral: Numeral, numbering: Numbering): Marker {
  const start = separatorEnd(text, end);
  const rest = text.slice(start);
  const { series, order } = numbering;
  return {
    marker: text.slice(0, end),
    kind: "ordinal",
    number: numeral.value,
    series,
    family: `ordinal ${series}`,
    order,
    rest,
    separator: text.slice(end, start),
    runsIn: numbering === HAN || opensWithSentence(rest),
    titled: true,
    certain: true,
  };
}

function separatorEnd(text: string, end: number): number {
  const isBar = "|｜丨".includes(text.charAt(end)) && end < text.length;
  return skipBlanks(text, isBar ? end + 1 : end);
}

function opensWithSentence(rest: string): boolean {
  const stop = rest.slice(0, LONGEST_OPENING).indexOf("。");
  return stop > 1 && stop < rest.length - 1;
}
