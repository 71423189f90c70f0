import { attributeOf, orderOf, type Part } from "./part.ts";

/** A table of this many rows, or of more columns or cells, holds data, not a layout; from Readability. */
const ROWS = 10;
const COLUMNS = 4;
const CELLS = 10;

/**
 * Whether a table holds data and does not arrange a page, by the signs that Gecko's accessibility code
 * uses. Its sums must be complete.
 */
export function isDataTable(table: Part): boolean {
  if (attributeOf(table, "role") === "presentation") return false;
  if (attributeOf(table, "datatable") === "0") return false;
  if (attributeOf(table, "summary") !== "" || table.sums.dataMarks > 0) return true;
  if (table.sums.tables > 0) return false;
  const { rows, columns } = sizeOf(table);
  if (rows === 1 || columns === 1) return false;
  return rows >= ROWS || columns > COLUMNS || rows * columns > CELLS;
}

/** The size of a table without tables in it: each is walked once. */
function sizeOf(table: Part): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  let inRow = 0;
  for (const part of orderOf(table)) {
    if (part.tag === "tr") {
      rows += spanOf(part, "rowspan");
      inRow = 0;
    } else if (part.tag === "td") {
      inRow += spanOf(part, "colspan");
      columns = Math.max(columns, inRow);
    }
  }
  return { rows, columns };
}

function spanOf(part: Part, name: string): number {
  return Number.parseInt(attributeOf(part, name), 10) || 1;
}
