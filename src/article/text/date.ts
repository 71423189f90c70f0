import type { Published } from "../model.ts";
import { readNumeral } from "./numerals.ts";

const DIGITS = "0123456789";
const WIDE_DIGITS = "０１２３４５６７８９";
/** How a year may be written: its first digit, and the three after it. */
const YEARS = [
  ["12", DIGITS],
  ["１２", WIDE_DIGITS],
  ["一二", "〇○零一二三四五六七八九"],
] as const;
const HAN_NUMBER = "一二三四五六七八九十廿卅";
const WEEKDAY = /[ （(]*(?:星期|周)[一二三四五六日天][）)]?/y;
const TIME =
  /(?:[ \u3000]{0,4}|T)([01]?[0-9]|2[0-3])(?:[:：]|时|点)([0-5][0-9])(?:分|(?:[:：]([0-5][0-9])(?:\.[0-9]+)?))?(?:[ ]?(Z|[+-][0-9]{2}:?[0-9]{2}))?(?![0-9])/y;

/** A date in a text, and the offset after it (UTF-16 code units). */
type FoundDate = { readonly published: Published; readonly end: number };
/** A part of a date in ISO 8601 form. */
type Part = { readonly iso: string; readonly end: number };

/**
 * Reads the date that begins at `start`: 2031年03月09日 07:05, 2031-03-09T07:05:30+08:00, 2031/3/9,
 * 二〇三一年三月九日. Its ISO 8601 form says no more than the text does: no time, seconds or offset is
 * invented. Null where no date of the calendar begins there.
 */
export function readDate(text: string, start: number): FoundDate | null {
  const day = readDay(text, start);
  if (day === null) return null;
  const weekday = skipWeekday(text, day.end);
  const time = readTime(text, weekday);
  const end = time?.end ?? weekday;
  // The first digits of a longer number are no day.
  if (time === null && isDigitAt(text, end - 1) && isDigitAt(text, end)) return null;
  return { published: { text: text.slice(start, end), iso: day.iso + (time?.iso ?? "") }, end };
}

/** A date as someone wrote it; `iso` is null where that is no date alone. */
export function publishedFrom(text: string): Published {
  const date = readDate(text, 0);
  return date !== null && date.end === text.length ? date.published : { text, iso: null };
}

// Read without an expression: the one for all these forms took 2 ms to compile.
function readDay(text: string, start: number): Part | null {
  const year = yearEnd(text, start);
  if (year === start) return null;
  const monthStart = separatorEnd(text, year, "年");
  if (monthStart === year) return readSpacedDay(text, start, year);
  const month = numberEnd(text, monthStart);
  const dayStart = separatorEnd(text, month, "月");
  const day = numberEnd(text, dayStart);
  if (month === monthStart) return null;
  if (dayStart === month || day === dayStart) return null;
  const iso = isoDay(
    text.slice(start, year),
    text.slice(monthStart, month),
    text.slice(dayStart, day),
  );
  const hasUnit = day < text.length && "日号".includes(text.charAt(day));
  return iso === null ? null : { iso, end: hasUnit ? day + 1 : day };
}

/** 2031 03/09 07:05, as Xinhua's pages set it; without the time it may be anything. */
function readSpacedDay(text: string, start: number, year: number): Part | null {
  if (text.charAt(year) !== " ") return null;
  const month = numberEnd(text, year + 1);
  if (text.charAt(month) !== "/") return null;
  const dayStart = runEnd(text, month + 1, " ", 1);
  const day = numberEnd(text, dayStart);
  const iso = isoDay(
    text.slice(start, year),
    text.slice(year + 1, month),
    text.slice(dayStart, day),
  );
  return iso === null || readTime(text, day) === null ? null : { iso, end: day };
}

/** The offset after the year at `start`, or `start`. */
function yearEnd(text: string, start: number): number {
  for (const [first, others] of YEARS) {
    const end = runEnd(text, runEnd(text, start, first, 1), others, 3);
    if (end === start + 4) return end;
  }
  return start;
}

function numberEnd(text: string, start: number): number {
  const end = runEnd(text, start, DIGITS + WIDE_DIGITS, 2);
  return end === start ? runEnd(text, start, HAN_NUMBER, 3) : end;
}

/** The offset after what parts two numbers at `start`, or `start`: a mark, or a unit and blanks. */
function separatorEnd(text: string, start: number, unit: string): number {
  const mark = runEnd(text, start, "-/.", 1);
  if (mark !== start) return mark;
  const blank = runEnd(text, start, " ", 1);
  return text.charAt(blank) === unit ? runEnd(text, blank + 1, " ", 1) : start;
}

/** The offset after at most `most` of the characters at `start`. */
function runEnd(text: string, start: number, characters: string, most: number): number {
  const limit = Math.min(text.length, start + most);
  let end = start;
  while (end < limit && characters.includes(text.charAt(end))) end += 1;
  return end;
}

function skipWeekday(text: string, start: number): number {
  if (!text.includes("星期", start) && !text.includes("周", start)) return start;
  WEEKDAY.lastIndex = start;
  return start + (WEEKDAY.exec(text)?.[0].length ?? 0);
}

function readTime(text: string, start: number): Part | null {
  if (start === text.length) return null;
  TIME.lastIndex = start;
  const match = TIME.exec(text);
  if (match === null) return null;
  const [whole, hour = "", minute = "", second, offset = ""] = match;
  const seconds = second === undefined ? "" : `:${second}`;
  const iso = `T${hour.padStart(2, "0")}:${minute}${seconds}${offset}`;
  return { iso, end: start + whole.length };
}

/** The ISO 8601 form of a day; null where the calendar has no such day. */
function isoDay(...parts: readonly [year: string, month: string, day: string]): string | null {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = parts.map(numberOf);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function numberOf(text: string): number {
  return readNumeral(text, 0)?.value ?? Number.NaN;
}

function isDigitAt(text: string, at: number): boolean {
  return runEnd(text, at, DIGITS, 1) !== at;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
