import type { Picture } from "../../../view/block.ts";

/** A size in cells of the terminal. */
export type Cells = { readonly columns: number; readonly rows: number };

/** Size of a cell in pixels where the terminal does not tell: it decides how large a small picture is. */
const CELL = { width: 10, height: 20 };

/** Returns the cells that a picture takes: as many as its pixels need, fewer if there is no room. */
export function cellsOf({ width, height }: Picture, room: Cells): Cells {
  const natural = { columns: width / CELL.width, rows: height / CELL.height };
  const scale = Math.min(1, room.columns / natural.columns, room.rows / natural.rows);
  const whole = (cells: number, most: number) => Math.max(1, Math.min(most, Math.round(cells)));
  return {
    columns: whole(natural.columns * scale, room.columns),
    rows: whole(natural.rows * scale, room.rows),
  };
}
