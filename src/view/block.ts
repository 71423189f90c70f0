import type { StyledText } from "../typeset/text.ts";

/** What a stretch of text means on the page; a theme decides what that looks like. */
export type Role =
  | "title"
  | "meta"
  | "marker"
  | "heading"
  | "strong"
  | "emphasis"
  | "delete"
  | "code"
  | "link"
  | "hit"
  | "number";

/**
 * One block of a page, set by the typesetter as a paragraph of its own.
 *
 * `content` has passed `visible`: the only control character in it is U+000A, a forced line break.
 * `indent` is in ems (one em is two columns; halves are one): of the first line, and of the lines
 * after it. A list's bullet or number is the first characters of the text, and `rest` its width.
 * `above` is how many blank rows stand before the block (none at the top of the page).
 */
export type Block = {
  readonly kind: "title" | "byline" | "heading" | "paragraph" | "item" | "code" | "rule";
  readonly content: StyledText<Role>;
  readonly indent: Indent;
  readonly above: number;
};

/** In ems: of a block's first line, and of the lines after it. */
export type Indent = { readonly first: number; readonly rest: number };
