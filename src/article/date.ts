import type { Published } from "./model.ts";
import { readNumeral } from "./numerals.ts";

const NUMBER = "(?:[0-9０-９]{1,2}|[一二三四五六七八九十廿卅]{1,3})";
const YEAR = "([12][0-9]{3}|[１２][０-９]{3}|[一二][〇○零一二三四五六七八九]{3})";
const DAY = `${YEAR}(?:[ ]?年[ ]?|[-/.])(${NUMBER})(?:[ ]?月[ ]?|[-/.])(${NUMBER})[日号]?`;
const WEEKDAY = "(?:[ （(]*(?:星期|周)[一二三四五六日天][）)]?)?";
const TIME =
  "(?:(?:[ \\u3000]{0,4}|T)([01]?[0-9]|2[0-3])(?:[:：]|时|点)([0-5][0-9])(?:分|(?:[:：]([0-5][0-9])(?:\\.[0-9]+)?))?(?:[ ]?(Z|[+-][0-9]{2}:?[0-9]{2}))?)?";
const DATE = new RegExp(`${DAY}${WEEKDAY}${TIME}(?![0-9])`, "y");

/** A date in a text, and the offset behind it (UTF-16 code units). */
type FoundDate = { readonly published: Published; readonly end: number };

/**
 * Reads the date that begins at `start`: 2031年03月09日 07:05, 2031-03-09T07:05:30+08:00, 2031/3/9,
 * 二〇三一年三月九日. Its ISO 8601 form says no more than the text does: no time, seconds or offset is
 * invented. Null where no date of the calendar begins there.
 */
export function readDate(text: string, start: number): FoundDate | null {
  DATE.lastIndex = start;
  const match = DATE.exec(text);
  if (match === null) return null;
  const [whole, year = "", month = "", day = "", hour, minute, second, offset] = match;
  const date = [numberOf(year), numberOf(month), numberOf(day)] as const;
  if (!isInCalendar(...date)) return null;
  let iso = `${pad(date[0], 4)}-${pad(date[1], 2)}-${pad(date[2], 2)}`;
  if (hour !== undefined && minute !== undefined) {
    iso += `T${hour.padStart(2, "0")}:${minute}`;
    if (second !== undefined) iso += `:${second}`;
    if (offset !== undefined) iso += offset;
  }
  return { published: { text: whole, iso }, end: start + whole.length };
}

/** A date as someone wrote it; `iso` is null where that is no date alone. */
export function publishedFrom(text: string): Published {
  const date = readDate(text, 0);
  return date !== null && date.end === text.length ? date.published : { text, iso: null };
}

function numberOf(text: string): number {
  return readNumeral(text, 0)?.value ?? Number.NaN;
}

function isInCalendar(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}
