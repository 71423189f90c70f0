/** A stop, a bar, a dash or a blank, but none inside a number (1.5, 2:1). */
const SEPARATOR = /\s*(?:[：:、，,．.|｜丨·]|——?|–|-)\s*(?![0-9])|\s+/y;
/** The characters that a separator begins with, except blanks. */
const SEPARATORS = "：:、，,．.|｜丨·—–-";

/** Returns the separator between a marker that ends at `at` and its title, or "". */
export function separatorAt(text: string, at: number): string {
  const next = text.charAt(at);
  if (next === "" || (next.trim() !== "" && !SEPARATORS.includes(next))) return "";
  // The separator that exports write: everything after it is the title.
  if (next === "\u3000" && text.slice(at + 1, at + 2).trim() !== "") return next;
  SEPARATOR.lastIndex = at;
  return SEPARATOR.exec(text)?.[0] ?? "";
}

/** Skips at most `most` blanks from an offset on. */
export function skipBlanks(text: string, at: number, most = Number.POSITIVE_INFINITY): number {
  let end = at;
  while (end < text.length && end - at < most && text.charAt(end).trim() === "") end += 1;
  return end;
}
