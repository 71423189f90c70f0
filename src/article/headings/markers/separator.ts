/** A stop, a bar, a dash or a blank; none of them may stand inside a number (1.5, 2:1). */
const SEPARATOR = /\s*(?:[：:、，,．.|｜丨·]|——?|–|-)\s*(?![0-9])|\s+/y;
/** What it begins with, blanks aside. */
const SEPARATORS = "：:、，,．.|｜丨·—–-";

/** What parts a marker that ends at an offset from its title, as written; "" where nothing does. */
export function separatorAt(text: string, at: number): string {
  const next = text.charAt(at);
  if (next === "" || (next.trim() !== "" && !SEPARATORS.includes(next))) return "";
  // The separator that exports write: what stands behind it is the title to the letter.
  if (next === "\u3000" && text.slice(at + 1, at + 2).trim() !== "") return next;
  SEPARATOR.lastIndex = at;
  return SEPARATOR.exec(text)?.[0] ?? "";
}

/** The offset behind the blanks at an offset, at most `most` of them. */
export function skipBlanks(text: string, at: number, most = Number.POSITIVE_INFINITY): number {
  let end = at;
  while (end < text.length && end - at < most && text.charAt(end).trim() === "") end += 1;
  return end;
}
