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
export function inlineRows({ content, size }: Picture, { columns, rows }: Cells): string[] {
  const up = rows > 1 ? `${ESC}[${rows - 1}A` : "";
  const keys = `inline=1;size=${size};width=${columns};height=${rows}`;
  const picture = `${ESC}]1337;File=${keys}:${content}\u0007`;
  return [...new Array<string>(rows - 1).fill(""), SAVE + up + picture + RESTORE];
}
