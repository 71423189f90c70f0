import type { Article, Meta, Section } from "../article/model.ts";
import { FLUSH, type PageBlock, withAbove } from "./block.ts";
import { bodyBlocks, noteBlocks } from "./body/body.ts";
import { headingBlock, runInBlock } from "./body/heading.ts";
import { type LinkStyle, Notes, nodesOf } from "./body/notes.ts";
import { SEPARATOR } from "./separator.ts";
import { Writer } from "./writer.ts";

/** Blank rows above a section that contains sections. */
const PART = 2;

/** Makes the page of an article: title, byline, lead, sections. Notes follow each outermost section. */
export function articlePage(article: Article, links: LinkStyle): PageBlock[] {
  const notes = new Notes(nodesOf(article), links);
  const blocks = [
    ...titleBlocks(article.meta),
    ...bylineBlocks(article.meta),
    ...bodyBlocks(article.lead, notes),
    ...noteBlocks(notes),
    ...article.sections.flatMap((section) => partBlocks(section, notes)),
  ];
  return withAbove(blocks.map(closeToTable), 0);
}

/** The rule that ends a table sets it apart from a section, so that one blank row is enough. */
function closeToTable(block: PageBlock, index: number, blocks: readonly PageBlock[]): PageBlock {
  const isBelowTable = blocks[index - 1]?.kind === "table";
  return isBelowTable && block.above > 1 ? { ...block, above: 1 } : block;
}

function titleBlocks({ title }: Meta): PageBlock[] {
  if (title === null) return [];
  const content = new Writer().write(title, "title").styled();
  return [{ kind: "title", content, indent: FLUSH, above: 1 }];
}

function bylineBlocks({ published, source, author }: Meta): PageBlock[] {
  const facts = [published?.text, source, author].filter((fact) => fact != null && fact !== "");
  if (facts.length === 0) return [];
  const content = new Writer().write(facts.join(SEPARATOR), "meta").styled();
  return [{ kind: "byline", content, indent: FLUSH, above: 1 }];
}

/** Returns an outermost section with its notes; one that contains sections has more space above. */
function partBlocks(section: Section, notes: Notes): PageBlock[] {
  const blocks = [...sectionBlocks(section, notes), ...noteBlocks(notes)];
  const isPart = blocks[0]?.kind === "heading" && section.sections.length > 0;
  return isPart ? withAbove(blocks, PART) : blocks;
}

/** Returns the heading and the body of a section, and the sections within it. */
export function sectionBlocks(section: Section, notes: Notes): PageBlock[] {
  const runIn = runInBlock(section, notes);
  const heading = runIn ?? headingBlock(section, notes);
  return [
    ...(heading === null ? [] : [heading]),
    ...bodyBlocks(runIn === null ? section.body : section.body.slice(1), notes),
    ...section.sections.flatMap((inner) => sectionBlocks(inner, notes)),
  ];
}

/** Makes blocks of the lines that are not part of the article, to follow its page. */
export function chromePage(lines: readonly string[]): PageBlock[] {
  return lines.map((line, index) => {
    const content = new Writer().write(line, "meta").styled();
    return { kind: "paragraph", content, indent: FLUSH, above: index === 0 ? 1 : 0 };
  });
}
