import { isHanAt } from "../../text/characters.ts";
import { endsWithAny } from "../../text/contains.ts";
import { isHanNumeralAt, type Numeral, readNumeral } from "../../text/numerals.ts";
import { separatorAt } from "./separator.ts";
import type { MarkerRow, Reading } from "./style.ts";
import { isUnitAt } from "./unit.ts";

/** Han characters: one alone is a verb or a measure as often as a noun, more are a phrase. By hand. */
const SHORTEST_NOUN = 2;
const LONGEST_NOUN = 6;
/** Larger numbers are years and sums, except after the nouns below. */
const LARGEST_NUMBER = 999;
const LARGEST_OF_NEWS = 9999;
/** News desks number these; such a marker is certain even if it stands alone in a heading. */
const NEWS_NOUNS = "亮点|看点|关键词|热点|焦点|要点|特点|问题|案例|关键字|观点|疑点|难点".split(
  "|",
);
/** Captions and references number too, and dates end in 月. */
const NO_HEADING = "图|表|注|第|月|年|附件|附录|公式|今天|截至|其中".split("|");
const LATIN_NOUN =
  /^(?:NO|No|TOP|Top|PART|Part|TIPS?|Tips?|STEP|Step|DAY|Day|VOL|Vol|CHAPTER|Chapter)[.．]?[ ]?/;
const LATIN_INITIALS = "NTPSDVC";
const BRACKETS = new Map([
  ["【", "】"],
  ["［", "］"],
  ["[", "]"],
  ["〔", "〕"],
  ["〖", "〗"],
  ["「", "」"],
  ["（", "）"],
  ["(", ")"],
]);
/** Between a noun and its number; more part the columns of a table. By hand. */
const MOST_BLANKS = 2;

/** A short noun with a number. The noun is free; two or more of the same, in order, are a series. */
function noun(text: string): Reading | null {
  const closing = isHanAt(text, 0) ? undefined : BRACKETS.get(text.charAt(0));
  const start = closing === undefined ? 0 : 1;
  const nounEnd = latinNounEnd(text, start) ?? hanNounEnd(text, start);
  if (nounEnd === null) return null;
  const number = readNumber(text, nounEnd);
  if (number === null || number.value > LARGEST_OF_NEWS) return null;
  const end = closing === undefined ? number.end : number.end + 1;
  if (closing !== undefined && text.charAt(number.end) !== closing) return null;
  const separator = separatorAt(text, end);
  if (separator === "" && end < text.length && closing === undefined) return null;
  const name = text.slice(start, nounEnd).trim();
  const isNews = endsWithAny(name, NEWS_NOUNS);
  if (endsWithAny(name, NO_HEADING) || (number.value > LARGEST_NUMBER && !isNews)) return null;
  const rest = text.slice(end + separator.length);
  const isBlank = separator.trim() === "" && closing === undefined && separator !== "\u3000";
  // 截至 5 月 is no marker.
  if (isBlank && isUnitAt(rest, 0)) return null;
  return {
    end,
    start: end + separator.length,
    number: number.value,
    series: `noun ${name}`,
    isCertain: isNews || separator === "\u3000",
    runsIn: !isBlank,
  };
}

function latinNounEnd(text: string, start: number): number | null {
  if (isHanAt(text, start) || !LATIN_INITIALS.includes(text.charAt(start))) return null;
  const noun = LATIN_NOUN.exec(text.slice(start))?.[0];
  return noun === undefined ? null : start + noun.length;
}

function hanNounEnd(text: string, start: number): number | null {
  let end = start;
  while (end - start <= LONGEST_NOUN && isHanAt(text, end)) {
    if (end - start >= SHORTEST_NOUN && isHanNumeralAt(text, end)) break;
    end += 1;
  }
  return end - start < SHORTEST_NOUN || end - start > LONGEST_NOUN ? null : end;
}

/** The number after a noun, with the blanks and the brackets around it: 亮点 (1). */
function readNumber(text: string, start: number): Numeral | null {
  let at = start;
  while (at < start + MOST_BLANKS && isNarrowBlank(text.charAt(at))) at += 1;
  const closing = BRACKETS.get(text.charAt(at));
  if (closing === undefined) return readNumeral(text, at);
  const number = readNumeral(text, at + 1);
  if (number === null || text.charAt(number.end) !== closing) return null;
  return { value: number.value, end: number.end + 1 };
}

function isNarrowBlank(character: string): boolean {
  return character === " " || character === "\u00A0";
}

/** News markers, in any of their forms. */
export const NOUN_ROW: MarkerRow = {
  name: "noun",
  // Any Han character as well.
  initials: LATIN_INITIALS + [...BRACKETS.keys()].join(""),
  kind: "highlight",
  order: null,
  family: "noun",
  runsIn: true,
  titled: true,
  sentences: null,
  listed: false,
  divides: false,
  weight: 1,
  read: noun,
  is: [
    "亮点1‖：党建",
    "看点二‖：甲",
    "【亮点1】‖甲",
    "亮点①‖ 甲",
    "关键词 3‖ 甲",
    "岔口之一‖　甲",
    "NO.1‖ 甲",
    "亮点（1）‖",
    "STEP 2‖：甲",
    "亮点1000‖：甲",
  ],
  isNot: [
    "亮点1是速度",
    "截至 5 月底",
    "图表1：收入",
    "初一：扫尘",
    "统一：思想",
    "比分1:2",
    "NO.x",
    "收入2021：甲",
  ],
};
