import { fold } from "../../text/compare.ts";

const CHAPTER =
  /^(第\s?[〇零○一二三四五六七八九十百千两\d０-９]+\s?[章回卷部篇讲节折出齣品炮])(?=$|[\s:：.．、(（]|.{1,30}$)[\s:：.．、]*(.*)$/u;
/** A longer line is text that begins as a heading does (UTF-16 units). */
const LONGEST_HEADING = 45;
const SENTENCE_END = /[。！？；，,;]$/;
const BRACKETS = /^[【[]|[】\]]$/g;
const AUTHOR = /^作\s*者\s*[:：]\s*(\S.{0,30})$/;
/** Lines at the start of a book in which its author may be named. */
const FRONT = 12;
/** Lines of a table of contents are shorter than this on average (UTF-16 units)… */
const CONTENTS_LINE = 40;
/** …and there are fewer of them than this for each chapter. */
const CONTENTS_LINES_PER_CHAPTER = 25;

/** A heading: 第一回 and its title, folded; the title is "" where it has none. */
export type Heading = { readonly marker: string; readonly title: string };

/** What the plain text of a book says is in it. */
export type Book = {
  readonly chapters: readonly Heading[];
  readonly author: string | null;
};

export function bookOf(bytes: Buffer): Book {
  const lines = decode(bytes)
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim().replace(BRACKETS, ""))
    .filter((line) => line !== "");
  const authors = lines.slice(0, FRONT).flatMap((line) => AUTHOR.exec(line)?.[1] ?? []);
  return { chapters: chaptersIn(lines), author: authors[0] ?? null };
}

/** Decodes in a way of its own, so that a wrong guess of the program's shows. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

function chaptersIn(lines: readonly string[]): Heading[] {
  const all = lines.flatMap((line, at) => {
    if (line.length > LONGEST_HEADING || SENTENCE_END.test(line)) return [];
    const [, marker, title] = CHAPTER.exec(line) ?? [];
    return marker === undefined ? [] : { at, marker: fold(marker), title: fold(title) };
  });
  const again = all.findIndex((heading, index) => index > 2 && isSameHeading(heading, all[0]));
  const first = all[0]?.at ?? 0;
  const last = all[again - 1]?.at ?? -1;
  return isContents(lines.slice(first, last + 1), again) ? all.slice(again) : all;
}

function isSameHeading(a: Heading, b: Heading | undefined): boolean {
  const isSameTitle = a.title === b?.title || a.title === "" || b?.title === "";
  return a.marker === b?.marker && isSameTitle;
}

/** Whether the lines up to where the first chapter comes again are a table of contents. */
function isContents(lines: readonly string[], chapters: number): boolean {
  return (
    lines.length > 0 &&
    lines.join("").length / lines.length < CONTENTS_LINE &&
    lines.length < CONTENTS_LINES_PER_CHAPTER * chapters
  );
}
