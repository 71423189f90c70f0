/** Blanks and punctuation that sources set differently in one and the same title or name. */
const IGNORED = /[\s\u200B-\u200D\uFEFF：:、,，.．。_|—–【】`'"“”‘’-]+/gu;
const DATE = /(\d{4})\D{1,3}(\d{1,2})\D{1,3}(\d{1,2})/;
const COMPACT_DATE = /(\d{4})(\d\d)(\d\d)/;

/** Returns what two spellings of a title, name or heading have in common; "" for null. */
export function fold(text: string | null | undefined): string {
  return (text ?? "").normalize("NFKC").replace(IGNORED, "").toLowerCase();
}

/** Whether two texts are the same but for blanks, punctuation, width and case. */
export function isSame(a: string | null | undefined, b: string | null | undefined): boolean {
  return fold(a) === fold(b);
}

/** Returns the calendar day a text names, as YYYY-M-D, or "" if it names none. */
function dayOf(text: string | null | undefined): string {
  if (!text) return "";
  const match = DATE.exec(text) ?? COMPACT_DATE.exec(text);
  if (match !== null) return match.slice(1, 4).map(Number).join("-");
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) return "";
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()].join("-");
}

/** Whether two texts name the same day; also if neither names any. */
export function isSameDay(a: string | null | undefined, b: string | null | undefined): boolean {
  return dayOf(a) === dayOf(b);
}

/** Shortens a text to one line for a report. */
export function excerpt(text: string, length = 100): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= length ? line : `${line.slice(0, length)}…`;
}
