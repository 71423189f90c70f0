import { roughColumns } from "../../text/characters.ts";
import { simplified } from "../../text/compare.ts";
import { startsWithAny } from "../../text/contains.ts";
import { readDate } from "../../text/date.ts";
import { isOutlet, isPersonName } from "../../text/names.ts";
import { isDigitAt } from "../../text/numerals.ts";
import { ANY_DAY, type Field, nextLabel } from "./labels.ts";

/** One field of a line of metadata, labelled or "bare". */
export type Token = {
  readonly field: Field | "bare";
  readonly value: string;
  /** Offset after the value (UTF-16 code units). */
  readonly end: number;
  /** Whether it is introduced by 记者, which in an interview introduces a question. */
  readonly isReporter: boolean;
};

/** Several names or an outlet with its office; longer values are sentences. By hand. */
const LONGEST_VALUE_COLUMNS = 60;
const TIME = /^[0-2]?[0-9][:：][0-5][0-9](?:[:：][0-5][0-9])?/;
const REPORTED = /[／/][^／/]{1,8}(?:报道|报导)$/;
/**
 * Where an account writes from: since 2022 platforms have to show its province (Provisions on the
 * Management of Account Information of Internet Users, article 12).
 */
const PROVINCES =
  "北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门".split(
    " ",
  );
const SEPARATORS = "|｜丨·•□■◇◆○●◎";

/** The fields of a line in order; null as soon as a stretch of it can be no field. */
export function tokensOf(line: string): Token[] | null {
  const tokens: Token[] = [];
  let at = skipSeparators(line, 0);
  while (at < line.length) {
    const token = tokenAt(line, at);
    if (token.field !== "published" && token.value.includes("：")) return null;
    // 时间：冬天的傍晚 is a fact of the text.
    if (token.field === "rest" && startsWithAny(line.slice(at), ANY_DAY)) return null;
    if (roughColumns(token.value) > LONGEST_VALUE_COLUMNS) return null;
    tokens.push(...partsOf(token));
    at = skipSeparators(line, token.end);
  }
  return tokens;
}

function partsOf(token: Token): Token[] {
  if (token.field === "bare") return words(token);
  if (token.field === "source") return outletAndPlace(token);
  return token.isReporter ? nameAndPlace(token) : [token];
}

/** 某网 张三 is two fields: where one word is an outlet or a person, each word is a field. */
function words(token: Token): Token[] {
  const values = token.value.split(" ");
  if (values.length < 2 || !values.some((word) => isOutlet(word))) return [token];
  if (!values.every((word) => isOutlet(word) || isPersonName(word))) return [token];
  return values.map((value) => ({ ...token, value }));
}

/** 某晚报 河北 is an outlet, and the province that its account writes from. */
function outletAndPlace(token: Token): Token[] {
  const [value = "", place = "", ...others] = token.value.split(" ");
  if (others.length > 0 || !PROVINCES.includes(place)) return [token];
  return [
    { ...token, value },
    { ...token, field: "rest", value: place },
  ];
}

/** 张三／某地报道 is a name, and a place, which Meta has no room for. */
function nameAndPlace(token: Token): Token[] {
  const at = REPORTED.exec(simplified(token.value))?.index ?? -1;
  if (at < 1) return [token];
  const place = { ...token, field: "rest" as const, value: token.value.slice(at + 1) };
  return [
    { ...token, value: token.value.slice(0, at).trim() },
    { ...place, isReporter: false },
  ];
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
  const isTime = field === "bare" && isDigitAt(line, start);
  const time = isTime ? TIME.exec(line.slice(start, start + 8))?.[0] : undefined;
  if (time !== undefined) {
    return { field: "rest", value: time, end: start + time.length, isReporter };
  }
  // A value may be empty: the next label must not be read as part of this one.
  const after = label === null ? next : nextLabel(line, start);
  const end = valueEnd(line, start, after?.at ?? line.length, label !== null);
  const value = withoutSeparator(line.slice(start, end).trim());
  const isUnread = field === "published" && value !== "";
  return { field: isUnread ? "rest" : field, value, end, isReporter };
}

/** Where a value ends: at two blanks, a wide one, a bar, a date; one ASCII blank may be inside a name. */
function valueEnd(line: string, start: number, limit: number, isLabelled: boolean): number {
  let end = start;
  while (end < limit && !endsValue(line, end, start, isLabelled)) end += 1;
  return end;
}

function endsValue(line: string, at: number, start: number, isLabelled: boolean): boolean {
  const character = line.charAt(at);
  if ("\t\u00A0\u3000|｜".includes(character)) return true;
  // 来源：某网 2031-03-09, and 某网2031年3月9日.
  if (at > start && "12".includes(character) && !isDigitAt(line, at - 1)) {
    return readDate(line, at) !== null && mayStandBeforeDate(line.slice(start, at), isLabelled);
  }
  const next = line.charAt(at + 1);
  return isBlank(character) && (isBlank(next) || next === "·" || next === "•");
}

/** 某网 before 2031-03-09 is a field; other words that one blank parts from a date may be a phrase. */
function mayStandBeforeDate(words: string, isLabelled: boolean): boolean {
  const value = words.trim();
  return isLabelled || value === words || isOutlet(value) || isPersonName(value);
}

function skipSeparators(line: string, at: number): number {
  let end = at;
  while (
    isBlank(line.charAt(end)) ||
    (end < line.length && SEPARATORS.includes(line.charAt(end)))
  ) {
    end += 1;
  }
  return end;
}

/** 某网· before a date is 某网. */
function withoutSeparator(value: string): string {
  return value !== "" && SEPARATORS.includes(value.charAt(value.length - 1))
    ? value.slice(0, -1).trimEnd()
    : value;
}

function skipBlanks(line: string, at: number): number {
  let end = at;
  while (line.charAt(end) === " " || line.charAt(end) === "\u00A0") end += 1;
  return end;
}

function isBlank(character: string): boolean {
  return character !== "" && character.trim() === "";
}
