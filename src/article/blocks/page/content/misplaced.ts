import type { Element, ElementContent, Root as Html, RootContent } from "hast";
import { isBlockName } from "../elements.ts";
import { isElement } from "./hast.ts";

const LISTS = ["ul", "ol", "menu", "dir"];
/** Elements that hold a line of text and no blocks. Markdown cannot say it otherwise. */
const LINES = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "summary"];

/** Makes lists of items that stand outside of one, as browsers show them. */
export function inLists(parent: Html | Element, children: readonly RootContent[]): RootContent[] {
  if (isElement(parent, ...LISTS)) return [...children];
  const grouped: RootContent[] = [];
  let list: Element | null = null;
  for (const child of children) {
    if (!isElement(child, "li")) {
      list = null;
      grouped.push(child);
    } else if (list !== null) list.children.push(child);
    else {
      list = { type: "element", tagName: "ul", properties: {}, children: [child] };
      grouped.push(list);
    }
  }
  return grouped;
}

/** Ends a line of text where a block begins in it, and continues it after the block. */
export function withoutBlocks(element: Element): ElementContent[] {
  if (!isElement(element, ...LINES) || !element.children.some(isBlock)) return [element];
  const parts: ElementContent[] = [];
  let line: Element | null = null;
  for (const child of element.children) {
    if (isBlock(child)) {
      line = null;
      parts.push(child);
    } else if (line !== null) line.children.push(child);
    else {
      line = { ...element, children: [child] };
      parts.push(line);
    }
  }
  return parts;
}

function isBlock(node: ElementContent): boolean {
  return isElement(node) && isBlockName(node.tagName);
}
