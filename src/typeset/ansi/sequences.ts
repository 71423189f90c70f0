import { columns } from "../columns.ts";
import type { Ambiguous } from "../level.ts";

/** An escape sequence, and where it stands in the text without sequences (UTF-16 code units). */
export type Sequence = { readonly offset: number; readonly value: string };

/** A line without its sequences, and these. */
export type Parsed = { readonly text: string; readonly sequences: readonly Sequence[] };

/**
 * A control sequence, or an operating system command that BEL or ST ends (ECMA-48 §5.4 and §8.3.89).
 * A command has no controls but those of §5.6 a. What only begins like one is text.
 */
const SEQUENCE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: sequences begin with controls
  /(?:\x1B\[|\x9B)[0-?]*[ -/]*[@-~]|(?:\x1B\]|\x9D)[^\x00-\x07\x0E-\x1F\x80-\x9F]*(?:\x07|\x1B\\|\x9C)/g;
/** What a sequence begins with. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: sequences begin with controls
const INTRODUCER = /[\x1B\x9B\x9D]/;
/** Columns between tab stops. */
const TAB_STOP = 8;

/** Takes the sequences out of a line, and makes its tabs blanks. */
export function parseLine(line: string, ambiguous: Ambiguous): Parsed {
  const parsed = INTRODUCER.test(line) ? withoutSequences(line) : { text: line, sequences: [] };
  return parsed.text.includes("\t") ? withoutTabs(parsed, ambiguous) : parsed;
}

function withoutSequences(line: string): Parsed {
  const sequences: Sequence[] = [];
  let text = "";
  let end = 0;
  for (const { 0: value, index } of line.matchAll(SEQUENCE)) {
    text += line.slice(end, index);
    sequences.push({ offset: text.length, value });
    end = index + value.length;
  }
  return { text: text + line.slice(end), sequences };
}

function withoutTabs({ text, sequences }: Parsed, ambiguous: Ambiguous): Parsed {
  const moved: Sequence[] = [];
  let next = 0;
  let expanded = "";
  let width = 0;
  let start = 0;
  for (const part of text.split("\t")) {
    const shift = expanded.length - start;
    const end = start + part.length;
    for (let own = sequences[next]; own !== undefined && own.offset <= end; own = sequences[next]) {
      moved.push({ offset: own.offset + shift, value: own.value });
      next += 1;
    }
    width += columns(part, ambiguous);
    const blanks = end === text.length ? 0 : TAB_STOP - (width % TAB_STOP);
    expanded += part + " ".repeat(blanks);
    width += blanks;
    start = end + 1;
  }
  return { text: expanded, sequences: moved };
}
