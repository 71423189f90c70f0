import { isHanAt } from "../../text/characters.ts";
import { type Numeral, readNumeral } from "../../text/numerals.ts";
import { separatorAt, skipBlanks } from "./separator.ts";
import type { MarkerRow, Reading } from "./style.ts";

/** 第N with its unit, as it stands in a text. */
type Division = { readonly end: number; readonly number: number; readonly unit: string };
/** A division, and the one named before it, or "": 第一卷 in 第一卷 第三章. */
type Found = Division & { readonly outer: string };

/** Serials run to some thousand chapters. */
const LARGEST_NUMBER = 9999;
const CLOSING = new Map([
  ["【", "】"],
  ["[", "]"],
  ["［", "］"],
  ["〖", "〗"],
  ["（", "）"],
]);
const OPENINGS = "（(《〈“「『【[";
/** Stands before the number in serials: 正文 第一章. */
const PREFIX = "正文";
/** How far after the first division of 第一卷 风起 第三章 the second one may stand. */
const LONGEST_OUTER_TITLE = 16;
/** Three in a row prove 第一讲甲乙, of a unit that a title is seldom joined to. */
const JOINED_WEIGHT = 0.5;
/** 第五章中国之行 is a chapter between two others, and proves nothing. */
const DOUBTFUL_WEIGHT = 0.3;
/** Never begins a title that is joined to its marker. */
const NO_TITLE = "，。、；！？,.;!?）)”」》";
/** Mostly continues 第三条 or 第一回 as a sentence: 第三条规定, 第一节课, 第一回的时候. */
const SENTENCE =
  /^(?:[的了是在和与及或至到里中上下内外前后时就也都还]|规定|所|款|第|课|合|街|路|船|鱼|线|河|目|只|见|听|去|来)/;
/** Words that 第N counts without naming a division of a text. */
const NO_PART = "个次位名条种年月日期届号批者人代轮度点级类";

/** Every unit with a row of its own. */
const UNITS =
  "部分 单元 分编 编 卷 部 册 辑 集 篇 章 回 讲 课 话 幕 折 场 出 齣 品 炮 节 条 步 天 站 招 关 问 日 式".split(
    " ",
  );

type Options = {
  /** Whether a title may follow with nothing between: 第三章总则. */
  readonly joins: boolean;
};

/** Makes the reader of 第N with one of these units. */
export function division(names: string, { joins }: Options): MarkerRow["read"] {
  const units = names.split(" ");
  return (text) => {
    const found = divisionOf(text);
    if (found === null || !units.includes(found.unit)) return null;
    return inBrackets(text, found) ?? joined(text, found, joins);
  };
}

/** The text asked about last, and its division: a dozen rows ask about each in turn. */
let asked = "";
let answer: Found | null = null;

/** The division that counts among those that a text begins with. */
function divisionOf(text: string): Found | null {
  if (text !== asked) {
    asked = text;
    answer = readDivision(text);
  }
  return answer;
}

function readDivision(text: string): Found | null {
  const from = openingEnd(text);
  const first = divisionAt(text, from);
  if (first === null) return null;
  const inner = first.unit === "条" ? null : innerDivision(text, first.end);
  return inner === null
    ? { ...first, outer: "" }
    : { ...inner, outer: text.slice(from, first.end) };
}

/** Reads 第N with any other noun of one or two characters: 第三乐章, 第二板块. */
export function anyDivision(text: string): Reading | null {
  const number = numberAt(text, 1);
  if (number === null || unitAt(text, number.end) !== null) return null;
  let end = number.end;
  while (end < number.end + 2 && isHanAt(text, end)) end += 1;
  const unit = text.slice(number.end, end);
  if (unit === "" || NO_PART.includes(unit.charAt(0))) return null;
  const separator = separatorAt(text, end);
  if ((separator === "" && end < text.length) || isComma(separator)) return null;
  const start = end + separator.length;
  // The separator that exports write leaves no doubt.
  const isCertain = separator === "\u3000";
  return { end, start, number: number.value, series: `第${unit}`, isCertain };
}

function joined(text: string, found: Found, joins: boolean): Reading | null {
  const { end, number, unit, outer } = found;
  const separator = separatorAt(text, end);
  const start = end + separator.length;
  if (isComma(separator)) return null;
  const rest = text.slice(start, start + 8);
  if (rest.length === 1 && "完终".includes(rest)) return null;
  const isTitle = separator !== "" || rest === "" || OPENINGS.includes(rest.charAt(0));
  const isStep = !isPartUnit(unit);
  const reading = { end, start, number, series: `第${unit}`, isCertain: isTitle, outer };
  if (isTitle) return isStep ? { ...reading, runsIn: separator.trim() !== "" } : reading;
  if (isStep || NO_TITLE.includes(rest.charAt(0))) return null;
  const isSentence = SENTENCE.test(rest);
  if (isSentence && (!joins || unit === "条")) return null;
  if (isSentence) return { ...reading, weight: DOUBTFUL_WEIGHT };
  return joins ? reading : { ...reading, weight: JOINED_WEIGHT };
}

/** The title in 【第一章】标题 and 【第一章 标题】. */
function inBrackets(text: string, found: Found): Reading | null {
  const closing = CLOSING.get(text.charAt(0));
  if (closing === undefined) return null;
  const { end, number, unit, outer } = found;
  const reading = { number, series: `第${unit}`, outer };
  if (text.charAt(end) === closing) {
    return { ...reading, end: end + 1, start: end + 1 + separatorAt(text, end + 1).length };
  }
  if (!text.endsWith(closing)) return null;
  return { ...reading, end, start: end + separatorAt(text, end).length, from: 1, to: -1 };
}

/** Where 第 may stand: after a bracket, or after 正文 and blanks. */
function openingEnd(text: string): number {
  if (text.startsWith(PREFIX)) return skipBlanks(text, PREFIX.length);
  return CLOSING.has(text.charAt(0)) ? 1 : 0;
}

/** The second division of 第一部第二章 and 第一卷 风起 第三章. */
function innerDivision(text: string, end: number): Division | null {
  const at = text.slice(end, end + LONGEST_OUTER_TITLE).indexOf("第") + end;
  if (at < end || (at > end && text.charAt(at - 1).trim() !== "")) return null;
  const inner = divisionAt(text, at);
  return inner !== null && isPartUnit(inner.unit) ? inner : null;
}

function divisionAt(text: string, at: number): Division | null {
  if (text.charAt(at) !== "第") return null;
  const number = numberAt(text, at + 1);
  if (number === null) return null;
  const unitStart = skipBlanks(text, number.end);
  const unit = unitAt(text, unitStart);
  if (unit === null) return null;
  const end = unitStart + unit.length;
  return { end: unit === "条" ? articleEnd(text, end) : end, number: number.value, unit };
}

/** The end of 第五条之一, which stands between 第五条 and 第六条. */
function articleEnd(text: string, end: number): number {
  return text.charAt(end) === "之" ? (readNumeral(text, end + 1)?.end ?? end) : end;
}

function numberAt(text: string, start: number): Numeral | null {
  const numeral = readNumeral(text, skipBlanks(text, start));
  return numeral === null || numeral.value > LARGEST_NUMBER ? null : numeral;
}

function unitAt(text: string, at: number): string | null {
  return UNITS.find((unit) => text.startsWith(unit, at)) ?? null;
}

function isPartUnit(unit: string): boolean {
  return !"步天站招关问日式".includes(unit);
}

function isComma(separator: string): boolean {
  return "，,".includes(separator.trim()) && separator.trim() !== "";
}
