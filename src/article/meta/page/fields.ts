import { isElement, isText, type Node, oneLine } from "../../blocks/page/dom.ts";
import type { HtmlBlock } from "../../blocks/page/html-block.ts";
import { isShown } from "../../blocks/page/walk.ts";
import { readByline } from "../text/byline.ts";

/** Longer blocks are no line of metadata (UTF-16 code units). */
const LONGEST = 200;
/** What ends a field in a line of metadata. */
const GAP = "\u3000";

/**
 * The text of a block, with a gap between elements that touch if it is a line of metadata then:
 * `<span>作者：张三</span><a>收藏</a>` shows two fields, which a style sheet sets apart.
 */
export function fieldsOf({ nodes, text }: HtmlBlock): string {
  if (text.length > LONGEST) return text;
  const parted = partedText(nodes);
  return parted !== text && readByline(parted) !== null ? parted : text;
}

function partedText(nodes: readonly Node[]): string {
  let text = "";
  const left = nodes.toReversed();
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (isText(node)) text += node.data;
    else if (isElement(node) && isShown(node)) {
      if (isElement(node.prev) && /\S$/.test(text)) text += GAP;
      for (const child of node.childNodes.toReversed()) left.push(child);
    }
  }
  return oneLine(text);
}
