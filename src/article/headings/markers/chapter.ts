import { isHanAt } from "../../text/characters.ts";
import { isHanNumeralAt, readNumeral } from "../../text/numerals.ts";
import { separatorAt, skipBlanks } from "./separator.ts";
import type { Marker } from "./style.ts";

type Unit = {
  readonly name: string;
  /** Place among the divisions of a book; null for steps and stops, which nest as they appear. */
  readonly order: number | null;
  /** Whether a title may follow with nothing between: 第三章总则. */
  readonly joins: boolean;
};

export const ARTICLE_ORDER = 6;
/** What 第N divides, longest name first: names of one order, and whether a title joins them. */
const UNITS: readonly (readonly [names: string, order: Unit["order"], joins: boolean])[] = [
  ["部分 单元", 3, false],
  ["编", 1, true],
  ["卷", 2, true],
  ["部 册 辑 集", 2, false],
  ["篇", 3, true],
  ["章 回", 4, true],
  ["讲 课 话 幕 折 场", 4, false],
  ["节", 5, true],
  ["条", ARTICLE_ORDER, true],
  ["步 天 站 招 关 问 日 式", null, false],
];
/** 附件1 stands beside the whole of what it is attached to. */
const ATTACHMENT_ORDER = 0;
const ATTACHMENTS = ["附件", "附录", "附表"];
const HALVES = /^[上中下][篇卷编部集册](?=$|[\s：:·|｜—])/;
/** What makes 第三条 or 第一回 a part of a sentence: 第三条规定, 第一节课, 第一回的时候. */
const SENTENCE =
  /^(?:[，。、；！？,.;!?）)”」》]|[的了是在和与及或至到里中上下内外前后时就也都还]|规定|所|款|第|课|合|街|路|船|鱼|线|河|目|只|见|听|去|来)/;
const MOST_BLANKS = 2;
const LARGEST_NUMBER = 2000;
const LONGEST_NUMBER_LAST = 12;

export const CHAPTER_INITIALS = "第卷附其上中下";

/** Divisions of books, statutes and papers: 第三章, 第五条, 第十回, 卷二, 附件1, 上篇, 其一. */
export function chapterMarker(text: string): Marker | null {
  switch (text.charAt(0)) {
    case "第":
      return division(text);
    case "卷":
      return volume(text);
    case "附":
      return attachment(text);
    case "其":
      return poem(text);
    default:
      return half(text);
  }
}

/** A short line that ends in its number: 学而第一. */
export function numberLastMarker(text: string): Marker | null {
  if (text.length > LONGEST_NUMBER_LAST || !isHanNumeralAt(text, text.length - 1)) return null;
  const at = text.lastIndexOf("第");
  if (at < 1) return null;
  for (let index = 0; index < at; index += 1) if (!isHanAt(text, index)) return null;
  const numeral = readNumeral(text, at + 1);
  if (numeral?.end !== text.length) return null;
  const rest = { rest: "", separator: "", runsIn: false, titled: false, certain: true };
  return { ...chapter(text, numeral.value, "number last", 4), ...rest };
}

function division(text: string): Marker | null {
  const numeral = numeralAt(text, 1);
  if (numeral === null) return null;
  const at = skipBlanks(text, numeral.end, MOST_BLANKS);
  const unit = unitAt(text, at);
  if (unit === null) return null;
  const end = articleEnd(text, at + unit.name.length, unit);
  const separator = separatorAt(text, end);
  const rest = text.slice(end + separator.length);
  const isStep = unit.order === null;
  const isArticle = unit.order === ARTICLE_ORDER;
  if (separator === "" && rest !== "" && (!unit.joins || SENTENCE.test(rest))) return null;
  if ("，,".includes(separator.trim()) && separator.trim() !== "") return null;
  if (/^[完终]/.test(rest) && rest.length === 1) return null;
  return {
    ...chapter(text.slice(0, end), numeral.value, `第${unit.name}`, unit.order),
    kind: isStep ? "ordinal" : "chapter",
    rest,
    separator,
    runsIn: isArticle || (isStep && separator.trim() !== ""),
    titled: !isArticle,
    certain: separator !== "" || rest === "",
  };
}

function unitAt(text: string, at: number): Unit | null {
  for (const [names, order, joins] of UNITS) {
    const name = names.split(" ").find((each) => text.startsWith(each, at));
    if (name !== undefined) return { name, order, joins };
  }
  return null;
}

/** The end of 第五条之一, which stands between 第五条 and 第六条. */
function articleEnd(text: string, end: number, unit: Unit): number {
  if (unit.order !== ARTICLE_ORDER || text.charAt(end) !== "之") return end;
  return readNumeral(text, end + 1)?.end ?? end;
}

function volume(text: string): Marker | null {
  const start = "之第".includes(text.charAt(1)) ? 2 : 1;
  return withSeparator(text, "卷", numeralAt(text, start), 2);
}

function attachment(text: string): Marker | null {
  const name = ATTACHMENTS.find((candidate) => text.startsWith(candidate));
  if (name === undefined) return null;
  return withSeparator(text, "附件", numeralAt(text, name.length), ATTACHMENT_ORDER);
}

function withSeparator(
  text: string,
  series: string,
  numeral: ReturnType<typeof readNumeral>,
  order: number,
): Marker | null {
  if (numeral === null) return null;
  const separator = separatorAt(text, numeral.end);
  const rest = text.slice(numeral.end + separator.length);
  if (separator === "" && rest !== "") return null;
  const found = chapter(text.slice(0, numeral.end), numeral.value, series, order);
  return { ...found, rest, separator, runsIn: false, titled: true, certain: true };
}

/** Poems under one title: 其一, alone. */
function poem(text: string): Marker | null {
  const numeral = readNumeral(text, 1);
  if (numeral === null || numeral.end !== text.length) return null;
  const found = chapter(text, numeral.value, "其", null);
  const rest = { rest: "", separator: "", runsIn: false, titled: false, certain: true };
  return { ...found, kind: "ordinal", ...rest };
}

function half(text: string): Marker | null {
  const match = HALVES.exec(text);
  if (match === null) return null;
  const [marker] = match;
  const separator = separatorAt(text, marker.length);
  const rest = text.slice(marker.length + separator.length);
  const found = { ...chapter(marker, 0, `上${marker.charAt(1)}`, 2), number: null };
  return { ...found, rest, separator, runsIn: false, titled: true, certain: true };
}

function numeralAt(text: string, start: number): ReturnType<typeof readNumeral> {
  const numeral = readNumeral(text, skipBlanks(text, start, MOST_BLANKS));
  return numeral === null || numeral.value > LARGEST_NUMBER ? null : numeral;
}

function chapter(marker: string, number: number, series: string, order: number | null) {
  const family = order === null ? `chapter ${series}` : `chapter ${order}`;
  return { marker, kind: "chapter" as const, number, series, family, order };
}
