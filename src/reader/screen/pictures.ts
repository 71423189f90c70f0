import { type PageBlock, picturesNamed } from "../../view/block.ts";
import { screenFrom } from "../layout/columns.ts";
import { cellsIn } from "../layout/pictures.ts";
import { rowsFrom, type Spot, spotAt } from "../layout/walk.ts";
import { textRowsOf } from "../state/geometry.ts";
import { type State, viewOf } from "../state/state.ts";
import type { PlacedPicture } from "./frame.ts";

/** A block, and the number of the part that it is in. */
export type PartBlock = { readonly part: number; readonly block: PageBlock };

/** Returns the loaded pictures of the blocks on the screen, with their sizes. */
export function picturesShown(state: State): PlacedPicture[] {
  if (state.pictures.size === 0) return [];
  const { width } = state.style.setting;
  const rows = textRowsOf(state);
  return blocksAt(state, screenFrom(viewOf(state), state.place)).flatMap(({ block }) =>
    (state.pictures.get(block) ?? []).map((picture) => {
      return { picture, cells: cellsIn(block, picture, width, rows) };
    }),
  );
}

/** Returns the blocks on this screen and the next one that name pictures which are not loaded. */
export function blocksWithoutPictures(state: State): PartBlock[] {
  const view = viewOf(state);
  return blocksAt(state, rowsFrom(view, spotAt(view, state.place), 2 * view.height)).filter(
    ({ block }) => !state.pictures.has(block) && picturesNamed(block).length > 0,
  );
}

function blocksAt({ book }: State, spots: readonly Spot[]): PartBlock[] {
  const found = new Map<PageBlock, PartBlock>();
  for (const { part, block } of spots) {
    const each = book.part(part).blocks[block];
    if (each !== undefined) found.set(each, { part, block: each });
  }
  return [...found.values()];
}
