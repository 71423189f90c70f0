import type { Root } from "mdast";

/**
 * What an article was read from, decoded. `name` is what the user called it, for messages;
 * `undecodable` counts the U+FFFD that stand for bytes that are not UTF-8 (a U+FFFD written in the
 * input is a character like any other and is not counted).
 */
export type Source = { readonly name: string; readonly undecodable: number } & (
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "tree"; readonly tree: Root }
);
