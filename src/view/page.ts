import type { Article, Meta, Section } from "../article/model.ts";
import type { Block } from "./block.ts";
import { bodyBlocks, noteBlocks } from "./body.ts";
import { headingBlock, runInBlock } from "./heading.ts";
import { type NumberedHighlight, numberedHighlights, selectNumbered } from "./highlights.ts";
import { type LinkStyle, Notes, nodesOf } from "./notes.ts";
import { Writer } from "./writer.ts";

const FLUSH = { first: 0, rest: 0 };
const HANGING = { first: 0, rest: 2 };
/** Blank rows above a section that has sections of its own. */
const PART = 2;
const SEPARATOR = "\u3000";

/** The whole article: title, byline, lead and sections; the notes of each outermost section at its end. */
export function articlePage(article: Article, links: LinkStyle): Block[] {
  const notes = new Notes(nodesOf(article), links);
  return page([
    ...titleBlocks(article.meta),
    ...bylineBlocks(article.meta),
    ...bodyBlocks(article.lead, notes),
    ...noteBlocks(notes),
    ...article.sections.flatMap((section) => partBlocks(section, notes)),
  ]);
}

/**
 * The highlights of these numbers, each under its place among all (3/7), and after them the
 * highlights before the first and behind the last of them, by number and title.
 *
 * @throws {Failure} as `selectHighlights` does.
 */
export function highlightPage(
  article: Article,
  numbers: readonly number[],
  links: LinkStyle,
): Block[] {
  const notes = new Notes(nodesOf(article), links);
  const all = numberedHighlights(article);
  const chosen = selectNumbered(article, numbers);
  return page([
    ...chosen.flatMap((highlight) => placedBlocks(highlight, all.length, notes)),
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

/** A section that stands for itself: with sections of its own, it has more room above. */
function partBlocks(section: Section, notes: Notes): Block[] {
  const blocks = [...sectionBlocks(section, notes), ...noteBlocks(notes)];
  const [heading, ...rest] = blocks;
  if (heading?.kind !== "heading" || section.sections.length === 0) return blocks;
  return [{ ...heading, above: PART }, ...rest];
}

function sectionBlocks(section: Section, notes: Notes): Block[] {
  const runIn = runInBlock(section, notes);
  const heading = runIn ?? headingBlock(section);
  return [
    ...(heading === null ? [] : [heading]),
    ...bodyBlocks(runIn === null ? section.body : section.body.slice(1), notes),
    ...section.sections.flatMap((inner) => sectionBlocks(inner, notes)),
  ];
}

function placedBlocks({ section, place }: NumberedHighlight, total: number, notes: Notes): Block[] {
  const content = new Writer().write(`${place}/${total}`, "number").styled();
  const [heading, ...rest] = [...sectionBlocks(section, notes), ...noteBlocks(notes)];
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

/** The lines that are no part of the article, to stand behind its page. */
export function chromePage(lines: readonly string[]): Block[] {
  return lines.map((line, index) => {
    const content = new Writer().write(line, "meta").styled();
    return { kind: "paragraph", content, indent: FLUSH, above: index === 0 ? 1 : 0 };
  });
}

/** No blank rows stand above the first block of a page. */
function page(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) => (index === 0 ? { ...block, above: 0 } : block));
}
