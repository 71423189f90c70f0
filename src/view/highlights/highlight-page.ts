import type { Article, Section } from "../../article/model.ts";
import { FLUSH, HANGING, type PageBlock, withAbove } from "../block.ts";
import { noteBlocks } from "../body/body.ts";
import { type LinkStyle, Notes, nodesOf } from "../body/notes.ts";
import { sectionBlocks } from "../page.ts";
import { SEPARATOR } from "../separator.ts";
import { Writer } from "../writer.ts";
import {
  type HighlightNumber,
  type NumberedHighlight,
  numberedHighlights,
  selectInner,
  selectNumbered,
} from "./highlights.ts";

/**
 * Makes the page of `yuedu highlight`: each selected highlight below its position among all (3/7),
 * each section within one below its number (2.3), then the numbers and titles of the highlights before the first and after the last of them.
 *
 * @throws {Failure} as `selectHighlights` does
 */
export function highlightPage(
  article: Article,
  numbers: readonly HighlightNumber[],
  links: LinkStyle,
): PageBlock[] {
  const notes = new Notes(nodesOf(article), links);
  const all = numberedHighlights(article);
  const chosen = selectNumbered(article, numbers);
  const blocks = [
    ...chosen.flatMap((highlight) => placedBlocks(highlight, all.length, notes)),
    ...selectInner(article, numbers).flatMap(({ section, path }) =>
      labelledBlocks(path, section, notes),
    ),
    ...neighbourBlocks(all, chosen),
  ];
  return withAbove(blocks, 0);
}

function placedBlocks(
  { section, place }: NumberedHighlight,
  total: number,
  notes: Notes,
): PageBlock[] {
  return labelledBlocks(`${place}/${total}`, section, notes);
}

function labelledBlocks(label: string, section: Section, notes: Notes): PageBlock[] {
  const content = new Writer().write(label, "number").styled();
  const blocks = [...sectionBlocks(section, notes), ...noteBlocks(notes)];
  return [{ kind: "label", content, indent: FLUSH, above: 1 }, ...withAbove(blocks, 0)];
}

function neighbourBlocks(
  all: readonly NumberedHighlight[],
  chosen: readonly NumberedHighlight[],
): PageBlock[] {
  const before = all.find(({ place }) => place + 1 === chosen[0]?.place);
  const after = all.find(({ place }) => place - 1 === chosen.at(-1)?.place);
  const blocks: PageBlock[] = [];
  if (before !== undefined) blocks.push(neighbourBlock("←", before, 1));
  if (after !== undefined) blocks.push(neighbourBlock("→", after, before === undefined ? 1 : 0));
  return blocks;
}

function neighbourBlock(
  arrow: string,
  { section, number }: NumberedHighlight,
  above: number,
): PageBlock {
  const name = section.title ?? section.marker ?? "";
  const content = new Writer().write(`${arrow} ${number}${SEPARATOR}${name}`, "meta").styled();
  return { kind: "item", content, indent: HANGING, above };
}
