import type { PageBlock, TextBlock } from "../../view/block.ts";

/** Length of the longest block that is laid out as a whole (UTF-16 code units). */
const LONGEST = 1 << 14;
/** A piece ends after one of these if its second half contains one. */
const ENDS = /[。！？!?；;…”』」\n]/;

/**
 * Splits a paragraph that would take too long to lay out into pieces that follow each other without
 * a gap. Returns any other block unchanged.
 */
export function splitBlock(block: PageBlock): readonly PageBlock[] {
  if (block.kind !== "paragraph" || block.content.text.length <= LONGEST) return [block];
  const pieces: PageBlock[] = [];
  const { text } = block.content;
  for (let start = 0; start < text.length; ) {
    const end = text.length - start <= LONGEST ? text.length : cutBefore(text, start + LONGEST);
    pieces.push(pieceOf(block, start, end));
    start = end;
  }
  return pieces;
}

function cutBefore(text: string, most: number): number {
  for (let end = most; end > most - LONGEST / 2; end -= 1) {
    if (ENDS.test(text.charAt(end - 1)) && !ENDS.test(text.charAt(end))) return end;
  }
  const unit = text.charCodeAt(most - 1);
  return unit >= 0xd800 && unit < 0xdc00 ? most - 1 : most;
}

function pieceOf(block: TextBlock, start: number, end: number): PageBlock {
  const { unbroken: _, opens, ...rest } = block;
  const spans = block.content.spans
    .filter((span) => span.start < end && span.end > start)
    .map((span) => ({
      ...span,
      start: Math.max(0, span.start - start),
      end: Math.min(end, span.end) - start,
    }));
  const content = { text: block.content.text.slice(start, end), spans };
  if (start === 0) return { ...rest, content, ...(opens === undefined ? {} : { opens }) };
  const { rest: left } = block.indent;
  return { ...rest, content, indent: { first: left, rest: left }, above: 0, continues: true };
}
