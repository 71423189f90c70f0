import { printJson } from "../render/json.ts";
import { FLUSH, type PageBlock, withAbove } from "../view/block.ts";
import { Writer } from "../view/writer.ts";
import type { Opened } from "./open-article.ts";

/** Of the shape of lists; a change that breaks its readers is a new one. */
const VERSION = 1;
/** Blank rows between articles. */
const GAP = 2;

/** The pages of several articles as one, each below the other. */
export function joinPages(pages: readonly (readonly PageBlock[])[]): PageBlock[] {
  return pages.flatMap(setApart);
}

/** A page as it stands among others, by its place among them (from 0). */
export function setApart(page: readonly PageBlock[], index: number): PageBlock[] {
  return index > 0 ? withAbove(page, GAP) : [...page];
}

/** The pages of several articles as one, each under the name of its source; a single one as it is. */
export function joinNamedPages<Each extends Opened>(
  opened: readonly Each[],
  pageOf: (opened: Each) => readonly PageBlock[],
  hasNames = opened.length > 1,
): PageBlock[] {
  if (!hasNames) return opened.flatMap(pageOf);
  return joinPages(opened.map((each) => [nameBlock(each.name ?? ""), ...pageOf(each)]));
}

/** As data, one article is an object and several are a list of them. */
export function oneOrAll<Value>(values: readonly Value[]): Value | readonly Value[] {
  const [only] = values;
  return values.length === 1 && only !== undefined ? only : values;
}

/** Lists made from articles as JSON: where each is from, and what `contents` gives. */
export function listJson<Each extends Opened>(
  opened: readonly Each[],
  contents: (opened: Each) => object,
): string {
  const lists = opened.map((each) => {
    const { title } = each.article.meta;
    return { version: VERSION, source: each.name, title, ...contents(each) };
  });
  return printJson(oneOrAll(lists));
}

function nameBlock(name: string): PageBlock {
  const content = new Writer().write(name, "meta").styled();
  return { kind: "label", content, indent: FLUSH, above: 0 };
}
