import type { Gap } from "./text.ts";

/**
 * Returns the range [start, end) of a text (UTF-16 code units) with its gaps written as spaces. A
 * gap is written before the character at its offset; gaps outside the range are ignored.
 */
export function spread(text: string, start: number, end: number, gaps: readonly Gap[]): string {
  let spaced = "";
  let from = start;
  for (const { offset, columns } of gaps) {
    if (offset < start || offset >= end) continue;
    spaced += text.slice(from, offset) + " ".repeat(columns);
    from = offset;
  }
  return spaced + text.slice(from, end);
}
