import { clusterEnd } from "../../typeset/cluster.ts";
import { clusterColumns, columns } from "../../typeset/columns.ts";
import type { Ambiguous } from "../../typeset/level.ts";
import type { Line } from "../../typeset/text.ts";
import type { TextBlock } from "../../view/block.ts";
import { columnsOf } from "./margin.ts";
import { type Painter, paintLines } from "./paint.ts";
import type { Row, Setting } from "./setting.ts";

/** Begins a row that continues a line of the source. No code begins with it. */
const CONTINUED = "↳";
/** Columns of the widest cluster in practice: a row that continues a line has room for one. */
const CLUSTER = 2;

/**
 * Sets code: one row for each line of the source, because its line ends have a meaning. A line wider
 * than the measure is wrapped if the setting says so; else it stays whole.
 */
export function codeRows({ content, indent }: TextBlock, setting: Setting, paint: Painter): Row[] {
  const { first } = columnsOf(indent, setting.width);
  const lines = linesOf(content.text);
  const pieces = setting.wrapCode
    ? lines.map((line) => wrapped(content.text, line, setting.width - first, setting.ambiguous))
    : lines.map((line) => [line]);
  const mark = markFor(setting.width - first, setting.ambiguous);
  const painted = paintLines(content, pieces.flat(), paint);
  let next = 0;
  return pieces.flatMap((parts) =>
    parts.map((line, index) => {
      const text = painted[next] ?? "";
      next += 1;
      const isContinued = index > 0 && mark !== "";
      const column = isContinued ? columns(mark, setting.ambiguous) : 0;
      return {
        indent: first,
        text: isContinued ? paint("meta", mark) + text : text,
        pieces: [{ ...line, column }],
      };
    }),
  );
}

/** Returns the text's own lines without trailing white space. `columns` is not measured (0). */
function linesOf(text: string): Line[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const range = { start, end: start + line.trimEnd().length, columns: 0, gaps: [] };
    start += line.length + 1;
    return range;
  });
}

/** Returns the mark of a continued line; none if it would leave no room for a cluster. */
function markFor(measure: number, ambiguous: Ambiguous): string {
  return measure - columns(CONTINUED, ambiguous) < CLUSTER ? "" : CONTINUED;
}

/** Cuts a line into pieces that fit, without the white space at their ends. */
function wrapped(text: string, line: Line, measure: number, ambiguous: Ambiguous): Line[] {
  const taken = columns(markFor(measure, ambiguous), ambiguous);
  const pieces: Line[] = [];
  for (let start = line.start; start < line.end || pieces.length === 0; ) {
    const room = pieces.length === 0 ? measure : measure - taken;
    const end = fittingEnd(text, start, line.end, room, ambiguous);
    const { length } = text.slice(start, end).trimEnd();
    pieces.push({ ...line, start, end: start + length });
    start = end;
  }
  return pieces;
}

/** Returns the end of the clusters from `start` on that fit into `room` columns; of at least one. */
function fittingEnd(
  text: string,
  start: number,
  last: number,
  room: number,
  ambiguous: Ambiguous,
): number {
  let end = start;
  for (let taken = 0; end < last; ) {
    const next = clusterEnd(text, end);
    taken += clusterColumns(text.slice(end, next), ambiguous);
    if (taken > room && end > start) break;
    end = next;
  }
  return Math.min(end, last);
}
