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

/** What introduces a value. Extend this table to know more labels. */
const LABELS: readonly (readonly [Field, string])[] = [
  ["published", "(?:发布|发表|更新|出版|刊发)?(?:时间|日期)[ ]?[:：]"],
  [
    "source",
    "(?:文章|新闻|信息|稿件)?来[ ]?源[ ]?[:：]|稿源[ ]?[:：]|转(?:载)?自[ ]?[:：]|来源于[ ]?[:：]?",
  ],
  ["author", "作[ ]?者[ ]?[:：]|(?:撰文|撰稿|执笔)[ ]?[:：／/]|文[ ]?[:：／/]"],
  ["author", "(?:本报|本刊|本网)?(?:记者|通讯员)[ ]?[:：]|(?:本报|本刊|本网)(?:记者|通讯员)[ ]"],
  ["rest", "(?:责任编辑|责编|编辑|校对|审核|监制|摄影|摄|图)[ ]?[:：／/]"],
  ["rest", "(?:阅读|浏览|点击|评论|字号|字体|栏目|分类|标签|原标题)(?:量|数|次数)?[ ]?[:：]"],
];
const FIELDS = LABELS.map(([field]) => field);
const ANY_LABEL = LABELS.map(([, label]) => `(${label})`).join("|");
const LABEL_HERE = new RegExp(ANY_LABEL, "y");
const LABEL_NEXT = new RegExp(ANY_LABEL, "g");

/** No line of metadata is without one of these; most other lines are. */
const HINT = /[:：/／]|[0-9０-９〇○零]|来源于|(?:记者|通讯员) /;
const LONGEST_LINE = 200;
const LONGEST_VALUE_COLUMNS = 60;
const LONGEST_BARE_COLUMNS = 30;
const SEPARATORS = /[\s|｜·•]*/y;
/** A value ends at two blanks, a wide one or a bar; one ASCII blank may stand inside a name. */
const VALUE_END = /\s{2}|[\t\u00A0\u3000|｜]|\s[·•]|$/g;
const SENTENCE_MARK = /[，。；！？,;!?“”：]/;
const OUTLET =
  /(?:网|报|社|新闻|杂志|周刊|月刊|电视台|电台|频道|在线|客户端|公众号|中心|局|厅|委|部|署|院|馆|大学)$/;
const PERSON = /^[\u3400-\u9FFF〇·]{2,8}$/;

type Token = { readonly field: Field | "bare"; readonly value: string; readonly end: number };

/**
 * Reads a line that holds nothing but metadata: a date, labelled fields, and beside a date short
 * unlabelled ones (某报 · 张三 | 2031-03-09). Null for any other line.
 */
export function readByline(line: string): Byline | null {
  if (line.length > LONGEST_LINE || !HINT.test(line)) return null;
  const tokens = tokensOf(line);
  if (tokens === null || !tokens.some((token) => token.field !== "bare")) return null;
  const said = tokens.filter((token) => token.value !== "");
  const labelled = (field: Field) => said.find((token) => token.field === field);
  const bare = said.filter((token) => token.field === "bare");
  const date = labelled("published");
  if (bare.length > 0 && (date === undefined || !bare.every(isBareField))) return null;
  const source = labelled("source") ?? bare.find(({ value }) => OUTLET.test(value));
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
  let at = endOf(SEPARATORS, line, 0);
  while (at < line.length) {
    const token = tokenAt(line, at);
    if (SENTENCE_MARK.test(token.field === "published" ? "" : token.value)) return null;
    if (roughColumns(token.value) > LONGEST_VALUE_COLUMNS) return null;
    tokens.push(token);
    at = endOf(SEPARATORS, line, token.end);
  }
  return tokens;
}

function tokenAt(line: string, at: number): Token {
  LABEL_HERE.lastIndex = at;
  const label = LABEL_HERE.exec(line);
  const start = endOf(/[ \u00A0]*/y, line, at + (label?.[0].length ?? 0));
  const field = label === null ? "bare" : (FIELDS[label.slice(1).findIndex(Boolean)] ?? "rest");
  const date = field === "bare" || field === "published" ? readDate(line, start) : null;
  if (date !== null) return { field: "published", value: date.published.text, end: date.end };
  const end = valueEnd(line, start);
  const value = line.slice(start, end).trim();
  return { field: field === "published" ? "rest" : field, value, end };
}

function valueEnd(line: string, start: number): number {
  VALUE_END.lastIndex = start;
  const separator = VALUE_END.exec(line)?.index ?? line.length;
  // An empty value: the next label must not be read as part of this one.
  LABEL_NEXT.lastIndex = start;
  const label = LABEL_NEXT.exec(line)?.index ?? line.length;
  return Math.min(separator, label);
}

function isBareField({ value }: Token): boolean {
  return roughColumns(value) <= LONGEST_BARE_COLUMNS && !/[:：]/.test(value);
}

function endOf(pattern: RegExp, line: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(line)?.[0].length ?? 0);
}
