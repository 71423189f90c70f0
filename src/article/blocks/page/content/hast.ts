import type { Element, Nodes, RootContent } from "hast";

/** Whether a node is an element of one of these names. */
export function isElement(node: Nodes | undefined, ...names: string[]): node is Element {
  return node?.type === "element" && (names.length === 0 || names.includes(node.tagName));
}

/** All elements of these names below a node, in the order of the document. */
export function elementsOf(node: Nodes, ...names: string[]): Element[] {
  const found: Element[] = [];
  // A stack of its own: pages nest deeper than calls may.
  const left: Nodes[] = [node];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (isElement(next, ...names)) found.push(next);
    for (const child of childrenOf(next).toReversed()) left.push(child);
  }
  return found;
}

/** The text of a node and all below it. */
export function textOf(node: Nodes): string {
  const parts: string[] = [];
  const left: Nodes[] = [node];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next.type === "text") parts.push(next.value);
    for (const child of childrenOf(next).toReversed()) left.push(child);
  }
  return parts.join("");
}

/** A text on one line, its blanks as HTML shows them. */
export function oneLine(text: string): string {
  return text.replace(/[\t\n\f\r ]+/g, " ").trim();
}

/** The value of an attribute as text; "" where it has none. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  if (Array.isArray(value)) return value.join(" ");
  return value === undefined || value === null ? "" : String(value);
}

/** The name of the place on the same page that a link leads to; "" for any other link. */
export function fragmentOf(link: Element): string {
  const href = attribute(link, "href");
  return href.startsWith("#") ? decoded(href.slice(1)) : "";
}

/** What links may name an element by. */
export function namesOf(element: Element): string[] {
  return [attribute(element, "id"), attribute(element, "name")].filter((name) => name !== "");
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function childrenOf(node: Nodes): readonly RootContent[] {
  return "children" in node ? node.children : [];
}
