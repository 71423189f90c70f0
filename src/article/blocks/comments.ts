import type { Nodes, RootContent } from "mdast";

/** Comments of HTML and the blanks around them, and nothing else. */
const COMMENTS = /^\s*(?:<!--[\s\S]*?-->\s*)+$/;

/** Blocks without the comments of HTML in them, which no reader is to see, and these comments. */
export function withoutComments(content: readonly RootContent[]) {
  const comments: string[] = [];
  const isKept = (node: Nodes) => {
    const isComment = node.type === "html" && COMMENTS.test(node.value);
    if (isComment) comments.push(node.value.trim());
    return !isComment;
  };
  return { kept: content.filter(isKept).map((node) => cleaned(node, isKept)), comments };
}

function cleaned<Node extends Nodes>(node: Node, isKept: (node: Nodes) => boolean): Node {
  if (!("children" in node)) return node;
  const children: readonly Nodes[] = node.children;
  return Object.assign(
    { ...node },
    { children: children.filter(isKept).map((child) => cleaned(child, isKept)) },
  );
}
