import type { Root } from "mdast";
import type { EpubBook } from "./epub/book.ts";
import type { Page } from "./html/page.ts";

/** How a source is to be read. */
export const KINDS = ["text", "markdown", "html", "epub"] as const;

export type Kind = (typeof KINDS)[number];

/** The Markdown of a tree. */
export type Written = {
  /** All of it but its front matter. */
  readonly markdown: string;
  readonly hasFrontMatter: boolean;
};

/**
 * A decoded source. `name` is the user's name for it, for messages; `undecodable` counts the U+FFFD
 * that stand for bytes that are not text in `encoding` (not those that UTF-8 input itself holds).
 */
export type Source = {
  readonly name: string;
  readonly undecodable: number;
  /** The WHATWG Encoding Standard's name in lower case. */
  readonly encoding: string;
} & (
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "tree"; readonly tree: Root; readonly written?: Written }
  | { readonly kind: "page"; readonly page: Page }
  | { readonly kind: "epub"; readonly book: EpubBook }
);
