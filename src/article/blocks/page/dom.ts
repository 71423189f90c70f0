import type { DefaultTreeAdapterTypes } from "parse5";

export type Document = DefaultTreeAdapterTypes.Document;
export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
type Parent = Document | Element | Node;

/** Whether a node is an element, of one of these names if any are given. */
export function isElement(node: Parent | undefined, ...names: string[]): node is Element {
  if (node === undefined || !("tagName" in node)) return false;
  return names.length === 0 || names.includes(node.tagName);
}

/** The value of an attribute (its name in lower case), or "". */
export function attribute(element: Element, name: string): string {
  for (const each of element.attrs) if (each.name === name) return each.value;
  return "";
}

/** The children of a node; none for text, comments and the content of templates. */
export function childrenOf(node: Parent): readonly Node[] {
  return "childNodes" in node ? node.childNodes : [];
}

/**
 * The nodes below a node in document order. It keeps a stack of its own: pages nest deeper than
 * calls may. A node for which `skip` holds is left out with all below it.
 */
function* descendants(node: Parent, skip?: (node: Node) => boolean): Generator<Node> {
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
export function elementsOf(node: Parent, ...names: string[]): Element[] {
  const found: Element[] = [];
  for (const each of descendants(node)) if (isElement(each, ...names)) found.push(each);
  return found;
}

/** The text of a node and all below it, as written. */
export function rawText(node: Parent): string {
  if (isText(node)) return node.value;
  let text = "";
  for (const each of descendants(node)) if (isText(each)) text += each.value;
  return text;
}

export function isText(node: Parent): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === "#text";
}

/** A text on one line, with the white space collapsed that HTML collapses. */
export function oneLine(text: string): string {
  return text.replace(/[\t\n\f\r ]+/g, " ").trim();
}

/** The text of a node on one line. */
export function lineOf(node: Parent): string {
  return oneLine(rawText(node));
}
