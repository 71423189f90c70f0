// The parser asks these of nearly every line. A search for a plain string costs nothing to set up; a
// regular expression has to be compiled, and compiling dozens took longer than reading an article.

/** Whether any of the parts (of a string: any of its characters) stands in a text. */
export function containsAny(text: string, parts: Iterable<string>): boolean {
  for (const part of parts) if (text.includes(part)) return true;
  return false;
}

/** Whether a text ends with any of the parts (of a string: with any of its characters). */
export function endsWithAny(text: string, parts: string | readonly string[]): boolean {
  if (typeof parts === "string") return text !== "" && parts.includes(text.charAt(text.length - 1));
  for (const part of parts) if (text.endsWith(part)) return true;
  return false;
}

/** Whether a text begins with any of the parts (of a string: with any of its characters). */
export function startsWithAny(text: string, parts: string | readonly string[]): boolean {
  if (typeof parts === "string") return text !== "" && parts.includes(text.charAt(0));
  for (const part of parts) if (text.startsWith(part)) return true;
  return false;
}
