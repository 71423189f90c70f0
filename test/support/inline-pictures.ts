/** Stands for one cell of a picture. */
export const PICTURE_CELL = "\u2592";

const START = "\u001b]1337;";
const END = "\u0007";
const INLINE = new RegExp(
  `\u001b\\]1337;File=[^:]*;width=(\\d+);height=(\\d+)[^:]*:[^${END}]*${END}`,
  "g",
);

/**
 * Returns terminal output with a character for each cell of a picture that is drawn by iTerm2's protocol.
 * iTerm2 and WezTerm keep pictures in the cells of their screens, so they scroll and are erased as these
 * do. After each row, the last one as well, WezTerm moves down, and scrolls if that was the screen's last.
 */
export function withPictureCells(output: string): string {
  return output.replace(INLINE, (_, width: string, height: string) => {
    // Save the cursor, draw, restore it, move down (DECSC, DECRC, IND).
    const row = `\u001b7${PICTURE_CELL.repeat(Number(width))}\u001b8\u001bD`;
    return row.repeat(Number(height));
  });
}

/** Divides terminal output, with the cells of its pictures, from a sequence that is not yet whole. */
export function wholePictures(output: string): { readonly whole: string; readonly rest: string } {
  const start = output.lastIndexOf(START);
  const isBegun = start !== -1 && !output.includes(END, start);
  const end = isBegun ? start : output.length;
  return { whole: withPictureCells(output.slice(0, end)), rest: output.slice(end) };
}
