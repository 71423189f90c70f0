import type { Article, Meta, Section } from "../article/model.ts";
import type { Block } from "./block.ts";
import { bodyBlocks } from "./body.ts";
import { headingBlock, runInBlock } from "./heading.ts";
import { type NumberedHighlight, numberedHighlights, selectNumbered } from "./highlights.ts";
import { Writer } from "./writer.ts";

const FLUSH = { first: 0, rest: 0 };
const HANGING = { first: 0, rest: 2 };
const SEPARATOR = "\u3000";

/** The whole article: title, byline, lead and sections. */
export function articlePage(article: Article): Block[] {
  return page([
    ...titleBlocks(article.meta),
    ...bylineBlocks(article.meta),
    ...bodyBlocks(article.lead),
    ...article.sections.flatMap(sectionBlocks),
  ]);
}

/**
 * The highlights of these numbers, each under its place among all (3/7), and after them the
 * highlights before the first and behind the last of them, by number and title.
 *
 * @throws {Failure} as `selectHighlights` does.
 */
export function highlightPage(article: Article, numbers: readonly number[]): Block[] {
  const all = numberedHighlights(article);
  const chosen = selectNumbered(article, numbers);
  return page([
    ...chosen.flatMap((highlight) => placedBlocks(highlight, all.length)),
    ...neighbourBlocks(all, chosen),
  ]);
}

function titleBlocks({ title }: Meta): Block[] {
  if (title === null) return [];
  const content = new Writer().write(title, "title").styled();
  return [{ kind: "title", content, indent: FLUSH, above: 1 }];
}

function bylineBlocks({ published, source, author }: Meta): Block[] {
  const facts = [published?.text, source, author].filter((fact) => fact != null && fact !== "");
  if (facts.length === 0) return [];
  const content = new Writer().write(facts.join(SEPARATOR), "meta").styled();
  return [{ kind: "byline", content, indent: FLUSH, above: 1 }];
}

function sectionBlocks(section: Section): Block[] {
  const runIn = runInBlock(section);
  const heading = runIn ?? headingBlock(section);
  return [
    ...(heading === null ? [] : [heading]),
    ...bodyBlocks(runIn === null ? section.body : section.body.slice(1)),
    ...section.sections.flatMap(sectionBlocks),
  ];
}

function placedBlocks({ section, place }: NumberedHighlight, total: number): Block[] {
  const content = new Writer().write(`${place}/${total}`, "number").styled();
  const [heading, ...rest] = sectionBlocks(section);
  const placeBlock: Block = { kind: "byline", content, indent: FLUSH, above: 1 };
  return heading === undefined ? [placeBlock] : [placeBlock, { ...heading, above: 0 }, ...rest];
}

function neighbourBlocks(
  all: readonly NumberedHighlight[],
  chosen: readonly NumberedHighlight[],
): Block[] {
  const before = all.find(({ place }) => place + 1 === chosen[0]?.place);
  const after = all.find(({ place }) => place - 1 === chosen.at(-1)?.place);
  const blocks: Block[] = [];
  if (before !== undefined) blocks.push(neighbourBlock("←", before, 1));
  if (after !== undefined) blocks.push(neighbourBlock("→", after, before === undefined ? 1 : 0));
  return blocks;
}

function neighbourBlock(
  arrow: string,
  { section, number }: NumberedHighlight,
  above: number,
): Block {
  const name = section.title ?? section.marker ?? "";
  const content = new Writer().write(`${arrow} ${number}${SEPARATOR}${name}`, "meta").styled();
  return { kind: "item", content, indent: HANGING, above };
}

/** No blank rows stand above the first block of a page. */
function page(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => (index === 0 ? { ...block, above: 0 } : block));
}
