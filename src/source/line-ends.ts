/** CR LF, CR, form feed and NEL. */
const OTHER_LINE_ENDS = /\r\n?|[\f\u0085]/g;

/** Writes line ends of every kind as U+000A. Nothing else is changed. */
export function plainLineEnds(text: string): string {
  return text.replace(OTHER_LINE_ENDS, "\n");
}
