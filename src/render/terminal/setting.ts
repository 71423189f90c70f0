import type { Filling } from "../../typeset/fill/filling.ts";
import type { Picture } from "../../view/block.ts";
import type { Piece } from "./piece.ts";

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
  /** Draws a picture at most so many columns wide: returns its rows. By default none is drawn. */
  readonly drawPicture?: (picture: Picture, columns: number) => readonly string[];
};

/**
 * A row of a block, without its margin. `indent` is the width of the margin in columns; the columns
 * of the pieces do not include it. A row of a table has a piece for each cell that it shows, and a row
 * of any other block has one.
 */
export type Row = {
  readonly indent: number;
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** The picture that the row is a part of: which of its rows, and how many it has. */
  readonly picture?: { readonly of: Picture; readonly row: number; readonly rows: number };
};
