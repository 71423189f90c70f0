import { printJson } from "../render/json.ts";
import { FLUSH, type PageBlock, withAbove } from "../view/block.ts";
import { Writer } from "../view/writer.ts";
import type { Opened } from "./open-article.ts";

/** Version of the JSON shape of lists. It changes only if programs that read it would break. */
const VERSION = 1;
/** Blank rows between articles. */
const GAP = 2;

/** Joins the pages of several articles into one. */
export function joinPages(pages: readonly (readonly PageBlock[])[]): PageBlock[] {
  return pages.flatMap(setApart);
}

/** Returns the page with a gap above it, unless it is the first (index 0). */
export function setApart(page: readonly PageBlock[], index: number): PageBlock[] {
  return index > 0 ? withAbove(page, GAP) : [...page];
}

/** Joins the pages of several articles, each under the name of its source; one alone needs no name. */
export function joinNamedPages<Each extends Opened>(
  opened: readonly Each[],
  pageOf: (opened: Each) => readonly PageBlock[],
  hasNames = opened.length > 1,
): PageBlock[] {
  return joinNamed(opened, opened.map(pageOf), hasNames);
}

/** Joins the pages of several articles as `joinNamedPages` does. */
export function joinNamed(
  opened: readonly Opened[],
  pages: readonly (readonly PageBlock[])[],
  hasNames = opened.length > 1,
): PageBlock[] {
  if (!hasNames) return pages.flat();
  return joinPages(pages.map((page, index) => [nameBlock(opened[index]?.name ?? ""), ...page]));
}

/**
 * Returns the shape of JSON for any number of sources: the value of a single one itself, those of
 * several as a list, also if only one of them could be read.
 */
export function oneOrAll<Value>(
  values: readonly Value[],
  sources: readonly string[],
): Value | readonly Value[] {
  const [only] = values;
  return sources.length <= 1 && only !== undefined ? only : values;
}

/** Writes what `contents` makes of each article as JSON, with its source and its title. */
export function listJson<Each extends Opened>(
  opened: readonly Each[],
  sources: readonly string[],
  contents: (opened: Each) => object,
): string {
  const lists = opened.map((each) => {
    const { title } = each.article.meta;
    return { version: VERSION, source: each.name, title, ...contents(each) };
  });
  return printJson(oneOrAll(lists, sources));
}

function nameBlock(name: string): PageBlock {
  const content = new Writer().write(name, "meta").styled();
  return { kind: "label", content, indent: FLUSH, above: 0 };
}
