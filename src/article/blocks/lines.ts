import { type Block, plainBlock } from "./block.ts";

/** A line that is not blank, without its indent and trailing blanks. */
export type SourceLine = Block;

/** A carriage return that ends a line by itself. That of CR LF is trimmed with the blanks. */
const LONE_RETURN = /\r(?!\n)/g;
/** A blank as web pages write it, left over at the start of a line. */
const ENTITY = "&nbsp;";
const ENTITIES = /^(?:[^\S\n]|&nbsp;)+/gm;

/** Returns the lines of a text that hold anything but blanks, in order. */
export function sourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let afterBlank = true;
  const isPlain = !text.includes("\r") && !text.includes(ENTITY);
  for (const raw of (isPlain ? text : withPlainBlanks(text)).split("\n")) {
    const content = raw.trim();
    if (content !== "") {
      const indent = raw.startsWith(content) ? 0 : blankColumns(raw);
      lines.push(plainBlock(content, indent, afterBlank));
    }
    afterBlank = content === "";
  }
  return lines;
}

function withPlainBlanks(text: string): string {
  const broken = text.replace(LONE_RETURN, "\n");
  return broken.replace(ENTITIES, (blanks) => blanks.replaceAll(ENTITY, " "));
}

/** Returns the width of the blanks at the start of a line (columns). */
function blankColumns(line: string): number {
  let columns = 0;
  for (const blank of line) {
    if (blank.trim() !== "") break;
    columns += blank === "\u3000" ? 2 : blank === "\t" ? 4 : 1;
  }
  return columns;
}
