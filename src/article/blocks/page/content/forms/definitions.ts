import type { Element, ElementContent } from "hast";
import { isBlockName } from "../../elements.ts";
import { isElement } from "../hast.ts";

/**
 * A list of definitions as one of items, each of the terms on lines of a paragraph and of their
 * meanings: Markdown has no other form for them.
 */
export function itemsOfDefinitions(list: Element): Element {
  const items: Element[] = [];
  let terms: ElementContent[] = [];
  let meanings: ElementContent[] = [];
  const endItem = () => {
    const children = [...(terms.length === 0 ? [] : [element("p", terms)]), ...meanings];
    if (children.length > 0) items.push(element("li", children));
    terms = [];
    meanings = [];
  };
  for (const part of list.children.flatMap(unwrapped)) {
    const isTerm = isElement(part, "dt") && !part.children.some(isBlock);
    if (isElement(part, "dt") && meanings.length > 0) endItem();
    if (isTerm) {
      if (terms.length > 0) terms.push(element("br", []));
      for (const child of part.children) terms.push(child);
    } else meanings.push(isElement(part) ? { ...part, tagName: "div" } : part);
  }
  endItem();
  return element("ul", items);
}

/** Groups of terms and meanings may stand in a `<div>` each. */
function unwrapped(child: ElementContent): ElementContent[] {
  if (isElement(child, "div")) return child.children;
  return child.type === "text" && child.value.trim() === "" ? [] : [child];
}

function isBlock(node: ElementContent): boolean {
  return isElement(node) && isBlockName(node.tagName);
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: "element", tagName, properties: {}, children };
}
