import type { Picture } from "../../../view/block.ts";
import type { Cells } from "./fit.ts";

const ESC = "\u001b";
/** Save and restore the cursor (DECSC, DECRC). */
const SAVE = `${ESC}7`;
const RESTORE = `${ESC}8`;

/**
 * Returns the rows of a picture by iTerm2's protocol (https://iterm2.com/documentation-images.html).
 * The rows come first, so that the screen scrolls for them; the last one draws the picture over them.
 */
export function inlineRows(picture: Picture, cells: Cells): string[] {
  const { rows } = cells;
  const up = rows > 1 ? `${ESC}[${rows - 1}A` : "";
  const drawing = SAVE + up + inlinePicture(picture, cells) + RESTORE;
  return [...new Array<string>(rows - 1).fill(""), drawing];
}

/**
 * Draws a picture from the cursor on. It fills its cells exactly: to keep its shape, WezTerm would take
 * more rows where cells are not twice as high as wide. Like characters, the cells scroll and are erased.
 */
export function inlinePicture({ content, size }: Picture, { columns, rows }: Cells): string {
  const keys = `inline=1;size=${size};width=${columns};height=${rows};preserveAspectRatio=0`;
  return `${ESC}]1337;File=${keys}:${content}\u0007`;
}
