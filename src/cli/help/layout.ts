import { columns } from "../../typeset/columns.ts";
import { wrapProse } from "../prose.ts";

/** An entry of a list in help: an option, say, and what it does. */
export type Item = { readonly term: string; readonly description: string };

/** A description stands beside its term if it gets at least this many columns; else below it. */
const MINIMUM_BESIDE = 24;
const ITEM_INDENT = 2;
const GAP = 2;
const BELOW_INDENT = 6;

/** Columns of the widest term. */
export function widthOfTerms(items: readonly Item[]): number {
  return Math.max(0, ...items.map(({ term }) => columns(term)));
}

/** Sets a list in lines of `width` columns, its descriptions `termWidth` columns and a gap in. */
export function renderItems(items: readonly Item[], termWidth: number, width: number): string {
  return items.map((item) => renderItem(item, termWidth, width)).join("\n");
}

function renderItem({ term, description }: Item, termWidth: number, width: number): string {
  const margin = ITEM_INDENT + termWidth + GAP;
  const head = " ".repeat(ITEM_INDENT) + term;
  if (width - margin < MINIMUM_BESIDE) {
    return indented([head, ...wrapProse(description, width - BELOW_INDENT)], BELOW_INDENT);
  }
  const padding = " ".repeat(margin - ITEM_INDENT - columns(term));
  const [first = "", ...rest] = wrapProse(description, width - margin);
  return indented([head + padding + first, ...rest], margin);
}

/** Joins lines, all but the first indented. */
export function indented(lines: readonly string[], indent: number): string {
  return lines.join(`\n${" ".repeat(indent)}`);
}
