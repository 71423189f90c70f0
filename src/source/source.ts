import type { Root } from "mdast";

/** How a source is to be read. */
export const KINDS = ["text", "markdown", "html"] as const;

export type Kind = (typeof KINDS)[number];

/**
 * What an article was read from, decoded. `name` is what the user called it, for messages;
 * `undecodable` counts the U+FFFD that stand for bytes that are not text in `encoding` (a U+FFFD
 * written in UTF-8 is a character like any other and is not counted).
 */
export type Source = {
  readonly name: string;
  readonly undecodable: number;
  /** As the WHATWG Encoding Standard names it, in lower case. */
  readonly encoding: string;
} & (
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "tree"; readonly tree: Root }
  | { readonly kind: "page"; readonly page: Page }
);

/** A web page: its article as a tree, and what stands around it. */
export type Page = {
  readonly tree: Root;
  /** Whether an article was found in the page; else the tree is the whole of its body. */
  readonly isExtracted: boolean;
  readonly facts: PageFacts;
  /** Every line of text of the page's body, in order, the article's own among them. */
  readonly lines: readonly string[];
};

/** What a page states about its article, in `<meta>`, JSON-LD and markup; null where it does not. */
export type PageFacts = {
  /** The texts of its headings of depth 1. */
  readonly headings: readonly string[];
  /** The text of `<title>`, which often names the site as well. */
  readonly documentTitle: string | null;
  /** A title stated for other programs (JSON-LD, OpenGraph). */
  readonly statedTitle: string | null;
  readonly published: string | null;
  /** Who first published it. */
  readonly source: string | null;
  /** The name of the site. */
  readonly site: string | null;
  readonly author: string | null;
  /** Absolute. */
  readonly url: string | null;
  readonly language: string | null;
};
