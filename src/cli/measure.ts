import type { Sink } from "./host.ts";

/** CLREQ #considerations_in_designing_type_area and WCAG 1.4.8: at most 40 characters a line. */
const WIDEST_MEASURE = 80;

/**
 * Columns of a page: as told, else those of the terminal, at most 80 and whole characters, else 80.
 */
export function readingMeasure(width: number | undefined, stdout: Pick<Sink, "columns">): number {
  if (width !== undefined) return width;
  const columns = Math.min(stdout.columns || WIDEST_MEASURE, WIDEST_MEASURE);
  return Math.max(1, columns - (columns % 2));
}

/** Columns of a filter's lines: as told, else those of the terminal, else 80. */
export function filterMeasure(width: number | undefined, stdout: Pick<Sink, "columns">): number {
  return width ?? (stdout.columns || WIDEST_MEASURE);
}
