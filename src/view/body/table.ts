import type { AlignType, Table, TableRow } from "mdast";
import type { StyledText } from "../../typeset/text.ts";
import type { Alignment, Role, TableBlock } from "../block.ts";
import { Writer } from "../writer.ts";
import { writeInline } from "./inline.ts";
import type { Notes } from "./notes.ts";

const EMPTY: StyledText<Role> = { text: "", spans: [] };

/** Makes a table block indented by `left` (em); null if it has no cells. Short rows get empty cells. */
export function tableBlock(table: Table, left: number, notes: Notes): TableBlock | null {
  const rows = table.children.map((row, index) => cellsOf(row, index === 0, notes));
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  if (width === 0) return null;
  return {
    kind: "table",
    alignments: Array.from({ length: width }, (_, column) => alignmentOf(table.align?.[column])),
    rows: rows.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? EMPTY)),
    indent: { first: left, rest: left },
    above: 1,
  };
}

function cellsOf(row: TableRow, isHeader: boolean, notes: Notes): StyledText<Role>[] {
  const style = { roles: isHeader ? (["heading"] as const) : [] };
  return row.children.map((cell) => {
    const writer = new Writer();
    writeInline(writer, cell.children, style, notes);
    return writer.styled();
  });
}

function alignmentOf(align: AlignType | undefined): Alignment {
  return align ?? "left";
}
