import { type PageBlock, picturesNamed } from "../../view/block.ts";
import { blockAt, screenFrom } from "../layout/columns.ts";
import { cellsIn } from "../layout/pictures.ts";
import { laidAt, rowsFrom, type Spot, spotAt } from "../layout/walk.ts";
import { leftMarginsOf } from "../state/geometry.ts";
import { pictureDrawingOf, type State, viewOf } from "../state/state.ts";
import type { InlinePicture, PlacedPicture } from "./frame.ts";

/** A block, and the number of the part that it is in. */
export type PartBlock = { readonly part: number; readonly block: PageBlock };

/** Returns the loaded pictures of the blocks on the screen that have placeholders, with their sizes. */
export function picturesShown(state: State): PlacedPicture[] {
  const drawing = pictureDrawingOf(state);
  if (drawing?.protocol !== "kitty" || state.pictures.size === 0) return [];
  const { width } = state.style.setting;
  return blocksAt(state, screenFrom(viewOf(state), state.place)).flatMap(({ block }) =>
    (state.pictures.get(block) ?? []).map((picture) => {
      return { picture, cells: cellsIn(block, picture, width, drawing) };
    }),
  );
}

/** Returns the pictures that are drawn over rows: those that are on the screen with all their rows. */
export function inlinePictures(state: State): InlinePicture[] {
  const drawing = pictureDrawingOf(state);
  if (drawing?.protocol !== "iterm2" || state.pictures.size === 0) return [];
  const view = viewOf(state);
  const [left = 0] = leftMarginsOf(state);
  const spots = screenFrom(view, state.place);
  return spots.flatMap((spot, row) => {
    const block = blockAt(view, spot);
    const { picture, indent = 0 } = laidAt(view, spot).rows[spot.row] ?? {};
    const isWhole = picture?.row === 0 && row + picture.rows <= spots.length;
    if (block === undefined || !isWhole) return [];
    const cells = cellsIn(block, picture.of, state.style.setting.width, drawing);
    return [{ picture: picture.of, cells, row, column: left + indent }];
  });
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
