import type { Sink } from "../host/host.ts";
import type { Settings } from "./table.ts";

/** In columns. CLREQ #considerations_in_designing_type_area, WCAG 1.4.8: at most 40 characters. */
export const WIDEST_MEASURE = 80;
/** Columns of the widest mark that may hang in the margin. */
const MARGIN = 2;

/** `width` is in columns. */
type MeasureSettings = Partial<Pick<Settings, "width" | "hang">>;

/**
 * Returns the columns of a page: `--width`, else those of the terminal, at most 80 and an even number,
 * else 80. With `--hang`, two columns of a terminal are kept free for the mark.
 */
export function readingMeasure(settings: MeasureSettings, stdout: Pick<Sink, "columns">): number {
  if (settings.width !== undefined) return withMargin(settings.width, settings, stdout);
  const columns = withMargin(
    Math.min(stdout.columns || WIDEST_MEASURE, WIDEST_MEASURE),
    settings,
    stdout,
  );
  return Math.max(1, columns - (columns % 2));
}

/** Returns the columns of a filter's lines: `--width`, else those of the terminal, else 80. */
export function filterMeasure(settings: MeasureSettings, stdout: Pick<Sink, "columns">): number {
  return withMargin(settings.width ?? (stdout.columns || WIDEST_MEASURE), settings, stdout);
}

function withMargin(
  width: number,
  { hang }: MeasureSettings,
  { columns }: Pick<Sink, "columns">,
): number {
  if (hang !== true || columns === undefined) return width;
  return Math.max(1, Math.min(width, columns - MARGIN));
}
