import type { Root } from "mdast";
import type { Page } from "./html/page.ts";

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
