/** What HTML exports are marked with, so that they are read again exactly. */

/** `<meta name="generator">` of exports. */
export const GENERATOR = "yuedu";

/** Classes of elements that stand for a part of the model. */
export const CLASS = {
  byline: "byline",
  source: "source",
  author: "author",
  published: "published",
  breadcrumb: "breadcrumb",
  title: "title",
  /** A heading within a quotation or a list, which is none of the article's outline. */
  heading: "heading",
  /** An image that the page links to but does not hold. */
  image: "image",
  /** A link whose words are its address, which may break anywhere. */
  address: "address",
  /** A paragraph with line breaks, such as verse. */
  lines: "lines",
  /** TeX. */
  math: "math",
  /** A tag that the author wrote in the text. */
  written: "written",
  /** Set where a list, or an item of one, has blank lines between its blocks. */
  loose: "loose",
  note: "note",
  toc: "toc",
  /** The heading of a section whose marker opens its first paragraph. */
  runIn: "run-in",
} as const;

/** Classes of what is only for the eye: the text in these elements is not the article's. */
export const SHOWN = { box: "box", back: "back", picture: "picture" } as const;

/** Classes of elements around marks of the text that are set closer, or in the margin. */
export const SET = { trim: "trim", hang: "hang" } as const;

/** Attributes that hold what HTML has no place for. */
export const DATA = {
  extra: "data-extra",
  kind: "data-kind",
  number: "data-number",
  marker: "data-marker",
  title: "data-title",
  level: "data-level",
  depth: "data-depth",
  meta: "data-meta",
  /** An address that must not be opened, or that is not in the page. */
  address: "data-address",
  alt: "data-alt",
  note: "data-note",
  label: "data-label",
  checked: "data-checked",
} as const;
