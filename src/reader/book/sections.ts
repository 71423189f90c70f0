import type { Section } from "../../article/model.ts";
import type { PageBlock } from "../../view/block.ts";
import { headingBlock } from "../../view/heading.ts";
import type { PlacedSection } from "./book.ts";

/**
 * The sections of a page in the order of the text, each with the place of the block that opens it:
 * the next one that reads as its heading does, or begins with its marker where that runs in.
 */
export function placeSections(
  sections: readonly Section[],
  blocks: readonly PageBlock[],
  part: number,
): PlacedSection[] {
  const placed: PlacedSection[] = [];
  let next = 0;
  for (const section of inOrder(sections)) {
    const block = findFrom(blocks, next, (each) => opens(section, each));
    if (block === -1) continue;
    placed.push({ section, place: { part, block, offset: 0, above: 0 } });
    next = block + 1;
  }
  return placed;
}

function* inOrder(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    yield section;
    yield* inOrder(section.sections);
  }
}

function findFrom(
  blocks: readonly PageBlock[],
  from: number,
  isSought: (block: PageBlock) => boolean,
): number {
  for (let index = from; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block !== undefined && isSought(block)) return index;
  }
  return -1;
}

function opens(section: Section, block: PageBlock): boolean {
  if (block.kind === "heading") return block.content.text === headingBlock(section)?.content.text;
  const { marker, title } = section;
  const runsIn = block.kind === "paragraph" && marker !== null && title === null;
  return runsIn && block.content.text.startsWith(marker);
}
