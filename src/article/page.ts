import type { Page } from "../source/html/page.ts";
import { contentOf } from "./blocks/page/content/content.ts";
import type { Document } from "./blocks/page/dom.ts";
import { extracted, type Known } from "./blocks/page/extract/extract.ts";
import type { HtmlBlock } from "./blocks/page/html-block.ts";
import { htmlBlocksOf } from "./blocks/page/html-blocks.ts";
import type { Explanation } from "./explanation.ts";
import { exportedArticle } from "./exported/article.ts";
import { explainExported } from "./exported/explain.ts";
import { decide, type Verdict } from "./frame/decide.ts";
import { PAGE_FRAME } from "./frame/page/frame.ts";
import { nextPage } from "./frame/page/next-page.ts";
import { keptTogether } from "./frame/page/together.ts";
import { nest } from "./headings/sections.ts";
import { flowOf } from "./headings/treeflow.ts";
import { shownOf } from "./meta/page/head.ts";
import type { Line } from "./meta/page/lines.ts";
import { explainMeta, metaOfPage, statementsOf } from "./meta/page/meta.ts";
import { readByline } from "./meta/text/byline.ts";
import type { Understood } from "./model.ts";
import { linkSections } from "./section-links.ts";
import { compact } from "./text/compare.ts";
import { languageOf } from "./text/language.ts";

/**
 * Reads an article from a web page: an export of this program as it is, any other from the blocks
 * that the evidence speaks for, its metadata from what the page shows beside the title and from what
 * it states to other programs. `chrome` is every line of the page that is neither.
 */
export function articleFromPage({ document, url }: Page): Understood {
  const exported = exportedArticle(document);
  if (exported !== null) {
    return { article: exported, isWholePage: false, nextPage: null, written: null, isPlain: false };
  }
  const statements = statementsOf(document, url);
  const { title } = statements;
  const blocks = blocksOfPage(document, statements);
  const found = textOf(blocks, decide(blocks, PAGE_FRAME), statements.author);
  const kept = found.length === 0 ? blocks : found;
  const shown = shownOf(blocks, kept);
  const meta = metaOfPage(statements, shown);
  const text = kept.map((block) => block.text).join("\n");
  const language = languageOf(`${title ?? ""}\n${text}`) ?? statements.language;
  const content = contentOf(document, kept, statements.url ?? url);
  const article = {
    meta: { ...meta, language, extra: null },
    ...nest(flowOf(content, { paragraphs: true })),
    chrome: chromeOf(blocks, kept, shown.head),
  };
  linkSections(content, article);
  return {
    article,
    isWholePage: found.length === 0,
    nextPage: nextPage(document, url),
    written: null,
    isPlain: false,
  };
}

/** Tells how `articleFromPage` understands a page: every block's region, and every claim. */
export function explainPage({ document, url }: Page): Explanation {
  const exported = exportedArticle(document);
  if (exported !== null) return explainExported(exported);
  const statements = statementsOf(document, url);
  const blocks = blocksOfPage(document, statements);
  const verdicts = decide(blocks, PAGE_FRAME);
  const kept = textOf(blocks, verdicts, statements.author);
  const claims = explainMeta(statements, shownOf(blocks, kept));
  const explained = blocks.map(({ text, isTitle }, at) => {
    const { region, evidence } = verdicts[at] ?? { region: "body", evidence: [] };
    return { text, region: isTitle ? ("title" as const) : region, evidence };
  });
  return { blocks: explained, claims };
}

/** The blocks of a page, with the extractor's opinion of them. */
export function blocksOfPage(document: Document, known: Known): HtmlBlock[] {
  const isTitle = (text: string) => isSame(text, known.title);
  return htmlBlocksOf(document, isTitle, extracted(document, known));
}

/** The blocks that the evidence says are text; none where all of them are without words. */
function textOf(
  blocks: readonly HtmlBlock[],
  verdicts: readonly Verdict[],
  author: string | null,
): readonly HtmlBlock[] {
  const isBody = blocks.map(
    (block, at) => verdicts[at]?.region === "body" && !block.isTitle && !names(block, author),
  );
  const isKept = keptTogether(blocks, isBody);
  const kept = blocks.filter((_, at) => isBody[at] || isKept[at]);
  return kept.some(({ text }) => text !== "") ? kept : [];
}

/** Whether a block outside a table says who wrote the text, and nothing else. */
function names({ text, within }: HtmlBlock, author: string | null): boolean {
  return text === author && !within.has("table");
}

function isSame(text: string, title: string | null): boolean {
  return title !== null && compact(text) === compact(title);
}

/** The lines that are not in the article, those that are all metadata aside. */
function chromeOf(
  blocks: readonly HtmlBlock[],
  kept: readonly HtmlBlock[],
  head: readonly Line[],
): string[] {
  const inText = new Set(kept);
  const said = new Set(
    head
      .filter(({ text }) => readByline(text)?.rest === false)
      .map(({ at }) => blocks[at]?.text ?? ""),
  );
  return blocks
    .filter((block) => !inText.has(block) && !block.isTitle && block.text !== "")
    .map(({ text }) => text)
    .filter((text) => !said.has(text));
}
