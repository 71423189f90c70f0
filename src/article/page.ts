import type { RootContent } from "mdast";
import type { Page } from "../source/source.ts";
import { plainBlock } from "./blocks/block.ts";
import { pageBlocks } from "./blocks/page-blocks.ts";
import { readBreadcrumb } from "./frame/breadcrumb.ts";
import { isChrome } from "./frame/chrome.ts";
import { tailStart } from "./frame/tail.ts";
import { nest } from "./headings/sections.ts";
import { flowOf } from "./headings/treeflow.ts";
import { readByline } from "./meta/byline.ts";
import { bylineIn, pageMeta } from "./meta/page-meta.ts";
import { pageTitle } from "./meta/page-title.ts";
import type { Article } from "./model.ts";
import { languageOf } from "./text/language.ts";
import { compact, textOfBlock } from "./text/nodetext.ts";

/** Blocks of metadata and navigation that an extractor may leave above the text. */
const MOST_FURNITURE = 12;
/** Who edited it: 某某 本文来源：某报 责任编辑：某某_A1. */
const CREDITS = /^.{0,40}责任编辑[:：].{0,20}$/;
/** Lines around the title in which a page says who wrote it, and when. */
const HEAD_REACH = 15;

/**
 * Reads an article from a web page: its text from the article that was extracted, its metadata from
 * what the page shows beside the title and from what it states to other programs. Sections begin at
 * headings, and at paragraphs that are headings in plain text too. `chrome` is every line of the
 * page that is neither.
 */
export function articleFromPage(page: Page): Article {
  const title = pageTitle(page.facts, page.lines);
  const blocks = pageBlocks(page.tree).filter((block) => !isTitlePicture(block, title));
  const start = furnitureEnd(blocks, title, page.facts.author);
  const content = blocks.slice(start, textEnd(blocks, start));
  const head = headLines(page.lines, title, content);
  const text = content.map(textOfBlock).join("\n");
  const meta = pageMeta(page.facts, head);
  const language = languageOf(`${title ?? ""}\n${text}`) ?? page.facts.language;
  return {
    meta: { ...meta, title, language },
    ...nest(flowOf(content, { paragraphs: true })),
    chrome: chromeOf(page.lines, head, [title ?? "", text]),
  };
}

/** The index of the first block below the title that is neither metadata nor navigation. */
function furnitureEnd(
  blocks: readonly RootContent[],
  title: string | null,
  author: string | null,
): number {
  const above = blocks.slice(0, MOST_FURNITURE).findIndex((block) => isTitle(block, title));
  let end = above + 1;
  while (end < blocks.length && end <= above + MOST_FURNITURE) {
    const block = blocks[end];
    const text = block === undefined ? "" : textOfBlock(block);
    if (text !== author && !isFurniture(text)) break;
    end += 1;
  }
  return end;
}

/** The index of the first block below the text. */
function textEnd(blocks: readonly RootContent[], start: number): number {
  const lines = blocks.map((block) => plainBlock(textOfBlock(block)));
  const credits = lines.findLastIndex(({ text }) => !CREDITS.test(text));
  return tailStart(lines.slice(0, Math.max(start, credits + 1)), start);
}

/** Sites give a picture without words of its own the article's title. */
function isTitlePicture(block: RootContent, title: string | null): boolean {
  if (block.type !== "paragraph" || textOfBlock(block) !== "") return false;
  return block.children.every(
    (child) => child.type === "image" && compact(child.alt ?? "") === compact(title ?? ""),
  );
}

function isTitle(block: RootContent, title: string | null): boolean {
  return title !== null && compact(textOfBlock(block)) === compact(title);
}

function isFurniture(text: string): boolean {
  if (bylineIn(text) !== null || readBreadcrumb(text) !== null) return true;
  // （原标题：…）, as pages write it.
  return isChrome(text) || isChrome(text.replace(/^[（(]|[）)]$/g, ""));
}

/** The lines from somewhat above the title down to where the text begins. */
function headLines(
  lines: readonly string[],
  title: string | null,
  content: readonly RootContent[],
): readonly string[] {
  const first = content.map((block) => compact(textOfBlock(block))).find((text) => text !== "");
  const opening = first?.slice(0, 20) ?? "";
  const body = lines.findIndex((line) => opening !== "" && compact(line).startsWith(opening));
  const at = title === null ? -1 : lines.findLastIndex(isTitleAbove(title, body));
  const end = body === -1 ? at + HEAD_REACH : body;
  return lines.slice(Math.max(0, (at === -1 ? end : at) - HEAD_REACH), end);
}

function isTitleAbove(title: string, body: number) {
  return (line: string, index: number) =>
    (body === -1 || index < body) && compact(line) === compact(title);
}

/** The lines that stand nowhere in the article, those that are all metadata aside. */
function chromeOf(
  lines: readonly string[],
  head: readonly string[],
  article: readonly string[],
): string[] {
  const all = compact(article.join("\n"));
  const said = new Set(head.filter((line) => readByline(line)?.rest === false));
  return lines.filter((line) => !said.has(line) && !all.includes(compact(line)));
}
