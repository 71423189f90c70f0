import { balance } from "../../typeset/balance.ts";
import { fullwidthPunctuation } from "../../typeset/punctuation.ts";
import type { Line } from "../../typeset/text.ts";
import { wrap } from "../../typeset/wrap.ts";
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
    indent: index === 0 ? indent.first : indent.rest,
    text: row,
    pieces: piecesOf(lines[index]),
  }));
}

function piecesOf(line: Line | undefined): Piece[] {
  return line === undefined ? [] : [{ ...line, column: 0 }];
}

function indentOf({ kind, indent }: TextBlock, { firstIndent }: Setting): Indent {
  const indented = kind === "paragraph" && indent.first > indent.rest;
  if (!indented || firstIndent === undefined) return indent;
  return { first: indent.rest + firstIndent, rest: indent.rest };
}

/** Breaks a text into lines: titles and headings are balanced, other blocks filled. */
function setLines(text: string, block: TextBlock, setting: Setting, indent: Indent): Line[] {
  const { width, ambiguous, level } = setting;
  if (block.kind !== "title" && block.kind !== "heading") return wrap(text, { ...setting, indent });
  return balance(text, { width, ambiguous, level, indent });
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
