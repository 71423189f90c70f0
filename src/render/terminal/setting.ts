import type { Filling } from "../../typeset/fill/filling.ts";

/** How a page is rendered on a terminal. */
export type Setting = Filling & {
  /** Columns in a row. */
  readonly width: number;
  /** Shows ASCII punctuation in Chinese context as full-width. */
  readonly fullwidth?: boolean;
  /** First-line indent of paragraphs in ems; replaces that of the page. */
  readonly firstIndent?: number;
  /** Breaks lines of code that are wider than a row, with a mark where one continues. By default they stay whole. */
  readonly wrapCode?: boolean;
};

/**
 * A row of a block, without its margin. `indent` is the width of the margin in columns. `start` is
 * the row's offset in the block's text in UTF-16 code units; rows of a table have none.
 */
export type Row = { readonly indent: number; readonly text: string; readonly start?: number };
