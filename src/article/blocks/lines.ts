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

/** The width of the blanks that a line begins with, in columns. */
function blankColumns(line: string): number {
  let columns = 0;
  for (const blank of line) {
    if (blank.trim() !== "") break;
    columns += blank === "\u3000" ? 2 : blank === "\t" ? 4 : 1;
  }
  return columns;
}
