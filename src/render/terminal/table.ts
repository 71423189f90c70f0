import { columns } from "../../typeset/columns.ts";
import { opportunities } from "../../typeset/linebreak/opportunities.ts";
import { fullwidthPunctuation } from "../../typeset/punctuation.ts";
import type { Line, StyledText } from "../../typeset/text.ts";
import { wrap } from "../../typeset/wrap.ts";
import type { Alignment, Role, TableBlock } from "../../view/block.ts";
import { columnsOf } from "./margin.ts";
import { type Painter, paintLines } from "./paint.ts";
import { movedBy, type Piece } from "./piece.ts";
import type { Row, Setting } from "./setting.ts";
import { stackedRows } from "./stacked-table.ts";
import { columnWidths, type Need } from "./table-widths.ts";

/** Columns between two columns of a table. */
const GAP = 2;
const RULE = "─";
/** Least width of a table column: four Han characters, chosen by eye. Narrower tables are stacked. */
const NARROWEST = 8;
/** Widest word in columns that widens its table column; "internationally" has 15. */
const LONGEST_WORD = 16;
/** A width that no cell reaches. */
const UNBOUNDED = 1_000_000;

type Cell = StyledText<Role>;
type SetCell = {
  readonly content: Cell;
  readonly lines: readonly Line[];
  /** Offset of the cell's text in that of the table (UTF-16 code units). */
  readonly start: number;
};
type GridRow = Pick<Row, "text" | "pieces">;

/**
 * Sets a table between three rules, as books do (三线表). Cells are wrapped within their columns. If
 * any table row takes several rows, blank rows separate them. A table too wide for the measure is
 * stacked.
 */
export function tableRows(block: TableBlock, setting: Setting, paint: Painter): Row[] {
  const indent = columnsOf(block.indent, setting.width).first;
  const rows = setting.fullwidth ? block.rows.map((row) => row.map(withFullwidth)) : block.rows;
  const gaps = GAP * (block.alignments.length - 1);
  const widths = columnWidths(needsOf(rows, setting), setting.width - indent - gaps);
  const set = widths === null ? null : setRows(rows, widths, setting);
  if (widths === null || set === null) return stackedRows({ ...block, rows }, setting, paint);
  const total = widths.reduce((sum, width) => sum + width, gaps);
  const rule = paint("meta", RULE.repeat(Math.floor(total / columns(RULE, setting.ambiguous))));
  const [header = [], ...body] = set.map((row) => gridRow(row, widths, block.alignments, paint));
  const isAiry = body.some((lines) => lines.length > 1);
  const bodyLines = body.flatMap((lines, index) =>
    isAiry && index > 0 ? [alone(""), ...lines] : lines,
  );
  const edge = alone(rule);
  return [edge, ...header, edge, ...bodyLines, edge].map((row) => ({ indent, ...row }));
}

/** Makes a row that shows nothing of the table's text. */
function alone(text: string): GridRow {
  return { text, pieces: [] };
}

function withFullwidth({ text, spans }: Cell): Cell {
  return { text: fullwidthPunctuation(text), spans };
}

function needsOf(rows: readonly (readonly Cell[])[], setting: Setting): Need[] {
  const needs: { natural: number; least: number }[] = [];
  for (const row of rows) {
    row.forEach(({ text }, column) => {
      const need = needs[column] ?? { natural: 0, least: 0 };
      const natural = widest(wrap(text, { ...plainly(setting), width: UNBOUNDED }));
      const least = Math.min(natural, Math.max(NARROWEST, longestPiece(text, setting)));
      need.natural = Math.max(need.natural, natural);
      need.least = Math.max(need.least, least);
      needs[column] = need;
    });
  }
  return needs;
}

/** Returns the width of the widest unbreakable piece in columns, at most `LONGEST_WORD`. */
function longestPiece(text: string, { level, ambiguous }: Setting): number {
  if (!/[!-~]{2}/.test(text)) return 0;
  let longest = 0;
  let start = 0;
  for (const { offset } of [...opportunities(text, level), { offset: text.length }]) {
    longest = Math.max(longest, columns(text.slice(start, offset).trimEnd(), ambiguous));
    start = offset;
  }
  return Math.min(longest, LONGEST_WORD);
}

/** Returns the options for cells, which are too narrow for hanging and justification. */
function plainly({ level, ambiguous }: Setting) {
  return { level, ambiguous };
}

function widest(lines: readonly Line[]): number {
  return lines.reduce((most, { columns }) => Math.max(most, columns), 0);
}

/** Wraps all cells. Returns null if a cluster is wider than its column. */
function setRows(
  rows: readonly (readonly Cell[])[],
  widths: readonly number[],
  setting: Setting,
): SetCell[][] | null {
  let next = 0;
  const set = rows.map((row) =>
    row.map((content, column): SetCell => {
      const width = Math.max(1, widths[column] ?? 1);
      const start = next;
      next += content.text.length + 1;
      return { content, lines: wrap(content.text, { ...plainly(setting), width }), start };
    }),
  );
  const fits = set.every((row) =>
    row.every(({ lines }, column) => widest(lines) <= (widths[column] ?? 0)),
  );
  return fits ? set : null;
}

/** Returns the lines of a table row: its cells side by side, without trailing spaces. */
function gridRow(
  cells: readonly SetCell[],
  widths: readonly number[],
  alignments: readonly Alignment[],
  paint: Painter,
): GridRow[] {
  const painted = cells.map(({ content, lines }) => paintLines(content, lines, paint));
  const height = painted.reduce((most, lines) => Math.max(most, lines.length), 1);
  return Array.from({ length: height }, (_, line) => {
    let row = "";
    let blanks = 0;
    let left = 0;
    const pieces: Piece[] = [];
    cells.forEach(({ lines, start }, column) => {
      const width = widths[column] ?? 0;
      const set = lines[line];
      const free = width - (set?.columns ?? 0);
      const before = blanksBefore(free, alignments[column]);
      const text = painted[column]?.[line] ?? "";
      row += text === "" ? "" : " ".repeat(blanks + before) + text;
      blanks = (text === "" ? blanks + free : free - before) + GAP;
      if (set !== undefined) pieces.push(movedBy({ ...set, column: left + before }, start));
      left += width + GAP;
    });
    return { text: row, pieces };
  });
}

function blanksBefore(free: number, alignment: Alignment | undefined): number {
  if (alignment === "right") return free;
  return alignment === "center" ? Math.floor(free / 2) : 0;
}
