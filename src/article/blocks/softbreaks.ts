import type { Nodes, Parents } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { touchesHan } from "./paragraphs.ts";

/**
 * Lines of dialects that mean something only as lines: the mark of an alert, the fences of a container,
 * a definition below its term, a tag of Hexo or Jekyll, a shortcode of Hugo.
 */
const LINE_OF_ITS_OWN =
  /^(?:\[!\w+\][+-]?(?: .*)?$|:{3,}|: |\{%.*%\}[ \t]*$|\{\{[<%].*[%>]\}\}[ \t]*$)/;

/**
 * Returns a node with the line breaks inside its paragraphs joined: without a blank beside Han, kana or
 * a full-width mark, else with one. Copies only what changes, since most of a long text does not.
 */
export function withoutSoftBreaks<Node extends Nodes>(
  node: Node,
  before: Nodes | null = null,
  after: Nodes | null = null,
): Node {
  if (node.type === "text") {
    const value = joinAll(node.value, before, after);
    return value === node.value ? node : { ...node, value };
  }
  if (!("children" in node)) return node;
  const { children }: Parents = node;
  const joined = children.map((child, index) => {
    return withoutSoftBreaks(child, children[index - 1] ?? before, children[index + 1] ?? after);
  });
  const isSame = joined.every((child, index) => child === children[index]);
  return isSame ? node : Object.assign({ ...node }, { children: joined });
}

/**
 * Joins the lines of a text; an empty one at either edge meets the text of the node beside it. Reads
 * that only then: what stands beside a block may hold all blocks nested in it.
 */
function joinAll(value: string, before: Nodes | null, after: Nodes | null): string {
  if (!value.includes("\n")) return value;
  const lines = value.split("\n");
  const first = lines[0] === "" ? textOf(before).slice(-2) : "";
  const last = lines[lines.length - 1] === "" ? textOf(after).slice(0, 2) : "";
  lines[0] = first + lines[0];
  lines[lines.length - 1] += last;
  const joined = lines.reduce((text, line, index) => {
    return text + gapBetween(lines[index - 1] ?? "", line) + line;
  });
  return joined.slice(first.length, joined.length - last.length);
}

function gapBetween(before: string, after: string): string {
  if (LINE_OF_ITS_OWN.test(before) || LINE_OF_ITS_OWN.test(after)) return "\n";
  return touchesHan(before, after) ? "" : " ";
}
