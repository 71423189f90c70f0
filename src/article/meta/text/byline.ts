import { isArticleTitle } from "../../headings/title.ts";
import type { Published } from "../../model.ts";
import { roughColumns } from "../../text/characters.ts";
import { simplified } from "../../text/compare.ts";
import { containsAny, endsWithAny, startsWithAny } from "../../text/contains.ts";
import { readDate } from "../../text/date.ts";
import { isAuthor, isNameList, isOutlet, isPersonName } from "../../text/names.ts";
import { isDigitAt } from "../../text/numerals.ts";
import { readReporters } from "./authors/reporter.ts";
import { readFixedLine } from "./fixed-line.ts";
import { historyDate } from "./history.ts";
import { type Field, nextLabel } from "./labels.ts";
import { type Token, tokensOf } from "./tokens.ts";

/** What a line of metadata says; `rest` tells whether it also says what Meta has no room for. */
export type Byline = {
  readonly title: string | null;
  readonly published: Published | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly rest: boolean;
  /** Whether labels name every field but the date. */
  readonly isLabelled: boolean;
};

/** No line of metadata is without one of these; most other lines are. */
const HINTS = [
  // A label's mark, or what a date is written with.
  ...":：/／|｜丨年-.",
  "来源于",
  ..."记者 |通讯员 |文 |作者 ".split("|").flatMap((word) => [word, word.replace(" ", "\u3000")]),
];
const REPORTER_HINTS = ["记者", "撰稿", "评论员", "专栏作者"];
/** Neither a label nor a value nor what parts them has one of these; a date may have a 「：」. */
const SENTENCE_MARKS = "，。；！？,;!?“”";
/** Each stretch of a line is asked for labels: only short lines are (UTF-16 code units). By hand. */
const LONGEST_LINE = 200;
/** A name without a label; longer stretches are phrases. By hand. */
const LONGEST_BARE_COLUMNS = 30;
/** A reporter's name; what a reporter says in an interview is longer, or speaks to someone. */
const REPORTERS =
  /^(?:[\u3400-\u9FFF]{2,4}|[\u3400-\u9FFF]+·[\u3400-\u9FFF·]+)(?:[ 、][^您你我吗呢]{2,4}){0,8}$/;
const ADDRESS = "您你我吗呢好请谢";
/** Where a text was written, after the day: 2031年3月9日于北京. */
export const WRITTEN_AT = /^(?:[写作记改草]|初稿|完稿|定稿)?[于於]/;
/** What is done on a day: no name beside it. */
const ACTIONS = [
  "施行",
  "实施",
  "发布",
  "批准",
  "通过",
  "公布",
  "修订",
  "修正",
  "印发",
  "报道",
  "更新",
  "发表",
  "出版",
  "直播表",
  "颁布",
];
/** What links of a site end in: 只看该作者. */
const CONTROLS = ["作者", "楼主", "浏览", "回复", "评论", "收藏", "分享", "举报"];
/** How to find an author or an outlet elsewhere. */
const NOTE = /[（(](?:微信)?(?:公众号|公号|视频号|微博|知乎|ID|邮箱)[^（）()]{1,40}[）)]$/i;
const VERSION = /^[vV]?[0-9]+\.[0-9]/;
const OPENING = "【[〔";
const CLOSING = "】]〕";

const NOTHING: Byline = {
  ...{ title: null, published: null, source: null, author: null },
  ...{ rest: false, isLabelled: true },
};

/**
 * Reads a line that holds nothing but metadata: a date, labelled fields, and beside a date short
 * unlabelled ones (某报 · 张三 | 2031-03-09); or the name of a reporter. Null for any other line.
 */
export function readByline(line: string): Byline | null {
  if (line.length > LONGEST_LINE || historyDate(line) !== null) return null;
  const fixed = readFixedLine(line);
  if (fixed !== null) return { ...NOTHING, ...fixed };
  // （记者 张三） is the end of the text; creditsIn reads it there.
  const isReporters = containsAny(simplified(line), REPORTER_HINTS) && !startsWithAny(line, "（(");
  const inner = withoutBrackets(line);
  const reporters = isReporters ? readReporters(inner) : null;
  const labelled = containsAny(simplified(line), HINTS) ? readNoted(inner) : null;
  if (reporters === null || labelled?.published || labelled?.source) return labelled;
  const { author, source } = reporters;
  const isAll = labelled !== null && !labelled.rest && labelled.author === author;
  return { ...NOTHING, source, author, rest: !isAll };
}

/** [来源：某报] [作者：张三] without its brackets; other lines as they are. */
function withoutBrackets(line: string): string {
  if (!startsWithAny(line, OPENING) || !endsWithAny(line, CLOSING)) return line;
  return line.slice(1, -1).replace(/[】\]][\s\u3000]*[【[]/g, "\u3000");
}

/** 作者：张三（公众号：某某厨房）: the note is no field, and must be kept. */
function readNoted(line: string): Byline | null {
  const at = endsWithAny(line, "）)") ? line.search(NOTE) : -1;
  const noted = at > 0 ? readFields(line.slice(0, at)) : null;
  return noted === null ? readFields(line) : { ...noted, rest: true };
}

function readFields(line: string): Byline | null {
  if (containsAny(line, SENTENCE_MARKS)) return readTitle(line);
  const tokens = tokensOf(line);
  if (tokens === null || !tokens.some((token) => token.field !== "bare")) return null;
  if (tokens.some((token) => token.isReporter && !isReporter(token.value))) return null;
  // Beside others a label without a value says nothing, but what Meta has no room for must be kept.
  const said = tokens.filter((token) => token.value !== "" || token.field === "rest");
  const bare = said.filter((token) => token.field === "bare");
  const date = labelled(said, "published");
  if (bare.some(({ value }) => endsWithAny(value, ACTIONS) || WRITTEN_AT.test(value))) return null;
  if (bare.length > 0 && (date === undefined || !bare.every(isBareField))) return null;
  const source = labelled(said, "source") ?? bare.find(({ value }) => isOutlet(value));
  const author =
    labelled(said, "author") ?? bare.find((token) => token !== source && isBareName(token.value));
  const title = labelled(said, "title");
  const fields = [title, date, source, author];
  return {
    title: title?.value ?? null,
    published: date === undefined ? null : (readDate(date.value, 0)?.published ?? null),
    source: source?.value ?? null,
    author: author?.value ?? null,
    rest: said.length === 0 || said.some((token) => !fields.includes(token)),
    isLabelled: source?.field !== "bare" && author?.field !== "bare",
  };
}

/** 标题：某事，某事: of all fields only a title may have a comma. */
function readTitle(line: string): Byline | null {
  const label = nextLabel(line, 0);
  if (label === null || label.at > 0 || label.field !== "title") return null;
  const title = line.slice(label.end).trim();
  if (!isArticleTitle(title) || nextLabel(title, 0) !== null) return null;
  return { ...NOTHING, title };
}

/** The first token of a field whose value can be one. */
function labelled(said: readonly Token[], field: Field): Token | undefined {
  const isValid = ({ value }: Token) => field !== "author" || isAuthor(value);
  return said.find((token) => token.field === field && isValid(token));
}

function isReporter(value: string): boolean {
  return value === "" || (REPORTERS.test(value) && !containsAny(value, ADDRESS));
}

/** Beside a date a name needs no family name: 栗子　2027年1月2日. */
function isBareName(value: string): boolean {
  if (endsWithAny(value, CONTROLS)) return false;
  return isPersonName(value) || isNameList(value) || /^[\u3400-\u9FFF〇·]{2,8}$/.test(value);
}

function isBareField({ value }: Token): boolean {
  const isNumber = (isDigitAt(value, 0) && value.length > 12) || VERSION.test(value);
  return roughColumns(value) <= LONGEST_BARE_COLUMNS && !value.includes(":") && !isNumber;
}
