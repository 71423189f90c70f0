import { balance } from "../../typeset/balance.ts";
import { fullwidthPunctuation } from "../../typeset/punctuation.ts";
import type { Line } from "../../typeset/text.ts";
import { type WrapOptions, wrap } from "../../typeset/wrap.ts";
import type { Indent, TextBlock } from "../../view/block.ts";
import { codeRows } from "./code.ts";
import { columnsOf } from "./margin.ts";
import { type Painter, paintLines } from "./paint.ts";
import type { Piece } from "./piece.ts";
import type { Row, Setting } from "./setting.ts";

/** Sets a block of text. */
export function textRows(block: TextBlock, setting: Setting, paint: Painter): Row[] {
  if (block.kind === "code") return codeRows(block, setting, paint);
  const shown = setting.fullwidth ? fullwidthPunctuation(block.content.text) : block.content.text;
  const indent = columnsOf(indentOf(block, setting), setting.width);
  const { text, lines } = keepTogether(shown, block.unbroken ?? [], (it) =>
    setLines(it, block, setting, indent),
  );
  return paintLines({ text, spans: block.content.spans }, lines, paint).map((row, index) => ({
    indent: index === 0 || isAfterBreak(block, text, lines[index]) ? indent.first : indent.rest,
    text: row,
    pieces: piecesOf(lines[index]),
  }));
}

function piecesOf(line: Line | undefined): Piece[] {
  return line === undefined ? [] : [{ column: 0, ...line }];
}

function indentOf({ kind, indent }: TextBlock, { firstIndent }: Setting): Indent {
  const indented = kind === "paragraph" && indent.first > indent.rest;
  if (!indented || firstIndent === undefined) return indent;
  return { first: indent.rest + firstIndent, rest: indent.rest };
}

/**
 * Tells whether a line follows a hard break in a paragraph. It has the indent of the first line, so that
 * lines of verse stand below each other.
 */
function isAfterBreak({ kind }: TextBlock, text: string, line: Line | undefined): boolean {
  return kind === "paragraph" && line !== undefined && text.charAt(line.start - 1) === "\n";
}

/** Breaks a text into lines: titles and headings are balanced, other blocks filled. */
function setLines(text: string, block: TextBlock, setting: Setting, indent: Indent): Line[] {
  const { width, ambiguous, level } = setting;
  if (block.kind === "paragraph") return wrapVerse(text, { indent, ...setting });
  if (block.kind !== "title" && block.kind !== "heading") return wrap(text, { indent, ...setting });
  return balance(text, { width, ambiguous, level, indent });
}

/** Wraps each line of a paragraph that ends with a hard break as a paragraph of its own. */
function wrapVerse(text: string, options: WrapOptions): Line[] {
  if (!text.includes("\n")) return wrap(text, options);
  let offset = 0;
  return text.split("\n").flatMap((verse) => {
    const start = offset;
    offset += verse.length + 1;
    if (verse === "")
      return offset > text.length ? [] : [{ start, end: start, columns: 0, gaps: [] }];
    return wrap(verse, options).map((line) => movedBy(line, start));
  });
}

function movedBy({ start, end, columns, gaps }: Line, distance: number): Line {
  return {
    start: start + distance,
    end: end + distance,
    columns,
    gaps: gaps.map(({ offset, columns }) => ({ offset: offset + distance, columns })),
  };
}

type SetText = { readonly text: string; readonly lines: readonly Line[] };

/**
 * Keeps ranges whole: if a line would break within one, replaces the space before it by a line feed.
 */
function keepTogether(
  text: string,
  ranges: NonNullable<TextBlock["unbroken"]>,
  set: (text: string) => Line[],
): SetText {
  let kept: SetText = { text, lines: set(text) };
  for (const { start, end } of ranges) {
    if (!kept.lines.some((line) => line.start > start && line.start < end)) continue;
    const broken = `${kept.text.slice(0, start - 1)}\n${kept.text.slice(start)}`;
    kept = { text: broken, lines: set(broken) };
  }
  return kept;
}
