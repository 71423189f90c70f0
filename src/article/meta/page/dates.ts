import type { Published } from "../../model.ts";
import { publishedFrom, readDate } from "../../text/date.ts";

/** A date in a text, and where it stands (UTF-16 code units). */
export type DateInText = {
  readonly published: Published;
  readonly start: number;
  readonly end: number;
};

/** Names of the months in English, German, French, Spanish, Portuguese and Italian; lower case. */
const MONTHS = [
  "january jan januar jänner janvier janv enero ene janeiro gennaio",
  "february feb februar feber février févr fév fevrier febrero fevereiro febbraio",
  "march mar märz mär mrz mars marzo março",
  "april apr avril avr abril abr aprile",
  "may mai mayo maio maggio",
  "june jun juni juin junio junho giugno",
  "july jul juli juillet juil julio julho luglio",
  "august aug août aout agosto ago",
  "september sep sept septembre septiembre setembro settembre",
  "october oct oktober okt octobre octubre outubro ottobre",
  "november nov novembre noviembre novembro",
  "december dec dezember dez décembre déc decembre diciembre dic dezembro dicembre",
];
const MONTH_NUMBERS = new Map(
  MONTHS.flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
);

/** A year that no digit stands before may begin a date that the largest unit leads. */
const YEAR =
  /(?<![0-9])(?:[12１２][0-9０-９]{3}|[一二][〇○零一二三四五六七八九]{3})(?=\s?[-/.年])/g;
/**
 * The letters of these names. \p{L} would do, but compiling the expressions below with it takes as
 * long as starting Node does.
 */
const LETTER = "A-Za-z\u00C0-\u024F";
/** 9 March 2031; 9. März 2031; le 1er mars 2031; 9 de marzo de 2031. */
const DAY_FIRST = new RegExp(
  String.raw`(?<![${LETTER}0-9])([0-9]{1,2})(?:st|nd|rd|th|er|\u00BA|\u00B0)?\.?[\s-]*(?:de[l]?\s+|of\s+)?([${LETTER}]{3,10})\.?,?[\s-]*(?:de[l]?\s+)?([12][0-9]{3})(?![0-9])`,
  "gi",
);
/** March 9, 2031; Mar. 9th 2031; Tue Mar 9 07:05:00 CET 2031. */
const MONTH_FIRST = new RegExp(
  String.raw`(?<![${LETTER}])([${LETTER}]{3,10})\.?\s+([0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?:[0-9:]{4,8}\s+(?:[A-Z]{2,5}\s+)?)?([12][0-9]{3})(?![0-9])`,
  "g",
);
/** 09.03.2031; 9/3/31; which of the first two is the month, the language says where both may be. */
const NUMERIC =
  /(?<![0-9./-])([0-9]{1,2})([./-])\s?([0-9]{1,2})\2\s?([12][0-9]{3}|[0-9]{2})(?![0-9]|[./-][0-9])/g;
/** What every date with the name of a month has: without them, a long text need not be searched. */
const LATIN_YEAR = /[12][0-9]{3}/;
const ASCII_LETTER = /[A-Za-z]/;
/** 20310309, alone or before a time. */
const COMPACT = /^([12][0-9]{3})([0-9]{2})([0-9]{2})(?:T?[0-9]{4,6}Z?)?$/;

/** A candidate's year, month and day. */
type Day = readonly [year: number, month: number, day: number];

/**
 * Finds the first date in a text, in any of the forms that pages use.
 *
 * @param isMonthFirst whether 3/9/2031 is the ninth of March, as in American English
 */
export function findDate(text: string, isMonthFirst = false): DateInText | null {
  const named = ASCII_LETTER.test(text) && LATIN_YEAR.test(text) ? text : "";
  const found = [
    ...firstOf(text, YEAR, (match) => largestFirst(text, match.index)),
    ...firstOf(named, DAY_FIRST, (match) =>
      dated(match, [yearOf(match[3]), monthOf(match[2]), Number(match[1])]),
    ),
    ...firstOf(named, MONTH_FIRST, (match) =>
      dated(match, [yearOf(match[3]), monthOf(match[1]), Number(match[2])]),
    ),
    ...firstOf(text, NUMERIC, (match) => dated(match, numericDay(match, isMonthFirst))),
  ];
  return found.toSorted((one, other) => one.start - other.start)[0] ?? null;
}

/** Reads a date that a page states for programs; `iso` is null where the text has none. */
export function statedDate(text: string, isMonthFirst: boolean): Published {
  const whole = publishedFrom(text);
  if (whole.iso !== null) return whole;
  const compact = COMPACT.exec(text);
  const day =
    compact === null ? null : isoOf([Number(compact[1]), Number(compact[2]), Number(compact[3])]);
  if (day !== null) return { text, iso: day };
  const iso = findDate(text, isMonthFirst)?.published.iso ?? null;
  return { text, iso };
}

function firstOf(
  text: string,
  form: RegExp,
  read: (match: RegExpExecArray) => DateInText | null,
): DateInText[] {
  for (const match of text.matchAll(form)) {
    const date = read(match);
    if (date !== null) return [date];
  }
  return [];
}

function largestFirst(text: string, start: number): DateInText | null {
  const date = readDate(text, start);
  return date === null ? null : { published: date.published, start, end: date.end };
}

function dated(match: RegExpExecArray, day: Day): DateInText | null {
  const iso = isoOf(day);
  const [text] = match;
  const end = match.index + text.length;
  return iso === null ? null : { published: { text, iso }, start: match.index, end };
}

function numericDay([, first, mark, second, year]: RegExpExecArray, isMonthFirst: boolean): Day {
  const [one, two] = [Number(first), Number(second)];
  const isAmerican = mark === "/" && (two > 12 || (isMonthFirst && one <= 12));
  return [yearOf(year), isAmerican ? one : two, isAmerican ? two : one];
}

/** A year of two digits is of this century. */
function yearOf(text: string | undefined): number {
  const year = Number(text);
  return year < 100 ? 2000 + year : year;
}

function monthOf(name: string | undefined): number {
  return MONTH_NUMBERS.get((name ?? "").toLowerCase()) ?? 0;
}

/** The ISO 8601 form of a day; null where the calendar has no such day. */
export function isoOf([year, month, day]: Day): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1000 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
