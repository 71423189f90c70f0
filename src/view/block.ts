import type { Section } from "../article/model.ts";
import type { StyledText } from "../typeset/text.ts";

/** What a stretch of text means on the page; a theme decides what that looks like. */
export type Role =
  | "title"
  | "meta"
  | "marker"
  | "heading"
  | "subheading"
  | "minorHeading"
  | "strong"
  | "emphasis"
  | "delete"
  | "code"
  | "link"
  | "hit"
  | "number";

/** In ems: of a block's first line, and of the lines after it. */
export type Indent = { readonly first: number; readonly rest: number };

export const FLUSH: Indent = { first: 0, rest: 0 };
/** CLREQ #first_line_indents: what runs on from a marker hangs from it (凸排). */
export const HANGING: Indent = { first: 0, rest: 2 };

/** The line at a quotation's left edge: so many ems in, and whether it also runs through the blank rows above. */
export type Bar = { readonly left: number; readonly above: boolean };

/**
 * What every block of a page has. `indent` is in ems (one em is two columns; halves are one).
 * `above` is how many blank rows stand before the block (none at the top of the page).
 */
type Placed = {
  readonly indent: Indent;
  readonly above: number;
  /** Of the quotations that it stands in, the outermost first. */
  readonly bars?: readonly Bar[];
};

/**
 * One block of a page, set by the typesetter as a paragraph of its own.
 *
 * `content` has passed `visible`: the only control character in it is U+000A, a forced line break.
 * A list's bullet or number is the first characters of the text, and `indent.rest` its width.
 */
export type TextBlock = Placed & {
  readonly kind: "title" | "byline" | "label" | "heading" | "paragraph" | "item" | "code" | "rule";
  readonly content: StyledText<Role>;
  /** Ranges of UTF-16 code units, each after a blank, that stay on one line where they fit. */
  readonly unbroken?: readonly Range[];
  /** The section that begins here: set on its heading, or on the paragraph its marker runs into. */
  readonly opens?: Section;
};

export type Range = { readonly start: number; readonly end: number };

export type Alignment = "left" | "center" | "right";

/** A table: its first row is its header, and every row has a cell for each alignment. */
export type TableBlock = Placed & {
  readonly kind: "table";
  readonly alignments: readonly Alignment[];
  readonly rows: readonly (readonly StyledText<Role>[])[];
};

export type PageBlock = TextBlock | TableBlock;

/** The blocks with so many blank rows above the first of them. */
export function withAbove(blocks: readonly PageBlock[], above: number): PageBlock[] {
  return blocks.map((block, index) => (index === 0 ? { ...block, above } : block));
}
