import type { Nodes, RootContent } from "mdast";

/** A comment of HTML and the blanks around it. */
const COMMENT = /\s*<!--[\s\S]*?-->\s*/y;

/** Blocks without the comments of HTML in them, which no reader is to see, and these comments. */
export function withoutComments(content: readonly RootContent[]) {
  const comments: string[] = [];
  const isKept = (node: Nodes) => {
    const isComment = node.type === "html" && isComments(node.value);
    if (isComment) comments.push(node.value.trim());
    return !isComment;
  };
  return { kept: content.filter(isKept).map((node) => cleaned(node, isKept)), comments };
}

/** Whether HTML is nothing but comments. One at a time: an expression for all takes exponential time. */
function isComments(html: string): boolean {
  let at = 0;
  while (at < html.length) {
    COMMENT.lastIndex = at;
    if (!COMMENT.test(html)) return false;
    at = COMMENT.lastIndex;
  }
  return at > 0;
}

function cleaned<Node extends Nodes>(node: Node, isKept: (node: Nodes) => boolean): Node {
  if (!("children" in node)) return node;
  const children: readonly Nodes[] = node.children;
  const kept = children.filter(isKept).map((child) => cleaned(child, isKept));
  const isSame =
    kept.length === children.length && kept.every((child, at) => child === children[at]);
  return isSame ? node : Object.assign({ ...node }, { children: kept });
}
