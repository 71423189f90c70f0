import type { Sink } from "../host/host.ts";
import type { Settings } from "./table.ts";

/** CLREQ #considerations_in_designing_type_area and WCAG 1.4.8: at most 40 characters a line. */
export const WIDEST_MEASURE = 80;
/** What a mark that hangs in the margin takes at most. */
const MARGIN = 2;

/** `width` is in columns. */
type MeasureSettings = Partial<Pick<Settings, "width" | "hang">>;

/**
 * Columns of a page: as told, else those of the terminal, at most 80 and whole characters, else 80.
 * Where marks may hang, a terminal keeps two columns for them.
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

/** Columns of a filter's lines: as told, else those of the terminal, else 80. */
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
