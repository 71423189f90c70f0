import { type Element, isElement, isText, type Node } from "../blocks/page/dom.ts";
import { CLASS } from "./vocabulary.ts";

/** Elements that have no content and no closing tag (HTML 13.1.2), of those that exports keep. */
const VOID = new Set(["br", "hr", "wbr"]);
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Returns the tag that the author wrote to open an element. */
export function openingTag({ name, attribs }: Element): string {
  const attributes = Object.entries(attribs)
    .filter(([attribute]) => attribute !== "class")
    .map(([attribute, value]) =>
      value === "" ? ` ${attribute}` : ` ${attribute}="${escaped(value)}"`,
    );
  return `<${name}${attributes.join("")}>`;
}

/** Returns the tag that closes an element; "" if it needs none. */
export function closingTag({ name }: Element): string {
  return VOID.has(name) ? "" : `</${name}>`;
}

/** Whether a node and all in it is what the author wrote as HTML. */
export function isAllWritten(node: Node): boolean {
  if (isText(node)) return true;
  if (!isElement(node)) return false;
  return node.attribs.class === CLASS.written && node.childNodes.every(isAllWritten);
}

/** Returns the HTML of a node that is all written. */
export function writtenHtml(node: Node): string {
  if (isText(node)) return escaped(node.data);
  if (!isElement(node)) return "";
  return openingTag(node) + node.childNodes.map(writtenHtml).join("") + closingTag(node);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark);
}
