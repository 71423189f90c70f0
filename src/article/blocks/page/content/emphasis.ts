import type { Emphasis, Nodes, PhrasingContent, Strong } from "mdast";
import { toString as textOf } from "mdast-util-to-string";

/** Blanks at an edge, and the marks there: CommonMark takes no `**` between a mark and a letter. */
const START = /^\s*[\p{P}\p{S}]*\s*/u;
const END = /(?:(?<!\s)\s+(?:[\p{P}\p{S}]+\s*)?|(?<![\s\p{P}\p{S}])[\p{P}\p{S}]+\s*)$/u;
const START_BLANKS = /^\s+/u;
const END_BLANKS = /(?<!\s)\s+$/u;
const LETTER_END = /[^\s\p{P}\p{S}]$/u;
const LETTER_START = /^[^\s\p{P}\p{S}]/u;

type Emphasized = Strong | Emphasis;

/**
 * A node whose emphasis every reader of Markdown sees: marks at its edges that letters stand beside,
 * and blanks there, are moved out of it, and parts that touch are one.
 */
export function withClearEmphasis<Node extends Nodes>(node: Node): Node {
  if (!("children" in node)) return node;
  const children = joined((node.children as Nodes[]).map(withClearEmphasis));
  const clear = children.flatMap((child, index): Nodes[] => {
    if (!isEmphasized(child)) return [child];
    const before = children[index - 1];
    const after = children[index + 1];
    return cleared(child, before ? textOf(before) : "", after ? textOf(after) : "");
  });
  return Object.assign(node, { children: joined(clear) });
}

/** Joins text with text, and emphasis with emphasis of the same kind, directly after it. */
function joined(children: readonly Nodes[]): Nodes[] {
  const kept: Nodes[] = [];
  for (const child of children) {
    const last = kept[kept.length - 1];
    if (
      last !== undefined &&
      isEmphasized(last) &&
      isEmphasized(child) &&
      last.type === child.type
    ) {
      kept[kept.length - 1] = { ...last, children: [...last.children, ...child.children] };
    } else if (last?.type === "text" && child.type === "text") {
      kept[kept.length - 1] = { ...last, value: last.value + child.value };
    } else kept.push(child);
  }
  return kept;
}

function cleared(node: Emphasized, before: string, after: string): PhrasingContent[] {
  const [head, opened] = cutStart(node.children, LETTER_END.test(before) ? START : START_BLANKS);
  const [tail, inner] = cutEnd(opened, LETTER_START.test(after) ? END : END_BLANKS);
  return [
    ...textNodes(head),
    ...(inner.length === 0 ? [] : [{ ...node, children: inner }]),
    ...textNodes(tail),
  ];
}

function cutStart(nodes: readonly PhrasingContent[], edge: RegExp): [string, PhrasingContent[]] {
  const [first, ...rest] = nodes;
  if (first?.type !== "text") return ["", [...nodes]];
  const cut = edge.exec(first.value)?.[0] ?? "";
  return [cut, [...textNodes(first.value.slice(cut.length)), ...rest]];
}

function cutEnd(nodes: readonly PhrasingContent[], edge: RegExp): [string, PhrasingContent[]] {
  const last = nodes.at(-1);
  if (last?.type !== "text") return ["", [...nodes]];
  const cut = edge.exec(last.value)?.[0] ?? "";
  const kept = last.value.slice(0, last.value.length - cut.length);
  return [cut, [...nodes.slice(0, -1), ...textNodes(kept)]];
}

function textNodes(value: string): PhrasingContent[] {
  return value === "" ? [] : [{ type: "text", value }];
}

function isEmphasized(node: Nodes): node is Emphasized {
  return node.type === "strong" || node.type === "emphasis";
}
