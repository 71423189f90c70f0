/** A line that is not blank, without its indent and trailing blanks. */
export type SourceLine = {
  readonly text: string;
  /** Width of the blanks before the text, in columns. */
  readonly indent: number;
  /** Whether a blank line (or the start of the text) stands before it. */
  readonly afterBlank: boolean;
};

const LINE_BREAK = /\r\n|\n|\r/;
/** The lines of a text that hold anything but blanks, in order. */
export function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let afterBlank = true;
  for (const raw of text.split(LINE_BREAK)) {
    const content = raw.trim();
    if (content !== "") {
      const blanks = raw.slice(0, raw.length - raw.trimStart().length);
      lines.push({ text: content, indent: blankColumns(blanks), afterBlank });
    }
    afterBlank = content === "";
  }
  return lines;
}

/**
 * The width of a text in columns, measured roughly: enough to tell a title from a paragraph and a
 * full line from a short one, and far cheaper than the typesetter's measure.
 */
export function roughColumns(text: string): number {
  let columns = 0;
  for (const character of text) columns += isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
  return columns;
}

/** Whether a code point is Han, kana or a full-width form or mark of theirs. */
export function isWide(codePoint: number): boolean {
  return (
    (codePoint >= 0x2e80 && codePoint <= 0xa4cf) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe6f) ||
    (codePoint >= 0xff01 && codePoint <= 0xff60) ||
    (codePoint >= 0xffe0 && codePoint <= 0xffe6) ||
    (codePoint >= 0x20000 && codePoint <= 0x3ffff)
  );
}

function blankColumns(blanks: string): number {
  let columns = 0;
  for (const blank of blanks) columns += blank === "\u3000" ? 2 : blank === "\t" ? 4 : 1;
  return columns;
}
