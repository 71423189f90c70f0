import { clusterEnd } from "../../typeset/cluster.ts";

/** Longest line of typed text (UTF-16 code units): each key searches for all of it. */
const LONGEST = 1000;
/** The first half of a surrogate pair that lacks the second. */
const HALF = /[\ud800-\udbff]$/;

/**
 * Adds text to a line of typed text; the cursor is always at its end. What would make the line longer
 * than 1,000 UTF-16 code units is left out.
 */
export function append(line: string, text: string): string {
  return (line + text.slice(0, LONGEST - line.length)).replace(HALF, "");
}

/** Removes the last grapheme cluster. */
export function eraseCluster(line: string): string {
  let start = 0;
  for (let end = clusterEnd(line, 0); end < line.length; end = clusterEnd(line, end)) start = end;
  return line.slice(0, start);
}

/** Removes the last word and the white space after it, as ctrl+w does in a shell. */
export function eraseWord(line: string): string {
  return line.replace(/\S+\s*$/, "");
}

/** Removes all of the line. */
export function eraseLine(): string {
  return "";
}
