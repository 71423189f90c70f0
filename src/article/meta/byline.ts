import type { Published } from "../model.ts";
import { roughColumns } from "../text/characters.ts";
import { containsAny, endsWithAny } from "../text/contains.ts";
import { readDate } from "../text/date.ts";
import { isDigitAt } from "../text/numerals.ts";
import { type Field, nextLabel } from "./labels.ts";

/** What a line of metadata says; `rest` tells whether it also says what Meta has no room for. */
export type Byline = {
  readonly published: Published | null;
  readonly source: string | null;
  readonly author: string | null;
  readonly rest: boolean;
};

/** Metadata that is still being gathered. */
export type MetaDraft = {
  published: Published | null;
  source: string | null;
  author: string | null;
};

/** No line of metadata is without one of these; most other lines are. */
const HINTS = [
  ...":：/／|｜丨0123456789０１２３４５６７８９〇○零",
  "来源于",
  ..."记者 |通讯员 |文 |作者 ".split("|").flatMap((word) => [word, word.replace(" ", "\u3000")]),
];
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
/** A reporter's name; what a reporter says in an interview is longer, or speaks to someone. */
const REPORTERS =
  /^(?:[\u3400-\u9FFF]{2,4}|[\u3400-\u9FFF]+·[\u3400-\u9FFF·]+)(?:[ 、][^您你我吗呢]{2,4})*$/;
const ADDRESS = "您你我吗呢好请谢";
const TIME = /^[0-2]?[0-9][:：][0-5][0-9](?:[:：][0-5][0-9])?/;

type Token = {
  readonly field: Field | "bare";
  readonly value: string;
  readonly end: number;
  /** Whether it is introduced by 记者, which in an interview introduces a question. */
  readonly isReporter: boolean;
};

/**
 * Reads a line that holds nothing but metadata: a date, labelled fields, and beside a date short
 * unlabelled ones (某报 · 张三 | 2031-03-09). Null for any other line.
 */
export function readByline(line: string): Byline | null {
  if (line.length > LONGEST_LINE || !containsAny(line, HINTS)) return null;
  if (containsAny(line, SENTENCE_MARKS)) return null;
  const tokens = tokensOf(line);
  if (tokens === null || !tokens.some((token) => token.field !== "bare")) return null;
  if (tokens.some((token) => token.isReporter && !isReporter(token.value))) return null;
  // Beside others a label without a value says nothing, but what Meta has no room for must be kept.
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
    rest:
      said.length === 0 ||
      said.some((token) => token !== date && token !== source && token !== author),
  };
}

/**
 * Takes over what a line of metadata is first to say; tells whether that was all of the line.
 */
export function addByline(meta: MetaDraft, byline: Byline): boolean {
  const isNew = {
    published: meta.published === null,
    source: meta.source === null,
    author: meta.author === null,
  };
  meta.published ??= byline.published;
  meta.source ??= byline.source;
  meta.author ??= byline.author;
  if (byline.rest) return false;
  return (
    (byline.published === null || isNew.published) &&
    (byline.source === null || isNew.source) &&
    (byline.author === null || isNew.author)
  );
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
  const isReporter = label?.isReporter === true;
  if (date !== null) {
    return { field: "published", value: date.published.text, end: date.end, isReporter };
  }
  const time =
    field === "bare" && isDigitAt(line, start)
      ? TIME.exec(line.slice(start, start + 8))?.[0]
      : undefined;
  if (time !== undefined)
    return { field: "rest", value: time, end: start + time.length, isReporter };
  // A value may be empty: the next label must not be read as part of this one.
  const after = label === null ? next : nextLabel(line, start);
  const end = valueEnd(line, start, after?.at ?? line.length);
  const value = line.slice(start, end).trim();
  const isUnread = field === "published" && value !== "";
  return { field: isUnread ? "rest" : field, value, end, isReporter };
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

function isReporter(value: string): boolean {
  return value === "" || (REPORTERS.test(value) && !containsAny(value, ADDRESS));
}

function isBareField({ value }: Token): boolean {
  return roughColumns(value) <= LONGEST_BARE_COLUMNS && !value.includes(":");
}

function skipSeparators(line: string, at: number): number {
  let end = at;
  while (
    isBlank(line.charAt(end)) ||
    (end < line.length && "|｜丨·•□■◇◆○●◎".includes(line.charAt(end)))
  ) {
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
