import { clusterEnd } from "../../typeset/cluster.ts";
import { clusterColumns, columns } from "../../typeset/columns.ts";
import type { Line } from "../../typeset/text.ts";
import type { TextBlock } from "../../view/block.ts";
import { columnsOf } from "./margin.ts";
import { type Painter, paintLines } from "./paint.ts";
import type { Row, Setting } from "./setting.ts";

/** Replaces what is cut off. */
const MORE = "…";

/**
 * Sets code: one row for each line of the source, because its line ends have a meaning. A line wider
 * than the measure is cut if the setting says so; else it stays whole.
 */
export function codeRows({ content, indent }: TextBlock, setting: Setting, paint: Painter): Row[] {
  const { first } = columnsOf(indent, setting.width);
  const lines = linesOf(content.text);
  const shown = setting.cutCode
    ? lines.map((line) => cut(content.text, line, first, setting))
    : lines;
  return paintLines(content, shown, paint).map((text, index) => ({
    indent: first,
    text: shown[index] === lines[index] ? text : text + paint("meta", MORE),
    start: lines[index]?.start ?? 0,
  }));
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

/** Cuts a line so that `MORE` fits after it. Returns the line itself if all of it fits. */
function cut(text: string, line: Line, indent: number, { width, ambiguous }: Setting): Line {
  const measure = width - indent;
  const room = measure - columns(MORE, ambiguous);
  let end = line.start;
  let fitting = line.start;
  for (let taken = 0; end < line.end; ) {
    const next = clusterEnd(text, end);
    taken += clusterColumns(text.slice(end, next), ambiguous);
    if (taken > measure) return { ...line, end: fitting };
    end = next;
    if (taken <= room) fitting = next;
  }
  return line;
}
