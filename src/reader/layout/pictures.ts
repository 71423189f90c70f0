import { columnsOf } from "../../render/terminal/margin.ts";
import { type Cells, cellsOf } from "../../render/terminal/pictures/fit.ts";
import { MOST_ROWS, placeholders } from "../../render/terminal/pictures/kitty.ts";
import type { Setting } from "../../render/terminal/setting.ts";
import type { PageBlock, Picture } from "../../view/block.ts";

/** Returns what draws pictures as placeholders, on a screen with so many rows of text. */
export function placeholderDrawer(textRows: number): NonNullable<Setting["drawPicture"]> {
  return (picture, columns) => placeholders(picture, fitting(picture, columns, textRows));
}

/** Returns the cells of a picture of a block. */
export function cellsIn(
  block: PageBlock,
  picture: Picture,
  width: number,
  textRows: number,
): Cells {
  return fitting(picture, width - columnsOf(block.indent, width).rest, textRows);
}

/** One row is left for the words of the picture. */
function fitting(picture: Picture, columns: number, textRows: number): Cells {
  return cellsOf(picture, { columns, rows: Math.max(1, Math.min(MOST_ROWS, textRows - 1)) });
}
