/** A line that is not blank, without its indent and trailing blanks. */
export type SourceLine = {
  readonly text: string;
  /** Width of the blanks before the text, in columns. */
  readonly indent: number;
  /** Whether a blank line (or the start of the text) stands before it. */
  readonly afterBlank: boolean;
};

/** A break of its own; the carriage return of CR LF goes with the blanks around a line. */
const LONE_RETURN = /\r(?!\n)/g;
/** Blanks as pages write them, left over at the start of a line. */
const ENTITY = "&nbsp;";
const ENTITIES = /^(?:[^\S\n]|&nbsp;)+/gm;

/** The lines of a text that hold anything but blanks, in order. */
export function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let afterBlank = true;
  const isPlain = !text.includes("\r") && !text.includes(ENTITY);
  for (const raw of (isPlain ? text : withPlainBlanks(text)).split("\n")) {
    const content = raw.trim();
    if (content !== "") {
      const indent = raw.startsWith(content) ? 0 : blankColumns(raw);
      lines.push({ text: content, indent, afterBlank });
    }
    afterBlank = content === "";
  }
  return lines;
}

function withPlainBlanks(text: string): string {
  const broken = text.replace(LONE_RETURN, "\n");
  return broken.replace(ENTITIES, (blanks) => blanks.replaceAll(ENTITY, " "));
}

/**
 * The width of a text in columns, measured roughly: enough to tell a title from a paragraph and a
 * full line from a short one, and far cheaper than the typesetter's measure.
 */
export function roughColumns(text: string): number {
  let columns = 0;
  for (let index = 0; index < text.length; index += 1) {
    const codePoint = text.codePointAt(index) ?? 0;
    if (codePoint > 0xffff) index += 1;
    columns += isWide(codePoint) ? 2 : 1;
  }
  return columns;
}

/** Whether the UTF-16 code unit at an offset is a Han character (of the basic plane), 〇 included. */
export function isHanAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return (
    (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff) || unit === 0x3007
  );
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

/** The width of the blanks that a line begins with, in columns. */
function blankColumns(line: string): number {
  let columns = 0;
  for (const blank of line) {
    if (blank.trim() !== "") break;
    columns += blank === "\u3000" ? 2 : blank === "\t" ? 4 : 1;
  }
  return columns;
}
