/** A text without its blanks, for comparing what was set differently. */
export function compact(text: string): string {
  return text.replace(/\s+/g, "");
}
