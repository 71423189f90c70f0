import type { ChildNode, Document, Element, ParentNode, Text } from "domhandler";

export type { Document, Element, Text };
export type Node = ChildNode;
type AnyNode = ParentNode | Node;

/** Whether a node is an element, of one of these names if any are given. */
export function isElement(node: AnyNode | null | undefined, ...names: string[]): node is Element {
  if (!node || !("name" in node && "attribs" in node)) return false;
  return names.length === 0 || names.includes(node.name);
}

/** The value of an attribute (its name in lower case), or "". */
export function attribute(element: Element, name: string): string {
  return element.attribs[name] ?? "";
}

/** The children of a node; none for text and comments. */
export function childrenOf(node: AnyNode): readonly Node[] {
  return "children" in node ? node.children : [];
}

/**
 * The nodes below a node in document order. It keeps a stack of its own: pages nest deeper than
 * calls may. A node for which `skip` holds is left out with all below it.
 */
function* descendants(node: AnyNode, skip?: (node: Node) => boolean): Generator<Node> {
  const left = childrenOf(node).toReversed();
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (skip?.(next) === true) continue;
    yield next;
    const children = childrenOf(next);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child !== undefined) left.push(child);
    }
  }
}

/** The elements of these names below a node, in document order. */
export function elementsOf(node: AnyNode, ...names: string[]): Element[] {
  const found: Element[] = [];
  for (const each of descendants(node)) if (isElement(each, ...names)) found.push(each);
  return found;
}

/** The text of a node and all below it, as written. */
export function rawText(node: AnyNode): string {
  if (isText(node)) return node.data;
  let text = "";
  for (const each of descendants(node)) if (isText(each)) text += each.data;
  return text;
}

export function isText(node: AnyNode): node is Text {
  return node.type === TEXT;
}

/** What domhandler calls a node of text. */
const TEXT = "text";

/** A text on one line, with the white space collapsed that HTML collapses. */
export function oneLine(text: string): string {
  return text.replace(/[\t\n\f\r ]+/g, " ").trim();
}

/**
 * A heading has hardly ever more nodes than this, or a longer text (UTF-16 code units, white space
 * included). By hand: no document of the eval differs at 667 or without a limit on its length.
 */
const MOST_NODES = 200;
const LONGEST = 1000;

/**
 * As `lineOf`, but null for what is too large for a heading. Headings that nobody closes hold all that
 * follows, other headings too, and reading each of them to its end takes quadratic time.
 */
export function shortLineOf(node: AnyNode): string | null {
  let text = "";
  let nodes = 0;
  for (const each of descendants(node)) {
    nodes += 1;
    if (isText(each)) text += each.data;
    if (nodes > MOST_NODES || text.length > LONGEST) return null;
  }
  return oneLine(text);
}

/** The text of a node on one line. */
export function lineOf(node: AnyNode): string {
  return oneLine(rawText(node));
}
