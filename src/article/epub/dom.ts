import { type ChildNode, Element, type ParentNode, Text } from "domhandler";
import { isElement } from "../blocks/page/dom.ts";

/** The words of `epub:type` and `role`, without the prefix that ARIA's have. */
export function typesOf({ attribs }: Element): readonly string[] {
  return `${attribs["epub:type"] ?? ""} ${attribs.role ?? ""}`.replaceAll("doc-", "").split(/\s+/);
}

/** Puts a new element with this text before a node, or first in `parent` where that is null. */
export function insertElement(
  name: string,
  text: string,
  parent: ParentNode,
  before: ChildNode | null,
): Element {
  const element = new Element(name, {}, [new Text(text)]);
  for (const child of element.children) child.parent = element;
  element.parent = parent;
  const at = before === null ? 0 : parent.children.indexOf(before);
  parent.children.splice(at, 0, element);
  return element;
}

/** Puts nodes in the place of one. */
export function replace(node: ChildNode, ...nodes: readonly ChildNode[]): void {
  const { parent } = node;
  if (parent === null) return;
  for (const each of nodes) each.parent = parent;
  parent.children.splice(parent.children.indexOf(node), 1, ...nodes);
  node.parent = null;
}

/** The elements that a node is in, itself first if it is one. */
export function* outwards(node: ChildNode): Generator<Element> {
  let at: ChildNode | ParentNode | null = node;
  while (at !== null) {
    if (isElement(at)) yield at;
    at = at.parent;
  }
}
