import type { IBufferCell, Terminal } from "@xterm/headless";

export type Cell = {
  /** Empty in a cell that was never written and in the right half of a wide character. */
  readonly text: string;
  /** 2 for a wide character, 0 for its right half. */
  readonly width: number;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly inverse: boolean;
  /** "default", a palette index "0"…"255", or "#rrggbb". */
  readonly colour: string;
};

export type Screen = {
  readonly columns: number;
  /** Scrolled-off rows, then the screen's; without trailing blanks and empty last rows. */
  readonly rows: readonly string[];
  /** The cells of each row of `rows`, `columns` of them. */
  readonly cells: readonly (readonly Cell[])[];
  /** Indexes of rows that continue the row above because the terminal wrapped it. */
  readonly overflowed: readonly number[];
  /** Whether the terminal shows its alternate screen, which full-screen programs use. */
  readonly alternate: boolean;
};

function colour(cell: IBufferCell): string {
  if (cell.isFgDefault()) return "default";
  const value = cell.getFgColor();
  return cell.isFgRGB() ? `#${value.toString(16).padStart(6, "0")}` : String(value);
}

function read(cell: IBufferCell): Cell {
  return {
    text: cell.getChars(),
    width: cell.getWidth(),
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    italic: cell.isItalic() !== 0,
    underline: cell.isUnderline() !== 0,
    inverse: cell.isInverse() !== 0,
    colour: colour(cell),
  };
}

/** Copies what the emulator shows now. */
export function readScreen(terminal: Terminal): Screen {
  const buffer = terminal.buffer.active;
  const rows: string[] = [];
  const cells: Cell[][] = [];
  const overflowed: number[] = [];
  for (let y = 0; y < buffer.length; y += 1) {
    const line = buffer.getLine(y);
    if (line === undefined) break;
    if (line.isWrapped) overflowed.push(y);
    rows.push(line.translateToString(true, 0, terminal.cols).trimEnd());
    const row: Cell[] = [];
    for (let x = 0; x < terminal.cols; x += 1) {
      const cell = line.getCell(x);
      if (cell !== undefined) row.push(read(cell));
    }
    cells.push(row);
  }
  while (rows.at(-1) === "") rows.pop();
  return {
    columns: terminal.cols,
    rows,
    cells: cells.slice(0, rows.length),
    overflowed,
    alternate: buffer.type === "alternate",
  };
}
