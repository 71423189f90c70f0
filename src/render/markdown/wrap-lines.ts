import { touchesHan } from "../../article/blocks/paragraphs.ts";
import { withoutSoftBreaks } from "../../article/blocks/softbreaks.ts";
import { parseMarkdown } from "../../source/markdown.ts";
import { columns } from "../../typeset/columns.ts";
import { opportunities } from "../../typeset/linebreak/opportunities.ts";
import { structureOf } from "./structure.ts";

/** Markup in which a line's end would mean something: code, addresses, tags, escapes, formulas. */
const UNBROKEN =
  /(?<!`)(`+)[^`]+\1|\]\([^()]*\)|<[^<>]*>|\[\^[^[\]]*\]|https?:\S+|\\.|&[#\w]+;|\$[^$]*\$/g;

/**
 * Breaks the lines of a Markdown paragraph at `width` columns, only where joining them again gives
 * the same text: for a blank between words, or beside Han, where readers of Chinese join lines
 * without one. Returns the paragraph unchanged if it would mean something else.
 */
export function wrapMarkdown(paragraph: string, width: number): string {
  const wrapped = paragraph
    .split("\n")
    .map((line) => wrapLine(line, width))
    .join("\n");
  return wrapped === paragraph || meaningOf(wrapped) !== meaningOf(paragraph) ? paragraph : wrapped;
}

function wrapLine(line: string, width: number): string {
  const lines: string[] = [];
  let start = 0;
  let last = 0;
  for (const offset of [...breaksIn(line), line.length]) {
    if (columns(line.slice(start, offset).trimEnd()) > width && last > start) {
      lines.push(line.slice(start, last).trimEnd());
      start = last;
    }
    last = offset;
  }
  return [...lines, line.slice(start)].join("\n");
}

/** The offsets at which a line may be broken. */
function breaksIn(line: string): number[] {
  const unbroken = [...line.matchAll(UNBROKEN)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  let next = 0;
  const isUnbroken = (offset: number) => {
    while (offset >= (unbroken[next]?.end ?? Infinity)) next += 1;
    return offset > (unbroken[next]?.start ?? Infinity);
  };
  return opportunities(line)
    .map(({ offset }) => offset)
    .filter((offset) => !isUnbroken(offset))
    .filter((offset) => {
      const after = line.slice(offset);
      const isBlank = line[offset - 1] === " ";
      const before = line.slice(0, isBlank ? offset - 1 : offset);
      return touchesHan(before, after) !== isBlank;
    });
}

function meaningOf(markdown: string): string {
  return structureOf(withoutSoftBreaks(parseMarkdown(markdown)));
}
