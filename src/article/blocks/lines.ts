import { type Block, plainBlock } from "./block.ts";

/** A line that is not blank, without its indent and trailing blanks. */
export type SourceLine = Block;

/** A carriage return that ends a line by itself. That of CR LF is trimmed with the blanks. */
const LONE_RETURN = /\r(?!\n)/g;
/** A blank as web pages write it, left over at the start of a line. */
const ENTITY = "&nbsp;";
const ENTITIES = /^(?:[^\S\n]|&nbsp;)+/gm;

/** Returns the lines of a text that hold anything but blanks, in order. */
export function sourceLines(source: string): SourceLine[] {
  const isPlain = !source.includes("\r") && !source.includes(ENTITY);
  const text = isPlain ? source : withPlainBlanks(source);
  const lines: SourceLine[] = [];
  let afterBlank = true;
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf("\n", start);
    const stop = newline === -1 ? text.length : newline;
    // Cuts each line once: the lines of a book are most of what its parsing allocates.
    const first = blanksEnd(text, start, stop);
    if (first < stop) {
      const content = text.slice(first, lastEnd(text, first, stop));
      lines.push(plainBlock(content, columnsOf(text, start, first), afterBlank));
    }
    afterBlank = first === stop;
    start = stop + 1;
  }
  return lines;
}

function blanksEnd(text: string, start: number, stop: number): number {
  let at = start;
  while (at < stop && isBlankAt(text, at)) at += 1;
  return at;
}

function lastEnd(text: string, start: number, stop: number): number {
  let end = stop;
  while (end > start && isBlankAt(text, end - 1)) end -= 1;
  return end;
}

/** Whether `trim` would take away a UTF-16 code unit. */
function isBlankAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit <= 0x7e) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
  if (unit >= 0x3001 && unit < 0xfeff) return false;
  return text.charAt(at).trim() === "";
}

function withPlainBlanks(text: string): string {
  const broken = text.replace(LONE_RETURN, "\n");
  return broken.replace(ENTITIES, (blanks) => blanks.replaceAll(ENTITY, " "));
}

/** Returns the width of the blanks between two offsets (columns). */
function columnsOf(text: string, start: number, end: number): number {
  let columns = 0;
  for (let at = start; at < end; at += 1) {
    const blank = text.charAt(at);
    columns += blank === "\u3000" ? 2 : blank === "\t" ? 4 : 1;
  }
  return columns;
}
