import type { Section } from "../../article/model.ts";
import type { PageBlock } from "../../view/block.ts";
import type { Place } from "./place.ts";

/** A section, and the place of the block that opens it. */
export type PlacedSection = { readonly section: Section; readonly place: Place };

/** Returns the sections that the blocks of a part open, in the order of the text. */
export function placeSections(blocks: readonly PageBlock[], part: number): PlacedSection[] {
  return blocks.flatMap((block, index) => {
    if (block.kind === "table" || block.opens === undefined) return [];
    return [{ section: block.opens, place: { part, block: index, offset: 0, above: 0 } }];
  });
}
