import { childrenOf, type Element, isElement, isText, type Node } from "../../blocks/page/dom.ts";
import { isBlockName, isMachinery } from "../../blocks/page/elements.ts";

/**
 * The text of an element, with a line break where one of its blocks begins or ends, or two elements
 * touch, which a style sheet sets apart: `<a>Jane Doe</a><span>Reporter</span>`. "" if it is longer
 * than `most` (UTF-16 code units). Reads no further than that.
 */
export function shortText(element: Element, most: number): string {
  let text = "";
  const left: (Node | "\n")[] = childrenOf(element).toReversed();
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next === "\n") text += next;
    else if (isText(next)) text += next.data.replace(/\s+/g, " ");
    else if (isElement(next) && !isMachinery(next.tagName)) {
      const isEdge = isBlockName(next.tagName) || next.tagName === "br";
      if (!isEdge && isElement(next.prev) && /\S$/.test(text)) text += "\n";
      if (isEdge) left.push("\n");
      for (const child of childrenOf(next).toReversed()) left.push(child);
      if (isEdge) left.push("\n");
    }
    if (text.length > 4 * most) return "";
  }
  const lines = text
    .replace(/(?:(?<! ) +)?\n[ \n]*/g, "\n")
    .replace(/ {2,}/g, " ")
    .trim();
  return lines.length > most ? "" : lines;
}
