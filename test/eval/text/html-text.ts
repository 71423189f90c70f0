import type { Nodes } from "hast";
import { fromHtml } from "hast-util-from-html";

/** Elements without text of their own. */
const SKIPPED = new Set(["script", "style", "noscript", "template", "svg", "head"]);
const INLINE = new Set(
  `a abbr b bdi bdo cite code del dfn em font i ins kbd mark q rp rt ruby s samp small span strong
  sub sup time u var wbr label img`.split(/\s+/),
);

/** Returns the text of a page or a part of one, with a line for each element that is not inline. */
export function textOfHtml(html: string): string {
  return textOf(fromHtml(html));
}

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  const text = () => node.children.map(textOf).join("");
  if (node.type === "root") return `\n${text()}\n`;
  if (SKIPPED.has(node.tagName)) return "";
  if (node.tagName === "br") return "\n";
  return INLINE.has(node.tagName) ? text() : `\n${text()}\n`;
}
