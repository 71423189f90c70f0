/**
 * One block of a source, whatever its kind: a paragraph of plain text, a block of Markdown, or a
 * block-level stretch of a page. Everything that decides what a block is looks at these features.
 */
export type Block = {
  /** Without the blanks at its edges; a paragraph that was hard-wrapped is one line. */
  readonly text: string;
  /** Width of the blanks before the text (columns); 0 outside plain text. */
  readonly indent: number;
  /** Whether a blank line stands before it, or nothing; true outside plain text. */
  readonly afterBlank: boolean;
  /** 1 to 6 for a block that is marked as a heading, else null. */
  readonly depth: number | null;
  /** Share of the text that is bold, 0 to 1. */
  readonly bold: number;
  /** Share of the text that is inside links, 0 to 1. */
  readonly linkShare: number;
};

/** A block of plain text, which has no markup. */
export function plainBlock(text: string, indent = 0, afterBlank = true): Block {
  return { text, indent, afterBlank, depth: null, bold: 0, linkShare: 0 };
}
