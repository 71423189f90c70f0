import { isHanAt } from "../../text/characters.ts";
import { simplified } from "../../text/compare.ts";
import { containsAny, endsWithAny, startsWithAny } from "../../text/contains.ts";
import { isAuthor, isNameList, isOutlet, isPersonName, readNames } from "../../text/names.ts";
import type { Claim } from "../claim.ts";
import { employer, readReporters } from "./authors/reporter.ts";

type Credit = Pick<Claim, "field" | "value">;

const OPENING = "（(【[";
const CLOSING = "）)】]";
/** How far a credit reaches: bounds each search for its brackets (UTF-16 code units). By hand. */
const LONGEST = 60;
/** Characters between a bracket and 记者: （新华社驻北京特派记者. */
const LONGEST_EMPLOYER = 14;
const REPORTER = "记者";
/** 作者：张三, 文/张三 图/李四, 来源：某报, 据某报. */
const LABELLED =
  /^(来源|转自|转载自|据|作者|撰文|撰稿|文|编译|供稿)(?:[:：／/][\s\u3000]*|[\s\u3000]+)([^（）()。；]{2,40})$/;
const SOURCES = ["来源", "转自", "转载自", "据"];
/** Where the names end. */
const OTHERS = /[\s\u3000，,]*(?:通讯员|实习生|摄影|报道|图[／/:：]|，).*$/;

/** Credits in brackets at the edges of a paragraph, and reporters in brackets at any place in it. */
export function creditsIn(text: string): Credit[] {
  const credits = bracketedReporters(text);
  if (credits.length > 0) return credits;
  if (endsWithAny(text, CLOSING)) credits.push(...creditOf(lastBracket(text)));
  if (startsWithAny(text, OPENING)) credits.push(...creditOf(firstBracket(text)));
  return credits;
}

/** Reporters after a dateline, with brackets or without: 本报讯 记者张三报道. */
export function reportersAfter(text: string, start: number): Credit[] {
  const head = text.slice(start, start + LONGEST);
  const at = simplified(head).indexOf(REPORTER);
  if (at === -1 || /[，。；：“]/.test(head.slice(0, at))) return bracketAfter(head);
  const names = readNames(head, at + 2);
  if (names !== null) return [{ field: "author", value: names.value }];
  return bracketAfter(head);
}

/** 新华网南昌3月9日专电（张三、李四）, 【某网消息】（文/张三）. */
function bracketAfter(head: string): Credit[] {
  const rest = head.trimStart();
  if (!startsWithAny(rest, OPENING)) return [];
  const inner = firstBracket(rest);
  const isNames = isNameList(inner);
  return isNames ? [{ field: "author", value: inner }] : creditOf(inner);
}

function bracketedReporters(text: string): Credit[] {
  const credits: Credit[] = [];
  const plain = simplified(text);
  for (let at = plain.indexOf(REPORTER); at !== -1; at = plain.indexOf(REPORTER, at + 2)) {
    const open = openingBefore(text, at);
    const names = open === -1 ? null : readNames(text, afterColon(text, at + REPORTER.length));
    if (names === null || !isClosedSoon(text, names.end)) continue;
    credits.push({ field: "author", value: withoutPlace(names.value, plain.slice(names.end)) });
    const source = employer(text.slice(open + 1, at));
    if (source !== null) credits.push({ field: "source", value: source });
  }
  return credits;
}

/** 张三某地 before 9日电 ends in a place of two or three characters, as a name is of two or three. */
function withoutPlace(names: string, after: string): string {
  if (!/^[0-9]{1,2}日电/.test(after) || names.length < 4 || /[\s、]/.test(names)) return names;
  return names.slice(0, names.length === 4 ? 2 : 3);
}

function openingBefore(text: string, at: number): number {
  for (let index = at - 1; index >= Math.max(0, at - LONGEST_EMPLOYER); index -= 1) {
    if (OPENING.includes(text.charAt(index))) return index;
    if (!isHanAt(text, index) && text.charAt(index).trim() !== "") return -1;
  }
  return -1;
}

function afterColon(text: string, at: number): number {
  return ":：／/".includes(text.charAt(at)) && at < text.length ? at + 1 : at;
}

function isClosedSoon(text: string, at: number): boolean {
  return containsAny(text.slice(at, at + LONGEST), CLOSING);
}

function firstBracket(text: string): string {
  const end = text.slice(0, LONGEST).search(/[）)】\]]/);
  return end === -1 ? "" : text.slice(1, end).trim();
}

function lastBracket(text: string): string {
  const tail = text.slice(-LONGEST, -1);
  const start = Math.max(...[...OPENING].map((mark) => tail.lastIndexOf(mark)));
  return start === -1 ? "" : tail.slice(start + 1).trim();
}

/** What the text between two brackets says of its author or source. */
function creditOf(inner: string): Credit[] {
  const [, label = ""] = LABELLED.exec(simplified(inner)) ?? [];
  const value = label === "" ? "" : inner.slice(label.length).replace(/^[:：／/\s]+/, "");
  if (SOURCES.includes(label)) {
    const source = value.trim();
    return label !== "据" || isOutlet(source) ? [{ field: "source", value: source }] : [];
  }
  const reporters = readReporters(inner);
  if (reporters !== null) return [{ field: "author", value: reporters.author }];
  const author = value.replace(OTHERS, "").trim();
  if (label !== "" && isAuthor(author)) return [{ field: "author", value: author }];
  return ofOutlet(inner);
}

/** 某网体育 张三, 某报 张三: an outlet and its reporter. */
function ofOutlet(inner: string): Credit[] {
  const [outlet = "", ...others] = inner.split(/[\s\u3000]+/);
  const names = others.join(" ");
  if (!isOutlet(outlet) || !isPersonName(others[0] ?? "")) return [];
  const read = readNames(names, 0);
  return read === null || read.end !== names.length ? [] : [{ field: "author", value: names }];
}
