import type { SourceLine } from "../blocks/lines.ts";
import { readMarker } from "../headings/markers/table.ts";
import { isArticleTitle, isProse } from "../headings/title.ts";
import { addByline, type Byline, readByline } from "../meta/byline.ts";
import type { Meta } from "../model.ts";
import { startsWithAny } from "../text/contains.ts";
import { readBreadcrumb } from "./breadcrumb.ts";
import { isChrome, opensRelatedLinks } from "./chrome.ts";

/** What stands above an article's text: its metadata, and the lines that are none. */
export type Head = {
  readonly meta: Pick<Meta, "title" | "breadcrumb" | "published" | "source" | "author">;
  readonly chrome: readonly string[];
  /** Index of the first line of the text. */
  readonly end: number;
};

/** Lines that a page may set above its text. */
const REACH = 30;
/** Short lines that may stand above a title: a site's name, a column, a slogan. */
const MOST_ABOVE_TITLE = 6;
const SUBTITLE_OPENING = ["—", "―", "--"];
/** 某市人民政府 above 关于……的通知: both are the title. */
const SUBJECT_OPENING = "关于";
const LONGEST_ISSUER = 30;
/** 某政发〔2031〕5号, which stands above the title of an official document. */
const DOCUMENT_NUMBER = /^[^，。：]{1,16}[〔［[（(][12][0-9]{3}[〕］\])）]第?[0-9]{1,5}号$/;
/** A list of links beside the article, above its title: 1 某事, 2 某事. */
const LISTED = /^[0-9０-９]{1,2}[\s.．、]/;

type HeadLine = {
  readonly text: string;
  readonly breadcrumb: string[] | null;
  readonly byline: Byline | null;
  readonly isText: boolean;
};

/**
 * Reads what stands above the text. The title is the last short line above the line of metadata,
 * or, where there is none, a first line that stands apart from what follows.
 */
export function readHead(lines: readonly SourceLine[], continues: readonly boolean[]): Head {
  const scanned = scan(lines);
  const title = findTitle(scanned, lines, continues);
  const end = title === null ? endOfFurniture(scanned, 0) : endOfFurniture(scanned, title.end);
  return { ...collect(scanned.slice(0, end), title), end };
}

/** Looks at every line down to the first of running text: what follows is no head. */
function scan(lines: readonly SourceLine[]): HeadLine[] {
  const scanned: HeadLine[] = [];
  let isLinks = false;
  for (const { text } of lines.slice(0, REACH)) {
    isLinks = opensRelatedLinks(text) || (isLinks && LISTED.test(text));
    const line = isLinks ? { text, breadcrumb: null, byline: null, isText: false } : lookAt(text);
    scanned.push(line);
    if (line.isText && isProse(text)) break;
  }
  return scanned;
}

function lookAt(text: string): HeadLine {
  const breadcrumb = readBreadcrumb(text);
  const byline = breadcrumb === null && !isNumbered(text) ? readByline(text) : null;
  const isMeta = breadcrumb !== null || byline !== null;
  const isText = !isMeta && !isChrome(text) && !(text.endsWith("号") && DOCUMENT_NUMBER.test(text));
  return { text, breadcrumb, byline, isText };
}

/** 二、比赛时间：3月9日 is a heading, whatever label stands behind its number. */
function isNumbered(text: string): boolean {
  const marker = readMarker(text);
  return marker?.certain === true && (marker.kind === "ordinal" || marker.kind === "chapter");
}

type TitleRange = { readonly start: number; readonly end: number };

function findTitle(
  scanned: readonly HeadLine[],
  lines: readonly SourceLine[],
  continues: readonly boolean[],
): TitleRange | null {
  const texts = titleLines(scanned);
  const byline = scanned.findIndex((line) => line.byline !== null);
  const above = texts.filter((index) => index < byline);
  const trail = scanned.findLastIndex(
    (line, index) => line.breadcrumb !== null && index <= (texts.at(-1) ?? 0),
  );
  // A date that nothing follows signs the text; it does not stand above it.
  const isAbove = scanned.some((line, index) => index > byline && line.isText);
  const hasTitle = isAbove && above.length > 0 && above.length <= MOST_ABOVE_TITLE;
  if (hasTitle) return withSubtitle(scanned, above);
  const first = scanned.findIndex((line, index) => index > trail && line.isText);
  if (!texts.includes(first) || first + 1 >= lines.length) return null;
  const isAlone = continues[first + 1] !== true && readMarker(lines[first]?.text ?? "") === null;
  return isAlone ? { start: first, end: withSecondLine(scanned, first) } : null;
}

/** Lines that could be titles. */
function titleLines(scanned: readonly HeadLine[]): number[] {
  const texts: number[] = [];
  for (const [index, line] of scanned.entries()) {
    if (line.isText && isArticleTitle(line.text)) texts.push(index);
  }
  return texts;
}

function withSubtitle(scanned: readonly HeadLine[], above: readonly number[]): TitleRange {
  const last = above[above.length - 1] ?? 0;
  const before = above[above.length - 2];
  const isSecond = before === last - 1 && withSecondLine(scanned, before) > last;
  return { start: isSecond ? last - 1 : last, end: last + 1 };
}

/** The end of a title that begins at a line: that of a subtitle, or of the second half. */
function withSecondLine(scanned: readonly HeadLine[], first: number): number {
  const title = scanned[first]?.text ?? "";
  const second = scanned[first + 1];
  if (second === undefined || !second.isText || !isArticleTitle(second.text)) return first + 1;
  const isSubject = second.text.startsWith(SUBJECT_OPENING) && title.length <= LONGEST_ISSUER;
  return isSubject || startsWithAny(second.text, SUBTITLE_OPENING) ? first + 2 : first + 1;
}

/** Skips metadata and navigation from `start` on. */
function endOfFurniture(scanned: readonly HeadLine[], start: number): number {
  let end = start;
  while (scanned[end]?.isText === false) end += 1;
  return end;
}

function collect(
  scanned: readonly HeadLine[],
  title: TitleRange | null,
): Pick<Head, "meta" | "chrome"> {
  const chrome: string[] = [];
  const meta: { -readonly [Key in keyof Head["meta"]]: Head["meta"][Key] } = {
    title:
      title &&
      scanned
        .slice(title.start, title.end)
        .map(({ text }) => text)
        .join(""),
    breadcrumb: null,
    published: null,
    source: null,
    author: null,
  };
  for (const [index, { text, breadcrumb, byline }] of scanned.entries()) {
    if (title !== null && index >= title.start && index < title.end) continue;
    if (breadcrumb !== null && meta.breadcrumb === null) meta.breadcrumb = breadcrumb;
    else if (byline === null || !addByline(meta, byline)) chrome.push(text);
  }
  return { meta, chrome };
}
