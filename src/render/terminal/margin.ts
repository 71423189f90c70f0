import { columns } from "../../typeset/columns.ts";
import type { Bar, Indent, PageBlock } from "../../view/block.ts";
import type { Painter } from "./paint.ts";
import type { Setting } from "./setting.ts";

/** Columns in an em: the width of a Han character. */
const EM = 2;
/**
 * Below this width in columns, a first line is indented by one em (CLREQ #first_line_indents, which
 * gives no number: "narrow measures"). 30 columns are 15 characters.
 */
const NARROW_MEASURE = 30;
const BAR = "│";

/** Returns an indent in columns. It leaves at least half of the measure, and one em, for the text. */
export function columnsOf({ first, rest }: Indent, width: number): Indent {
  const deepest = Math.max(0, Math.min(Math.floor(width / 2), width - EM));
  const firstLine = width < NARROW_MEASURE ? Math.min(first, rest + 1) : first;
  return { first: Math.min(firstLine * EM, deepest), rest: Math.min(rest * EM, deepest) };
}

/** Returns the margin of a row: `indent` columns, with those bars in them that fit. */
export function marginOf(
  { bars = [] }: PageBlock,
  indent: number,
  setting: Setting,
  paint: Painter,
): string {
  return bars.length === 0 ? " ".repeat(indent) : barred(bars, indent, setting, paint);
}

/** Returns a row above a block, with its line feed. Bars that start above the block run through it. */
export function blankRow(
  { bars = [], indent }: PageBlock,
  setting: Setting,
  paint: Painter,
): string {
  const through = bars.filter(({ above }) => above);
  if (through.length === 0) return "\n";
  const { rest } = columnsOf(indent, setting.width);
  return `${barred(through, rest, setting, paint).trimEnd()}\n`;
}

function barred(bars: readonly Bar[], indent: number, setting: Setting, paint: Painter): string {
  const advance = columns(BAR, setting.ambiguous);
  let margin = "";
  let column = 0;
  for (const { left } of bars) {
    const at = left * EM;
    if (at + advance > indent) break;
    margin += " ".repeat(at - column) + paint("meta", BAR);
    column = at + advance;
  }
  return margin + " ".repeat(indent - column);
}
