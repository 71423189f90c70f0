import type { Nodes } from "mdast";
import { toString as textOf } from "mdast-util-to-string";

/** The text of each node. */
export const texts = (nodes: readonly Nodes[]): string[] => nodes.map((node) => textOf(node));
