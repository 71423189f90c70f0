import type { Gap } from "./text.ts";

/**
 * A stretch of a text (UTF-16 offsets, half-open) with its gaps as blanks: those whose offset lies
 * in it, each before the character there.
 */
export function spread(text: string, start: number, end: number, gaps: readonly Gap[]): string {
  let stretch = "";
  let from = start;
  for (const { offset, columns } of gaps) {
    if (offset < start || offset >= end) continue;
    stretch += text.slice(from, offset) + " ".repeat(columns);
    from = offset;
  }
  return stretch + text.slice(from, end);
}
