import type { Published } from "../../model.ts";
import { simplified } from "../../text/compare.ts";
import { readDate } from "../../text/date.ts";
import { isNameList, isOutlet, isPersonName } from "../../text/names.ts";
import { readReporters } from "./authors/reporter.ts";

/** What a line says whose form alone tells its fields apart. */
type FixedLine = {
  readonly published: Published | null;
  readonly source: string | null;
  readonly author: string | null;
};

/** 《某报》（2031年3月9日 第5版）, perhaps after its reporters. */
const CITATION = /《\s*([^《》]{2,20}?)\s*》\s*[（(]\s*([^（()）]{8,30}?)\s*[）)]$/;
const CITED_PAGE = /^[\s，,]*(?:第?\s*[A-Z]?[0-9]{1,3}\s*版)?$/;
/** 某报／记者张三／某地即时报道, 记者张三某地9日电; a day may stand before it. */
const REPORT =
  /^([\u3400-\u9FFF]{2,10}?)?[\s\u3000／/]*记者[\s\u3000／/]*([\u3400-\u9FFF、]{2,12}?)[\s\u3000／/]+[\u3400-\u9FFF]{2,10}?(?:报[导道]|[0-9]{1,2}日电)$/;
/** What stands above a post of a WeChat account: 原创 张三 某公众号 2031年3月9日 07:05 某省. */
const POST =
  /^原创[\s\u3000]+(?:(\S{1,12})[\s\u3000]+)?(\S{2,20})[\s\u3000]+(?=[12][0-9]{3}[-/.年])/;
/** Where the post was sent from. */
const PLACE = /^[\s\u3000]*[\u3400-\u9FFF]{0,6}$/;

/** Reads the paper that a text is cited from, or the head of a post; null for any other line. */
export function readFixedLine(line: string): FixedLine | null {
  if (line.startsWith("原创")) return readPost(line);
  if (line.includes("》")) return readCitation(line);
  return simplified(line).includes("记者") ? readReport(line) : null;
}

function readReport(line: string): FixedLine | null {
  const date = readDate(line, 0);
  const rest = line.slice(date?.end ?? 0).trim();
  const [, outlet = "", names = ""] = REPORT.exec(simplified(rest)) ?? [];
  const at = rest.indexOf(names, outlet.length + 2);
  const author = rest.slice(at, at + names.length);
  if (names === "" || !isNameList(author)) return null;
  const source = isOutlet(outlet) ? rest.slice(0, outlet.length) : null;
  return { published: date?.published ?? null, source, author };
}

function readCitation(line: string): FixedLine | null {
  const cited = CITATION.exec(line);
  const [, source = "", day = ""] = cited ?? [];
  const date = day === "" ? null : readDate(day, 0);
  if (cited === null || date === null || !CITED_PAGE.test(day.slice(date.end))) return null;
  const reporters = cited.index === 0 ? null : readReporters(line.slice(0, cited.index));
  if (cited.index > 0 && reporters === null) return null;
  return { published: date.published, source, author: reporters?.author ?? null };
}

function readPost(line: string): FixedLine | null {
  const [whole, first, last = ""] = POST.exec(line) ?? [];
  const date = whole === undefined ? null : readDate(line, whole.length);
  if (date === null || !PLACE.test(line.slice(date.end))) return null;
  const isAuthor = first === undefined && isPersonName(last);
  const [source, author] = isAuthor ? [null, last] : [last, first ?? null];
  return { published: date.published, source, author };
}
