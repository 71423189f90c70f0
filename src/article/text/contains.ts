// The parser asks these of nearly every line. A search for a plain string costs nothing to set up; a
// regular expression has to be compiled, and compiling dozens took longer than reading an article.

/** Whether any of the parts (of a string: any of its characters) stands in a text. */
export function containsAny(text: string, parts: string | readonly string[]): boolean {
  if (typeof parts !== "string") return parts.some((part) => text.includes(part));
  for (let at = 0; at < parts.length; at += 1) if (text.includes(parts.charAt(at))) return true;
  return false;
}

/** Whether a text ends with any of the parts (of a string: with any of its characters). */
export function endsWithAny(text: string, parts: string | readonly string[]): boolean {
  if (typeof parts !== "string") return parts.some((part) => text.endsWith(part));
  return text !== "" && parts.includes(text.charAt(text.length - 1));
}

/** Whether a text begins with any of the parts (of a string: with any of its characters). */
export function startsWithAny(text: string, parts: string | readonly string[]): boolean {
  if (typeof parts !== "string") return parts.some((part) => text.startsWith(part));
  return text !== "" && parts.includes(text.charAt(0));
}
