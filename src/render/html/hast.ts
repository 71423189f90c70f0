import type { Element, ElementContent, Properties, Text } from "hast";

/** HTML that is written already. */
type Raw = { readonly type: "raw"; readonly value: string };

declare module "hast" {
  interface ElementContentMap {
    raw: Raw;
  }
  interface RootContentMap {
    raw: Raw;
  }
}

/** Attributes by their names in hast; those that are null are left out. */
export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** Makes an element. `className` is one class. */
export function element(
  tagName: string,
  attributes: Attributes = {},
  children: readonly ElementContent[] = [],
): Element {
  const properties: Properties = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined) {
      properties[name] = name === "className" ? [String(value)] : value;
    }
  }
  return { type: "element", tagName, properties, children: [...children] };
}

export function text(value: string): Text {
  return { type: "text", value };
}

/** One for all: a long article has a million. */
const LINE_END = text("\n");

/** Puts each node on a line of its own, for people who read or compare the source. */
export function onLines(nodes: readonly ElementContent[]): ElementContent[] {
  return [...nodes.flatMap((node) => [LINE_END, node]), LINE_END];
}
