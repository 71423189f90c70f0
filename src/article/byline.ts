import { containsAny, endsWithAny } from "./contains.ts";
import { readDate } from "./date.ts";
import { roughColumns } from "./lines.ts";
import type { Published } from "./model.ts";

/** What a line of metadata says; `rest` tells whether it also says what Meta has no room for. */
export type Byline = {
  readonly published: Published | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly rest: boolean;
};

type Field = "published" | "source" | "author" | "rest";

type LabelTable = readonly (readonly [Field, string])[];

/** What introduces a value, with a colon behind it. Extend these tables to know more labels. */
const LABELS: LabelTable = [
  ["published", "(?:发布|发表|更新|出版|刊发)?(?:时间|日期)"],
  ["source", "(?:文章|新闻|信息|稿件)?来[ ]?源|稿源|转(?:载)?自"],
  ["author", "作[ ]?者|(?:本报|本刊|本网)?(?:记者|通讯员)"],
  ["rest", "(?:阅读|浏览|点击|评论|字号|字体|栏目|分类|标签|原标题)(?:量|数|次数)?"],
];
/** With a colon or a slash: 文/某人. */
const CREDITS: LabelTable = [
  ["author", "撰文|撰稿|执笔|文"],
  ["rest", "责任编辑|责编|编辑|校对|审核|监制|摄影|摄|图"],
];
/** With neither. */
const PHRASES: LabelTable = [
  ["source", "来源于[ ]?[:：]?"],
  ["author", "(?:本报|本刊|本网)(?:记者|通讯员)[ ]"],
];
const FIELDS = [...LABELS, ...CREDITS, ...PHRASES].map(([field]) => field);
const LABEL = new RegExp(
  `(?:${anyOf(LABELS)})[ ]?[:：]|(?:${anyOf(CREDITS)})[ ]?[:：／/]|${anyOf(PHRASES)}`,
  "g",
);

/** No line of metadata is without one of these; most other lines are. */
const HINTS = [...":：/／0123456789０１２３４５６７８９〇○零", "来源于", "记者 ", "通讯员 "];
/** Neither a label nor a value nor what parts them has one of these; a date may have a 「：」. */
const SENTENCE_MARKS = "，。；！？,;!?“”";
const LONGEST_LINE = 200;
const LONGEST_VALUE_COLUMNS = 60;
const LONGEST_BARE_COLUMNS = 30;
const OUTLETS =
  "网|报|社|新闻|杂志|周刊|月刊|电视台|电台|频道|在线|客户端|公众号|中心|局|厅|委|部|署|院|馆|大学".split(
    "|",
  );
const PERSON = /^[\u3400-\u9FFF〇·]{2,8}$/;

/** A label, and where it stands (UTF-16 code units). */
type Label = { readonly field: Field; readonly at: number; readonly end: number };
type Token = { readonly field: Field | "bare"; readonly value: string; readonly end: number };

/**
 * Reads a line that holds nothing but metadata: a date, labelled fields, and beside a date short
 * unlabelled ones (某报 · 张三 | 2031-03-09). Null for any other line.
 */
export function readByline(line: string): Byline | null {
  if (line.length > LONGEST_LINE || !containsAny(line, HINTS)) return null;
  if (containsAny(line, SENTENCE_MARKS)) return null;
  const tokens = tokensOf(line);
  if (tokens === null || !tokens.some((token) => token.field !== "bare")) return null;
  // A label without a value says nothing, but what Meta has no room for must be kept.
  const said = tokens.filter((token) => token.value !== "" || token.field === "rest");
  const labelled = (field: Field) => said.find((token) => token.field === field);
  const bare = said.filter((token) => token.field === "bare");
  const date = labelled("published");
  if (bare.length > 0 && (date === undefined || !bare.every(isBareField))) return null;
  const source = labelled("source") ?? bare.find(({ value }) => endsWithAny(value, OUTLETS));
  const author =
    labelled("author") ?? bare.find((token) => token !== source && PERSON.test(token.value));
  return {
    published: date === undefined ? null : (readDate(date.value, 0)?.published ?? null),
    source: source?.value ?? null,
    author: author?.value ?? null,
    rest: said.some((token) => token !== date && token !== source && token !== author),
  };
}

/** The fields of a line in order; null as soon as a stretch of it can be no field. */
function tokensOf(line: string): Token[] | null {
  const tokens: Token[] = [];
  let at = skipSeparators(line, 0);
  while (at < line.length) {
    const token = tokenAt(line, at);
    if (token.field !== "published" && token.value.includes("：")) return null;
    if (roughColumns(token.value) > LONGEST_VALUE_COLUMNS) return null;
    tokens.push(token);
    at = skipSeparators(line, token.end);
  }
  return tokens;
}

function tokenAt(line: string, at: number): Token {
  const next = nextLabel(line, at);
  const label = next?.at === at ? next : null;
  const start = skipBlanks(line, label?.end ?? at);
  const field = label?.field ?? "bare";
  const date = field === "bare" || field === "published" ? readDate(line, start) : null;
  if (date !== null) return { field: "published", value: date.published.text, end: date.end };
  // A value may be empty: the next label must not be read as part of this one.
  const after = label === null ? next : nextLabel(line, start);
  const end = valueEnd(line, start, after?.at ?? line.length);
  const value = line.slice(start, end).trim();
  return { field: field === "published" && value !== "" ? "rest" : field, value, end };
}

function nextLabel(line: string, from: number): Label | null {
  LABEL.lastIndex = from;
  const match = LABEL.exec(line);
  if (match === null) return null;
  const [whole, ...groups] = match;
  const field = FIELDS[groups.findIndex((group) => group !== undefined)] ?? "rest";
  return { field, at: match.index, end: match.index + whole.length };
}

/** Where a value ends: at two blanks, a wide one or a bar; an ASCII one may stand inside a name. */
function valueEnd(line: string, start: number, limit: number): number {
  let end = start;
  while (end < limit && !endsValue(line, end)) end += 1;
  return end;
}

function endsValue(line: string, at: number): boolean {
  const character = line.charAt(at);
  if ("\t\u00A0\u3000|｜".includes(character)) return true;
  const next = line.charAt(at + 1);
  return isBlank(character) && (isBlank(next) || next === "·" || next === "•");
}

function isBareField({ value }: Token): boolean {
  return roughColumns(value) <= LONGEST_BARE_COLUMNS && !value.includes(":");
}

function skipSeparators(line: string, at: number): number {
  let end = at;
  while (isBlank(line.charAt(end)) || (end < line.length && "|｜·•".includes(line.charAt(end)))) {
    end += 1;
  }
  return end;
}

function skipBlanks(line: string, at: number): number {
  let end = at;
  while (line.charAt(end) === " " || line.charAt(end) === "\u00A0") end += 1;
  return end;
}

function isBlank(character: string): boolean {
  return character !== "" && character.trim() === "";
}

function anyOf(table: LabelTable): string {
  return table.map(([, label]) => `(${label})`).join("|");
}
