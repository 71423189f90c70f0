// biome-ignore lint/suspicious/noControlCharactersInRegex: a style begins with ESC
const CODE = /\u001b\[(\d+)m/g;
const CLOSES: Readonly<Record<string, readonly string[]>> = {
  "22": ["1", "2"],
  "24": ["4"],
  "27": ["7"],
  "29": ["9"],
  "39": ["35"],
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: a link begins with ESC ] and ends with ESC \\
const LINK = /\u001b\]8;;([!-~]*?)\u001b\\/g;

/** Removes styles and links. */
export function withoutStyles(text: string): string {
  return text.replaceAll(LINK, "").replaceAll(CODE, "");
}

/** Returns the targets of the links in a row; "" closes a link. */
export function linksOf(row: string): string[] {
  return [...row.matchAll(LINK)].map(([, target = ""]) => target);
}

/** Returns the styles that are open at the end of a row. */
export function openAtEnd(row: string): string[] {
  const open = new Set<string>();
  for (const [, code = ""] of row.matchAll(CODE)) {
    const closed = CLOSES[code];
    if (closed === undefined) open.add(code);
    else for (const opener of closed) open.delete(opener);
  }
  return [...open];
}
