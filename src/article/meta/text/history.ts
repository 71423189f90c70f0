import { containsAny } from "../../text/contains.ts";
import { readDate } from "../../text/date.ts";

/** A statute amended many times lists all of it; bounds the expressions (UTF-16 code units). By hand. */
const LONGEST = 600;
const VERBS = [
  "通过",
  "批准",
  "修正",
  "修订",
  "公布",
  "发布",
  "颁布",
  "施行",
  "制定",
  "印发",
  "通過",
  "修訂",
];
/** Who passes statutes, and by what. */
const BODIES =
  /会议|大会|委员会|國務院|国务院|政府|代表|主席令|第[^，。]{1,8}号|会同意|法院|检察院|[部局署]令/;
/** A report goes on with a sentence after its date; a line of history names who did it. */
const REPORT = /^[，,]/;
/** A year that no digit stands before. */
const YEAR = /(?<![0-9])[12][0-9]{3}(?=年)/g;

/**
 * The day on which a statute was passed or last amended, as a line of its history says: 2031年3月9日
 * 某市人民代表大会常务委员会第三次会议通过. Of several days in brackets the last counts, because the
 * text is the one that was amended last. Null for any other line.
 */
export function historyDate(line: string): string | null {
  if (line.length > LONGEST || !containsAny(line, VERBS)) return null;
  const isBracketed = /^[（(]/.test(line);
  const start = isBracketed ? 1 + (line.slice(1).length - line.slice(1).trimStart().length) : 0;
  const first = readDate(line, start);
  if (first === null) return null;
  const rest = line.slice(first.end);
  if (REPORT.test(rest) || !BODIES.test(rest)) return null;
  if (!isBracketed) return isHistory(rest) ? first.published.text : null;
  const days = [...line.matchAll(YEAR)].map(({ index }) => readDate(line, index));
  return days.findLast((day) => day !== null)?.published.text ?? null;
}

/** Whether what follows a day is one clause: it ends with its verb, or with what it amended. */
function isHistory(rest: string): boolean {
  const end = rest.replace(/(?<![）)。])[）)。]+$/, "");
  return (
    !end.includes("。") &&
    (VERBS.some((verb) => end.endsWith(verb)) ||
      /[》〉>][^，。]{0,12}$/.test(end) ||
      end.length < 120)
  );
}
