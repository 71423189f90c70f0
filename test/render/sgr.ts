// biome-ignore lint/suspicious/noControlCharactersInRegex: a style begins with ESC
const CODE = /\u001b\[(\d+)m/g;
const CLOSES: Readonly<Record<string, readonly string[]>> = {
  "22": ["1", "2"],
  "24": ["4"],
  "27": ["7"],
  "29": ["9"],
  "39": ["35"],
};

/** The text without its styles. */
export function withoutStyles(text: string): string {
  return text.replaceAll(CODE, "");
}

/** The styles that a row leaves open at its end. */
export function openAtEnd(row: string): string[] {
  const open = new Set<string>();
  for (const [, code = ""] of row.matchAll(CODE)) {
    const closed = CLOSES[code];
    if (closed === undefined) open.add(code);
    else for (const opener of closed) open.delete(opener);
  }
  return [...open];
}
