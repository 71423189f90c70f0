import { type ChildNode, type Document, type Element, isCDATA, isTag, isText } from "domhandler";
import { lineOf } from "../../source/epub/xml.ts";
import { xmlText, xmlValue } from "../xml.ts";

const NAMESPACES: Readonly<Record<string, string>> = {
  xmlns: "http://www.w3.org/2000/svg",
  "xmlns:xlink": "http://www.w3.org/1999/xlink",
};
/** Elements that run code, that hold HTML, or that say nothing to the eye. */
const LEFT_OUT = new Set(["script", "foreignObject", "metadata"]);
const LINKS = new Set(["href", "xlink:href"]);
const KEPT = new Set(["xml:space", "xml:lang"]);
const NAME = /^[\p{L}_][\p{L}\p{N}._-]*$/u;
/** Groups in groups; no drawing program nests this deep. */
const DEEPEST = 200;
/** An address in the picture itself. */
const WITHIN = /^(?:#|data:)/i;
/** A style that fetches something. */
const FETCHING = /@import|url\(\s*["']?(?!\s*(?:#|data:))/i;

/**
 * Writes a picture in SVG as a book may hold it (EPUB 3.3, section 6.2): well-formed, without scripts
 * and what would be fetched, without a document type, each id once. What editors add in namespaces of
 * their own goes, too. Returns null if there is no picture.
 */
export function bookSvg(document: Document): string | null {
  const root = document.children.find((node) => isTag(node) && node.name === "svg");
  if (root === undefined || !isTag(root)) return null;
  Object.assign(root.attribs, NAMESPACES);
  return `${nodeXml(root, new Set(), 0)}\n`;
}

function nodeXml(node: ChildNode, ids: Set<string>, depth: number): string {
  if (depth > DEEPEST) return "";
  if (isText(node)) return xmlText(node.data);
  if (isTag(node)) return elementXml(node, ids, depth);
  return isCDATA(node) ? node.children.map((each) => nodeXml(each, ids, depth + 1)).join("") : "";
}

function elementXml(element: Element, ids: Set<string>, depth: number): string {
  const name = element.name.replace(/^svg:/, "");
  if (name.includes(":") || LEFT_OUT.has(name)) return "";
  if (name === "style" && FETCHING.test(lineOf(element))) return "";
  const attributes = Object.entries(element.attribs)
    .filter(([attribute, value]) => isKept(attribute, value, ids))
    .map(([attribute, value]) => ` ${attribute}="${xmlValue(value)}"`)
    .join("");
  const content = element.children.map((child) => nodeXml(child, ids, depth + 1)).join("");
  return `<${name}${attributes}>${content}</${name}>`;
}

function isKept(name: string, value: string, ids: Set<string>): boolean {
  if (name in NAMESPACES || KEPT.has(name)) return true;
  if (LINKS.has(name)) return WITHIN.test(value);
  if (name.includes(":") || /^on/i.test(name) || FETCHING.test(value)) return false;
  if (name !== "id") return true;
  const isNew = NAME.test(value) && !ids.has(value);
  ids.add(value);
  return isNew;
}
