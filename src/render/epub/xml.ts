import type { Element, ElementContent, Properties } from "hast";
import { xmlText, xmlValue } from "../xml.ts";

/**
 * Writes a tree of HTML as XML. The library that writes HTML leaves attributes without values, and
 * `]]>` in text, which no reader of XML accepts.
 */
export function toXml(nodes: readonly ElementContent[]): string {
  return nodes.map(nodeXml).join("");
}

function nodeXml(node: ElementContent): string {
  if (node.type === "text") return xmlText(node.value);
  return node.type === "element" ? elementXml(node) : "";
}

function elementXml({ tagName, properties, children }: Element): string {
  const start = `<${tagName}${attributesXml(properties)}`;
  return children.length === 0 && VOID.has(tagName)
    ? `${start}/>`
    : `${start}>${toXml(children)}</${tagName}>`;
}

/** Elements without content, of those that exports use. */
const VOID = new Set(["br", "hr", "img", "wbr"]);

function attributesXml(properties: Properties): string {
  return Object.entries(properties)
    .filter(([, value]) => value !== null && value !== undefined && value !== false)
    .map(([name, value]) => ` ${attributeName(name)}="${xmlValue(stringOf(value))}"`)
    .join("");
}

/** The value of an attribute; HTML writes those that are true without one. */
function stringOf(value: Properties[string]): string {
  if (value === true) return "";
  return Array.isArray(value) ? value.join(" ") : String(value);
}

/** The name of an attribute by its name in hast. */
function attributeName(property: string): string {
  if (property === "className") return "class";
  return property.replace(/^aria(?=[A-Z])/, "aria-").toLowerCase();
}
