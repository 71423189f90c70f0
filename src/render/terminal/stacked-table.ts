import { columns } from "../../typeset/columns.ts";
import type { StyledText } from "../../typeset/text.ts";
import type { Role, TableBlock, TextBlock } from "../../view/block.ts";
import { columnsOf } from "./margin.ts";
import type { Painter } from "./paint.ts";
import { movedBy, type Piece } from "./piece.ts";
import type { Row, Setting } from "./setting.ts";
import { textRows } from "./text-rows.ts";

type Cell = StyledText<Role> & {
  /** Offset of the cell's text in that of the table (UTF-16 code units). */
  readonly start: number;
  /** Length of the label before the cell's text. */
  readonly labelled: number;
};

/** A full-width colon has white space of its own, so no space follows. */
const COLON = "：";

/**
 * Sets a table on a narrow screen: each table row as a list of its cells, labelled by their header,
 * with a blank row between lists.
 */
export function stackedRows(table: TableBlock, setting: Setting, paint: Painter): Row[] {
  const [header = [], ...body] = placed(table);
  const records = body.length === 0 ? [header] : body.map((row) => labelled(row, header));
  const blank = { indent: columnsOf(table.indent, setting.width).first, text: "", pieces: [] };
  return records
    .map((cells) => cells.flatMap((cell) => rowsOf(cell, table, setting, paint)))
    .filter((rows) => rows.length > 0)
    .flatMap((rows, index) => (index > 0 ? [blank, ...rows] : rows));
}

/** Returns the cells with their places in the text of the table. */
function placed({ rows }: TableBlock): Cell[][] {
  let next = 0;
  return rows.map((row) =>
    row.map((cell) => {
      const start = next;
      next += cell.text.length + 1;
      return { ...cell, start, labelled: 0 };
    }),
  );
}

function labelled(row: readonly Cell[], header: readonly Cell[]): Cell[] {
  return row.map((cell, column) => {
    const label = header[column];
    return label === undefined || label.text.trim() === "" ? cell : withLabel(label, cell);
  });
}

/** Returns `label：cell`, with the spans of both. */
function withLabel(label: Cell, cell: Cell): Cell {
  const text = label.text + COLON;
  const moved = cell.spans.map((span) => ({
    ...span,
    start: span.start + text.length,
    end: span.end + text.length,
  }));
  return {
    text: text + cell.text,
    spans: [...label.spans, ...moved],
    start: cell.start,
    labelled: text.length,
  };
}

function rowsOf(cell: Cell, table: TableBlock, setting: Setting, paint: Painter): Row[] {
  return textRows(blockOf(cell, table), setting, paint).map((row) => ({
    ...row,
    pieces: row.pieces.flatMap((piece) => inTable(piece, cell, setting)),
  }));
}

/** Returns a piece of a cell as one of the table's text, without the label; none if that is all. */
function inTable(piece: Piece, { text, start, labelled }: Cell, { ambiguous }: Setting): Piece[] {
  if (piece.end < labelled) return [];
  const from = Math.max(piece.start, labelled);
  const column = piece.column + columns(text.slice(piece.start, from), ambiguous);
  return [movedBy({ ...piece, column, start: from }, start - labelled)];
}

function blockOf(content: Cell, { indent }: TableBlock): TextBlock {
  const { first } = indent;
  return { kind: "item", content, indent: { first, rest: first + 1 }, above: 0 };
}
