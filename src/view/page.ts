import type { Article, Meta, Section } from "../article/model.ts";
import { FLUSH, type PageBlock, withAbove } from "./block.ts";
import { bodyBlocks, noteBlocks } from "./body.ts";
import { headingBlock, runInBlock } from "./heading.ts";
import { type LinkStyle, Notes, nodesOf } from "./notes.ts";
import { SEPARATOR } from "./separator.ts";
import { Writer } from "./writer.ts";

/** Blank rows above a section that has sections of its own. */
const PART = 2;

/** The whole article: title, byline, lead and sections; the notes of each outermost section at its end. */
export function articlePage(article: Article, links: LinkStyle): PageBlock[] {
  const notes = new Notes(nodesOf(article), links);
  const blocks = [
    ...titleBlocks(article.meta),
    ...bylineBlocks(article.meta),
    ...bodyBlocks(article.lead, notes),
    ...noteBlocks(notes),
    ...article.sections.flatMap((section) => partBlocks(section, notes)),
  ];
  return withAbove(blocks, 0);
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

/** A section that stands for itself: with sections of its own, it has more room above. */
function partBlocks(section: Section, notes: Notes): PageBlock[] {
  const blocks = [...sectionBlocks(section, notes), ...noteBlocks(notes)];
  const isPart = blocks[0]?.kind === "heading" && section.sections.length > 0;
  return isPart ? withAbove(blocks, PART) : blocks;
}

/** A section with all that it holds. */
export function sectionBlocks(section: Section, notes: Notes): PageBlock[] {
  const runIn = runInBlock(section, notes);
  const heading = runIn ?? headingBlock(section);
  return [
    ...(heading === null ? [] : [heading]),
    ...bodyBlocks(runIn === null ? section.body : section.body.slice(1), notes),
    ...section.sections.flatMap((inner) => sectionBlocks(inner, notes)),
  ];
}

/** The lines that are no part of the article, to stand behind its page. */
export function chromePage(lines: readonly string[]): PageBlock[] {
  return lines.map((line, index) => {
    const content = new Writer().write(line, "meta").styled();
    return { kind: "paragraph", content, indent: FLUSH, above: index === 0 ? 1 : 0 };
  });
}
