import type { Document } from "../../blocks/page/dom.ts";
import { linesOf } from "../../blocks/page/html-blocks.ts";
import { compact } from "../../text/compact.ts";
import type { PageFacts } from "./facts.ts";

/** What parts an article's title from the names of its column and site. */
const SEPARATOR = /\s*(?:[_|｜]|--+|——|[-–—])\s*/g;
/** These never stand inside a title. */
const SURE_SEPARATOR = /[_|｜]/;
const SITE = /(?:网|报|社|新闻|频道|在线|中心|客户端|公众号|博客|论坛|杂志|官网|门户|平台)$/;

/** The title of a page's article, or null where it has none. */
export function titleOfPage(document: Document, facts: PageFacts): string | null {
  return pageTitle(facts, linesOf(document));
}

/**
 * The title of a page's article: the heading that the document's or the stated title contains, else
 * one of these without the names of column and site behind it, else the only heading.
 */
function pageTitle(facts: PageFacts, lines: readonly string[]): string | null {
  const { headings, documentTitle, statedTitle, site } = facts;
  const named = [documentTitle, statedTitle].filter((title) => title !== null);
  const shown = headings
    .filter((heading) => heading !== site && named.some((title) => contains(title, heading)))
    .toSorted((one, other) => other.length - one.length);
  if (shown[0] !== undefined) return shown[0];
  const stated = statedTitle ?? documentTitle;
  if (stated === null) return headings[0] ?? null;
  return withoutSite(stated, site, new Set(lines.map(compact)));
}

function contains(title: string, heading: string): boolean {
  return compact(title).includes(compact(heading));
}

/** The longest beginning of the title that the page shows as a line, or else what a site's name leaves. */
function withoutSite(title: string, site: string | null, lines: ReadonlySet<string>): string {
  const separators = [...title.matchAll(SEPARATOR)];
  const beginnings = separators.map(({ index }) => title.slice(0, index)).toReversed();
  const shown = [title, ...beginnings].find((text) => lines.has(compact(text)));
  if (shown !== undefined && shown !== "") return shown;
  let rest = title;
  for (const separator of separators.toReversed()) {
    const before = rest.slice(0, separator.index);
    const after = rest.slice(separator.index + separator[0].length);
    const isSite = after === site || SITE.test(after) || SURE_SEPARATOR.test(separator[0]);
    if (!isSite || before === "") break;
    rest = before;
  }
  return rest;
}
