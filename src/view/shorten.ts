import { clusterEnd } from "../typeset/cluster.ts";
import { clusterColumns, columns } from "../typeset/columns.ts";
import type { Ambiguous } from "../typeset/level.ts";

const MORE = "…";

/**
 * Truncates a text to `room` columns and marks the cut with "…". Grapheme clusters are never split.
 *
 * @example
 * shorten("春江花月夜", 7, "narrow") // "春江花…"
 */
export function shorten(text: string, room: number, ambiguous: Ambiguous): string {
  if (columns(text, ambiguous) <= room) return text;
  const most = room - columns(MORE, ambiguous);
  if (most < 0) return "";
  let taken = 0;
  let end = 0;
  while (end < text.length) {
    const next = clusterEnd(text, end);
    taken += clusterColumns(text.slice(end, next), ambiguous);
    if (taken > most) break;
    end = next;
  }
  return text.slice(0, end) + MORE;
}

/**
 * Drops the start of a text so that the rest fits `room` columns; leaves no mark.
 *
 * @example
 * shortenStart("春江花月夜", 5, "narrow") // "月夜"
 */
export function shortenStart(text: string, room: number, ambiguous: Ambiguous): string {
  let start = 0;
  for (let left = columns(text, ambiguous); start < text.length && left > room; ) {
    const end = clusterEnd(text, start);
    left -= clusterColumns(text.slice(start, end), ambiguous);
    start = end;
  }
  return text.slice(start);
}
