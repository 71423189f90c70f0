import { clusterEnd } from "../../typeset/cluster.ts";
import { clusterColumns, columns } from "../../typeset/columns.ts";
import type { Ambiguous } from "../../typeset/level.ts";

const MORE = "…";

/** As much of a text as so many columns hold, from its start; what is cut off leaves a mark. */
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

/** As much of a text as so many columns hold, up to its end. */
export function shortenStart(text: string, room: number, ambiguous: Ambiguous): string {
  let start = 0;
  while (start < text.length && columns(text.slice(start), ambiguous) > room) {
    start = clusterEnd(text, start);
  }
  return text.slice(start);
}
