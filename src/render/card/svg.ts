import { xmlValue } from "../xml.ts";

type Attributes = Readonly<Record<string, string | number | null>>;

/** Writes an element; `content` is markup. Attributes that are null are left out. */
export function svgElement(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([attribute, value]) => ` ${attribute}="${xmlValue(String(value))}"`);
  return `<${name}${written.join("")}>${content}</${name}>`;
}
