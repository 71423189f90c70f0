import { columnsOf } from "../../render/terminal/margin.ts";
import type { Painter } from "../../render/terminal/paint.ts";
import type { PictureProtocol } from "../../render/terminal/pictures/draw.ts";
import { type Cells, cellsOf } from "../../render/terminal/pictures/fit.ts";
import { MOST_ROWS, placeholders } from "../../render/terminal/pictures/kitty.ts";
import type { Setting } from "../../render/terminal/setting.ts";
import type { PageBlock, Picture } from "../../view/block.ts";

/** Fills the rows of a picture that is not drawn because a part of it is off the screen. */
const SHADE = "\u2591";

/** How pictures are drawn on a screen that shows `textRows` rows of text. */
export type PictureDrawing = { readonly protocol: PictureProtocol; readonly textRows: number };

/** Returns what makes the rows of pictures: kitty's placeholders, or rows over which others are drawn. */
export function pictureRowsFor(
  drawing: PictureDrawing,
  paint: Painter,
): NonNullable<Setting["drawPicture"]> {
  return (picture, width) => {
    const cells = fitting(picture, width, drawing);
    if (drawing.protocol === "kitty") return placeholders(picture, cells);
    return new Array<string>(cells.rows).fill(paint("meta", SHADE.repeat(cells.columns)));
  };
}

/** Returns the cells of a picture of a block. */
export function cellsIn(
  block: PageBlock,
  picture: Picture,
  width: number,
  drawing: PictureDrawing,
): Cells {
  return fitting(picture, width - columnsOf(block.indent, width).rest, drawing);
}

function fitting(picture: Picture, columns: number, drawing: PictureDrawing): Cells {
  return cellsOf(picture, { columns, rows: Math.max(1, mostRows(drawing)) });
}

/** Placeholders leave one row for the words. Other pictures are only drawn whole, so they are lower. */
function mostRows({ protocol, textRows }: PictureDrawing): number {
  return protocol === "kitty" ? Math.min(MOST_ROWS, textRows - 1) : Math.floor((2 * textRows) / 3);
}
