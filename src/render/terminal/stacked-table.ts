import type { StyledText } from "../../typeset/text.ts";
import type { Role, TableBlock, TextBlock } from "../../view/block.ts";
import { columnsOf } from "./margin.ts";
import type { Painter } from "./paint.ts";
import type { Row, Setting } from "./setting.ts";
import { textRows } from "./text-rows.ts";

type Cell = StyledText<Role>;

/** A full-width colon has white space of its own, so no space follows. */
const COLON = "：";

/**
 * Sets a table on a narrow screen: each table row as a list of its cells, labelled by their header,
 * with a blank row between lists.
 */
export function stackedRows(table: TableBlock, setting: Setting, paint: Painter): Row[] {
  const [header = [], ...body] = table.rows;
  const records = body.length === 0 ? [header] : body.map((row) => labelled(row, header));
  const blank = { indent: columnsOf(table.indent, setting.width).first, text: "" };
  return records
    .map((cells) => cells.flatMap((cell) => textRows(blockOf(cell, table), setting, paint)))
    .filter((rows) => rows.length > 0)
    .flatMap((rows, index) => (index > 0 ? [blank, ...rows] : rows));
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
  return { text: text + cell.text, spans: [...label.spans, ...moved] };
}

function blockOf(content: Cell, { indent }: TableBlock): TextBlock {
  const { first } = indent;
  return { kind: "item", content, indent: { first, rest: first + 1 }, above: 0 };
}
