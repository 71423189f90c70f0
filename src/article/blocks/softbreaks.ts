import type { Nodes, Parents } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { touchesHan } from "./paragraphs.ts";

/**
 * A copy of a node without its positions in the source, the line breaks inside its paragraphs
 * joined: without a blank beside Han, kana or a full-width mark, else with one.
 */
export function withoutSoftBreaks<Node extends Nodes>(node: Node, before = "", after = ""): Node {
  const copy = { ...node };
  delete copy.position;
  if (copy.type === "text") copy.value = joinAll(copy.value, before, after);
  if (!("children" in copy)) return copy;
  const { children }: Parents = copy;
  const cleaned = children.map((child, index) => {
    const previous = children[index - 1];
    const next = children[index + 1];
    return withoutSoftBreaks(
      child,
      previous ? textOf(previous) : before,
      next ? textOf(next) : after,
    );
  });
  return Object.assign(copy, { children: cleaned });
}

/** Joins the lines of a text; an empty one at either edge meets the text beside it. */
function joinAll(value: string, before: string, after: string): string {
  if (!value.includes("\n")) return value;
  const lines = value.split("\n");
  const first = lines[0] === "" ? before.slice(-2) : "";
  const last = lines[lines.length - 1] === "" ? after.slice(0, 2) : "";
  lines[0] = first + lines[0];
  lines[lines.length - 1] += last;
  const joined = lines.reduce((text, line, index) => {
    const gap = touchesHan(lines[index - 1] ?? "", line) ? "" : " ";
    return text + gap + line;
  });
  return joined.slice(first.length, joined.length - last.length);
}
