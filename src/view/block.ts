import type { Section } from "../article/model.ts";
import type { StyledText } from "../typeset/text.ts";

/** What a span of text means on the page; a theme decides how it looks. */
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
  | "codeKeyword"
  | "codeString"
  | "codeComment"
  | "codeName"
  | "link"
  | "hit"
  | "currentHit"
  | "selection"
  | "number";

/** Indent of a block's first line, and of the lines after it (em). */
export type Indent = { readonly first: number; readonly rest: number };

export const FLUSH: Indent = { first: 0, rest: 0 };
/** CLREQ #first_line_indents: the lines after a marker hang from it (凸排). */
export const HANGING: Indent = { first: 0, rest: 2 };

/** The bar at a quotation's left edge: its indent (em), and whether it crosses the blank rows above. */
export type Bar = { readonly left: number; readonly above: boolean };

/** A picture for a terminal that draws some. */
export type Picture = {
  /** What the terminal calls it: 1 to 2^24 − 1. */
  readonly id: number;
  /** Its file in Base64. */
  readonly content: string;
  /** Size of the file in bytes. */
  readonly size: number;
  /** Size in pixels. */
  readonly width: number;
  readonly height: number;
};

/** Returns the addresses of the pictures that a block of text names, each once. */
export function picturesNamed(block: PageBlock): string[] {
  if (block.kind === "table") return [];
  const named = block.content.spans.map(({ picture }) => picture);
  return [...new Set(named.filter((address) => address !== undefined))];
}

/**
 * What every block of a page has. One em of `indent` is two columns, so it is a multiple of one half.
 * `above` is the number of blank rows before the block: 0 at the top of the page.
 */
type Placed = {
  readonly indent: Indent;
  readonly above: number;
  /** Bars of the quotations that contain the block, the outermost first. */
  readonly bars?: readonly Bar[];
  /** Pictures that are drawn below the text. */
  readonly pictures?: readonly Picture[];
};

/**
 * A block of a page that the typesetter sets as one paragraph.
 *
 * `content` has passed `visible`: its only control character is U+000A, a forced line break. The
 * text of a list item begins with its bullet or number, and `indent.rest` includes the width of that.
 */
export type TextBlock = Placed & {
  readonly kind: "title" | "byline" | "label" | "heading" | "paragraph" | "item" | "code" | "rule";
  readonly content: StyledText<Role>;
  /** Ranges (UTF-16 code units), each after a blank, that are not broken unless wider than a line. */
  readonly unbroken?: readonly Range[];
  /** The section that begins here: set on its heading, or on the paragraph its marker runs into. */
  readonly opens?: Section;
  /** The language of code, as its author calls it. */
  readonly language?: string;
  /** The number of the note that begins here. */
  readonly note?: number;
  /** Whether the block continues the paragraph of the block before. */
  readonly continues?: true;
};

export type Range = { readonly start: number; readonly end: number };

export type Alignment = "left" | "center" | "right";

/** A table. The first row is the header; every row has as many cells as there are alignments. */
export type TableBlock = Placed & {
  readonly kind: "table";
  readonly alignments: readonly Alignment[];
  readonly rows: readonly (readonly StyledText<Role>[])[];
};

export type PageBlock = TextBlock | TableBlock;

/** Returns the blocks with `above` blank rows before the first of them. */
export function withAbove(blocks: readonly PageBlock[], above: number): PageBlock[] {
  return blocks.map((block, index) => (index === 0 ? { ...block, above } : block));
}
