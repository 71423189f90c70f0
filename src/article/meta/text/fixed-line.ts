import type { Published } from "../../model.ts";
import { readDate } from "../../text/date.ts";
import { isPersonName } from "../../text/names.ts";

/** What a line says whose form alone tells its fields apart. */
type FixedLine = {
  readonly published: Published;
  readonly source: string | null;
  readonly author: string | null;
};

/** 《某报》（2031年3月9日 第5版）. */
const CITATION = /^《\s*([^《》]{2,20}?)\s*》\s*[（(]\s*([^（()）]{8,30}?)\s*[）)]$/;
const CITED_PAGE = /^[\s，,]*(?:第?\s*[A-Z]?[0-9]{1,3}\s*版)?$/;
/** What stands above a post of a WeChat account: 原创 张三 某公众号 2031年3月9日 07:05 某省. */
const POST =
  /^原创[\s\u3000]+(?:(\S{1,12})[\s\u3000]+)?(\S{2,20})[\s\u3000]+(?=[12][0-9]{3}[-/.年])/;
/** Where the post was sent from. */
const PLACE = /^[\s\u3000]*[\u3400-\u9FFF]{0,6}$/;

/** Reads the paper that a text is cited from, or the head of a post; null for any other line. */
export function readFixedLine(line: string): FixedLine | null {
  if (line.startsWith("《")) return readCitation(line);
  return line.startsWith("原创") ? readPost(line) : null;
}

function readCitation(line: string): FixedLine | null {
  const [, source = "", day = ""] = CITATION.exec(line) ?? [];
  const date = day === "" ? null : readDate(day, 0);
  if (date === null || !CITED_PAGE.test(day.slice(date.end))) return null;
  return { published: date.published, source, author: null };
}

function readPost(line: string): FixedLine | null {
  const [whole, first, last = ""] = POST.exec(line) ?? [];
  const date = whole === undefined ? null : readDate(line, whole.length);
  if (date === null || !PLACE.test(line.slice(date.end))) return null;
  const isAuthor = first === undefined && isPersonName(last);
  const [source, author] = isAuthor ? [null, last] : [last, first ?? null];
  return { published: date.published, source, author };
}
