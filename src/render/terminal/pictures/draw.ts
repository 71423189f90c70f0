import type { Setting } from "../setting.ts";
import { cellsOf } from "./fit.ts";
import { inlineRows } from "./iterm.ts";
import { MOST_ROWS, place, placeholders, send } from "./kitty.ts";

/** How a terminal draws pictures. */
export type PictureProtocol = "kitty" | "iterm2";

/** Returns what draws pictures of at most `rows` rows on what is printed. */
export function drawerOf(
  protocol: PictureProtocol,
  rows: number,
): NonNullable<Setting["drawPicture"]> {
  return (picture, columns) => {
    const cells = cellsOf(picture, { columns, rows: Math.min(rows, MOST_ROWS) });
    if (protocol === "iterm2") return inlineRows(picture, cells);
    const [first = "", ...others] = placeholders(picture, cells);
    return [send(picture) + place(picture, cells) + first, ...others];
  };
}
