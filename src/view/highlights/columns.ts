import { columns } from "../../typeset/columns.ts";
import type { Ambiguous } from "../../typeset/level.ts";
import { FLUSH, type PageBlock, type Role } from "../block.ts";
import { shorten } from "../shorten.ts";
import { visible } from "../visible.ts";
import { Writer } from "../writer.ts";

/** Columns between two columns of a list. */
const GAP = 2;
/** A text narrower than this (eight Han characters, chosen by eye) is not worth the lengths after it. */
const WORTH = 16;

type Part = { readonly text: string; readonly role: Role | null };

/** A row of a list: short cells set flush left, one text, short cells set flush right. */
export type ListRow = {
  readonly before: readonly Part[];
  readonly text: readonly Part[];
  readonly after: readonly Part[];
};

/** The columns of a screen; infinite where rows may have any width. */
export type Fit = { readonly width: number; readonly ambiguous: Ambiguous };

/**
 * Makes a block of each row, with its cells in columns. Where the screen is too narrow for all of
 * them, the last cell is left out if that makes room for every text or if hardly any room is left.
 * A text that still does not fit is shortened.
 *
 * The blocks are code to the typesetter: blanks are kept, and nothing is added between Han and Latin.
 */
export function listBlocks(rows: readonly ListRow[], { width, ambiguous }: Fit): PageBlock[] {
  const widthOf = (text: string) => columns(visible(text), ambiguous);
  const widest = (texts: readonly string[]) =>
    texts.reduce((most, text) => Math.max(most, widthOf(text)), 0);
  const columnsOf = (cells: (row: ListRow) => readonly Part[]) => {
    const count = rows.reduce((most, row) => Math.max(most, cells(row).length), 0);
    return Array.from({ length: count }, (_, at) =>
      widest(rows.map((row) => cells(row)[at]?.text ?? "")),
    );
  };
  const before = columnsOf((row) => row.before);
  let after = columnsOf((row) => row.after);
  const natural = widest(rows.map(({ text }) => joined(text)));
  const room = () => width - total(before) - total(after);
  const isCrowded = () => {
    const without = room() + (after.at(-1) ?? 0) + GAP;
    return room() < Math.min(natural, WORTH) || (room() < natural && without >= natural);
  };
  while (after.length > 0 && isCrowded()) after = after.slice(0, -1);
  const column = Math.min(natural, Math.max(1, room()));
  return rows.map((row) => {
    const writer = new Writer();
    before.forEach((cell, at) => {
      const { text, role } = row.before[at] ?? NOTHING;
      writer.write(text, role).write(blanks(cell - widthOf(text) + GAP), null);
    });
    const text = writeShortened(writer, row.text, column, ambiguous);
    let gap = column - widthOf(text);
    after.forEach((cell, at) => {
      const { text: length, role } = row.after[at] ?? NOTHING;
      writer.write(blanks(gap + GAP + cell - widthOf(length)), null).write(length, role);
      gap = 0;
    });
    return { kind: "code", content: writer.styled(), indent: FLUSH, above: 0 };
  });
}

const NOTHING: Part = { text: "", role: null };

function joined(parts: readonly Part[]): string {
  return parts.map(({ text }) => text).join("");
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width + GAP, 0);
}

function blanks(count: number): string {
  return " ".repeat(Math.max(0, count));
}

/** Writes parts, shortened to `room` columns together, and returns what it wrote. */
function writeShortened(
  writer: Writer,
  parts: readonly Part[],
  room: number,
  ambiguous: Ambiguous,
): string {
  const clean = parts.map(({ text, role }) => ({ text: visible(text), role }));
  const whole = joined(clean);
  const shown = shorten(whole, room, ambiguous);
  let start = 0;
  clean.forEach(({ text, role }, index) => {
    const end = index === clean.length - 1 ? shown.length : start + text.length;
    writer.write(shown.slice(start, end), role);
    start += text.length;
  });
  return shown;
}
