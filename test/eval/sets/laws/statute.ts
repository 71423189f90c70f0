import { fold } from "../../text/compare.ts";

const NUMERAL = "[〇零一二三四五六七八九十百千]+";
const ARTICLE = new RegExp(`^(第${NUMERAL}条(?:之${NUMERAL})?)\\s`, "u");
const PART = new RegExp(`^#{2,6}\\s+第${NUMERAL}(?:编|分编|章|节)`, "mu");
const TITLE = /^# (.*)$/m;
const HEADING = /^#{2,6}\s/;
/** The comment that closes a statute's history. */
const HISTORY_END = "INFO END";
const HISTORY_DATE = /^\d{4}年\d{1,2}月\d{1,2}日/;

/** What the Markdown of a statute says is in it. */
export type Statute = {
  readonly title: string;
  /** Of parts, chapters and sections, folded; those of a table of contents left out. */
  readonly headings: readonly string[];
  /** The markers 第…条 of its articles, folded. */
  readonly articles: readonly string[];
  /** How each of its lines begins, folded, at most 40 characters. */
  readonly starts: readonly string[];
  /** Days of its history: when it was passed, amended, proclaimed. */
  readonly dates: readonly string[];
};

/** Whether a document is a statute in parts; others have no headings that could be judged. */
export function hasParts(markdown: string): boolean {
  return TITLE.test(markdown) && PART.test(markdown);
}

export function statuteOf(markdown: string): Statute {
  const lines = trimmedLines(markdown);
  const text = lines.slice(lines.findIndex((line) => line.includes(HISTORY_END)) + 1);
  const history = lines.slice(0, lines.length - text.length);
  return {
    title: (TITLE.exec(markdown)?.[1] ?? "").trim(),
    headings: headingsOf(lines),
    articles: articlesIn(text),
    starts: lines.map((line) => fold(withoutHashes(line)).slice(0, 40)),
    dates: history.flatMap((line) => HISTORY_DATE.exec(line)?.[0] ?? []),
  };
}

/** Returns the markers, folded, of the lines that open an article. */
export function articlesIn(lines: readonly string[]): string[] {
  return lines.flatMap((line) => ARTICLE.exec(line)?.[1] ?? []).map(fold);
}

export function trimmedLines(text: string): string[] {
  return text.split("\n").map((line) => line.trim());
}

export function withoutHashes(line: string): string {
  return line.replace(/^#+\s*/, "");
}

/** A heading before the first article that comes again later is of a table of contents. */
function headingsOf(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => ARTICLE.test(line));
  const headings = lines.flatMap((line, at) =>
    HEADING.test(line) ? { at, text: fold(withoutHashes(line)) } : [],
  );
  const comesAgain = ({ at, text }: { at: number; text: string }) =>
    headings.some((later) => later.at > at && later.text === text);
  return headings
    .filter((heading) => heading.text !== "" && !(heading.at < first && comesAgain(heading)))
    .map(({ text }) => text);
}
