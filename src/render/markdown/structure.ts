import type { Root } from "mdast";

/** Returns a tree as text to compare, without its positions in the source. */
export function structureOf(tree: Root): string {
  return JSON.stringify(tree, (key, value) => (key === "position" ? undefined : value));
}
