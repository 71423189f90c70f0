import { readBreadcrumb } from "../../frame/breadcrumb.ts";
import type { Meta, Published } from "../../model.ts";
import { publishedFrom, readDate } from "../../text/date.ts";
import { type Byline, readByline } from "../text/byline.ts";
import type { PageFacts } from "./facts.ts";

/** Controls of the page that share a line with its metadata. */
const CONTROLS =
  /[【[（(]?\s*(?:字\s*[号体](?:大小)?|分享(?:到)?|扫码|打印|收藏|纠错|举报|评论|大\s*中\s*小)(?:[:：\s].*)?$/;
/** A date may begin at a year that no digit stands before. */
const YEAR = /(?<![0-9])[12][0-9]{3}(?=[-/.年])/g;

/** What the page shows in the lines around its title, and states elsewhere, of its article. */
export function pageMeta(
  facts: PageFacts,
  head: readonly string[],
): Omit<Meta, "title" | "language"> {
  const bylines = bylinesOf(head);
  const first = <Key extends keyof Byline>(key: Key) =>
    bylines.map((byline) => byline[key]).find((value) => value !== null) ?? null;
  const source = first("source") ?? facts.source ?? facts.site;
  return {
    breadcrumb: head.map(readBreadcrumb).find((steps) => steps !== null) ?? null,
    published: publication(first("published") ?? dateIn(head), facts.published),
    source,
    author: first("author") ?? (isSite(facts.author ?? "", source, facts) ? null : facts.author),
    url: facts.url,
  };
}

/** Many sites state their own name, an address or a number for want of an author's name. */
function isSite(author: string, source: string | null, facts: PageFacts): boolean {
  if (author === source || author === facts.site || /[@0-9]/.test(author)) return true;
  return facts.documentTitle?.includes(author) === true;
}

/** Whether a line is nothing but metadata and controls of the page. */
export function isBylineOf(line: string): boolean {
  return bylineIn(line) !== null;
}

/** Reads a line of metadata that may also hold controls of the page. */
function bylineIn(line: string): Byline | null {
  return readByline(line.replace(CONTROLS, "").trim());
}

/** The bylines among lines; a label at the end of one has its value on the next. */
function bylinesOf(lines: readonly string[]): Byline[] {
  return lines.flatMap((line, index) => {
    const isOpen = /[:：]$/.test(line);
    const byline = bylineIn(isOpen ? `${line}${lines[index + 1] ?? ""}` : line);
    return byline === null ? [] : [byline];
  });
}

/** A date among other things, where no line holds nothing but metadata. */
function dateIn(lines: readonly string[]): Published | null {
  for (const line of lines) {
    for (const { index } of line.matchAll(YEAR)) {
      const date = readDate(line, index);
      if (date !== null) return date.published;
    }
  }
  return null;
}

/** The date as the page shows it, unless the page states another day: then that was some other date. */
function publication(shown: Published | null, stated: string | null): Published | null {
  if (stated === null) return shown;
  const published = publishedFrom(stated);
  const isSameDay = shown?.iso?.slice(0, 10) === published.iso?.slice(0, 10);
  return shown !== null && (isSameDay || published.iso === null) ? shown : published;
}
