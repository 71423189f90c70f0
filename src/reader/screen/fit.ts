import { columns } from "../../typeset/columns.ts";
import type { Ambiguous } from "../../typeset/level.ts";
import { SEPARATOR } from "../../view/separator.ts";
import { shorten } from "../../view/shorten.ts";

/** Columns between two texts. */
export const SEPARATOR_COLUMNS = 2;

/**
 * Fits two texts into `room` columns: truncates the first, at most to half, so that the last one fits.
 * The last one may be empty.
 */
export function fitBoth(first: string, last: string, room: number, ambiguous: Ambiguous): string {
  if (last === "") return shorten(first, room, ambiguous);
  const half = Math.floor(room / 2) - SEPARATOR_COLUMNS;
  const others = room - SEPARATOR_COLUMNS - columns(last, ambiguous);
  const start = shorten(first, Math.max(half, others), ambiguous);
  const rest = room - SEPARATOR_COLUMNS - columns(start, ambiguous);
  return start + SEPARATOR + shorten(last, rest, ambiguous);
}
