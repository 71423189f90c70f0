import type { Filling } from "../../typeset/fill/filling.ts";

/** How a page is set. */
export type Setting = Filling & {
  /** Columns of a row. */
  readonly width: number;
  /** Shows ASCII punctuation in Chinese context as full-width. */
  readonly fullwidth?: boolean;
  /** The first-line indent of paragraphs in ems, in place of the page's own. */
  readonly firstIndent?: number;
  /** Ends lines of code that are wider with a mark; else they stay whole and are wider than the rest. */
  readonly cutCode?: boolean;
};

/**
 * A row of a block without its margin, and that in columns. `start` is where it begins in the
 * block's text, in UTF-16 code units; a row of a table has none.
 */
export type Row = { readonly indent: number; readonly text: string; readonly start?: number };
