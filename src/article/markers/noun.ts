import { endsWithAny, startsWithAny } from "../contains.ts";
import { isHanAt } from "../lines.ts";
import { type Numeral, readNumeral } from "../numerals.ts";
import type { Marker } from "./style.ts";

const SHORTEST_NOUN = 2;
const LONGEST_NOUN = 6;
const LARGEST_NUMBER = 999;
/** What a news desk numbers; such a marker is sure even where it stands alone in a heading. */
const NEWS_NOUNS = "亮点|看点|关键词|热点|焦点|要点|特点|问题|案例|关键字|观点|疑点|难点".split(
  "|",
);
/** Captions and references number too, and dates end in 月. */
const NO_HEADING = "图|表|注|第|月|年|附件|附录|公式|今天|截至|其中".split("|");
const LATIN_NOUN = /^(?:NO|No|TOP|Top|PART|Part|TIPS?|Tips?)[.．]?[ ]?/;
const LATIN_INITIALS = "NTP";
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
const MOST_BLANKS = 2;
/** A stop, a bar, a dash or a blank; none of them may stand inside a number (1.5, 2:1). */
const SEPARATOR = /\s*(?:[：:、，,．.|｜·]|——?|–|-)\s*(?![0-9])|\s+/y;
/** What it begins with, blanks aside. */
const SEPARATORS = "：:、，,．.|｜·—–-";
/** 截至 5 月 is no marker: what follows a lone blank must not be a unit of the number. */
const UNIT = /^[年月日时分秒号个项次人名元万亿岁度倍条位家种批届米里]/;

/**
 * News markers: a short noun with a number, in any of its forms: 亮点1, 看点二：…, 【亮点1】, 亮点①,
 * 关键词 3, 岔口之一, NO.1. The noun is free; two or more of the same, in order, make a series.
 */
export function nounMarker(text: string): Marker | null {
  const closing = BRACKETS.get(text.charAt(0));
  const start = closing === undefined ? 0 : 1;
  const noun = readNoun(text, start);
  if (noun === null) return null;
  const number = readNumber(text, noun.end);
  if (number === null || number.value > LARGEST_NUMBER) return null;
  const end = closing === undefined ? number.end : number.end + 1;
  if (closing !== undefined && text.charAt(number.end) !== closing) return null;
  const separator = separatorAt(text, end);
  if (separator === "" && end < text.length && closing === undefined) return null;
  const rest = text.slice(end + separator.length);
  const isBlank = separator.trim() === "" && closing === undefined && separator !== "\u3000";
  if (isBlank && UNIT.test(rest)) return null;
  return {
    marker: text.slice(0, end),
    kind: "highlight",
    number: number.value,
    series: `noun ${noun.name}`,
    family: "noun",
    rest,
    separator,
    runsIn: !isBlank,
    certain: endsWithAny(noun.name, NEWS_NOUNS) || separator === "\u3000",
  };
}

function readNoun(text: string, start: number): { name: string; end: number } | null {
  const latin = startsWithAny(text.charAt(start), LATIN_INITIALS)
    ? LATIN_NOUN.exec(text.slice(start, start + 8))?.[0]
    : undefined;
  if (latin !== undefined) return { name: latin.trim(), end: start + latin.length };
  let end = start;
  while (end - start <= LONGEST_NOUN && isHanAt(text, end)) {
    if (end - start >= SHORTEST_NOUN && readNumeral(text, end) !== null) break;
    end += 1;
  }
  const name = text.slice(start, end);
  if (name.length < SHORTEST_NOUN || name.length > LONGEST_NOUN) return null;
  return endsWithAny(name, NO_HEADING) ? null : { name, end };
}

/** The number behind a noun, blanks and a pair of brackets around it included: 亮点 (1). */
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

function separatorAt(text: string, at: number): string {
  const next = text.charAt(at);
  if (next.trim() !== "" && !SEPARATORS.includes(next)) return "";
  // The separator that exports write: what stands behind it is the title to the letter.
  if (next === "\u3000" && text.slice(at + 1, at + 2).trim() !== "") return next;
  SEPARATOR.lastIndex = at;
  return SEPARATOR.exec(text)?.[0] ?? "";
}
