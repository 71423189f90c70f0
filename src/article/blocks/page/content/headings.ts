import type { Element, Root as Html } from "hast";
import { defaultHandlers, type Handle } from "hast-util-to-mdast";
import { elementsOf, fragmentOf, namesOf } from "./hast.ts";

declare module "mdast" {
  interface HeadingData {
    /** What links on the page name the heading by. */
    names?: readonly string[];
  }
}

const NAMES = ["h1", "h2", "h3", "h4", "h5", "h6"] as const;

/** Headings that keep what links name them by. */
export const headingHandlers: Readonly<Record<string, Handle>> = Object.fromEntries(
  NAMES.map((name) => [name, withNames(defaultHandlers[name])]),
);

function withNames(handle: Handle): Handle {
  return (state, element, parent) => {
    const { dataNames } = element.properties;
    const node = handle(state, element, parent);
    const heading = Array.isArray(node) ? node[0] : node;
    if (heading?.type === "heading" && Array.isArray(dataNames)) {
      heading.data = { names: dataNames.map(String) };
    }
    return node;
  };
}

/** What of a page's links concerns its headings. */
export type HeadingLinks = {
  /** What links may name headings by. */
  readonly names: ReadonlySet<string>;
  /** The links in headings to the headings themselves. */
  readonly own: ReadonlySet<Element>;
};

/** Finds what links may name headings by, and the links that headings have to themselves. */
export function headingLinks(html: Html): HeadingLinks {
  const names = new Set<string>();
  const own = new Set<Element>();
  for (const heading of elementsOf(html, ...NAMES)) {
    const elements = elementsOf(heading);
    const ownNames = new Set(elements.flatMap(namesOf));
    if (ownNames.size > 0) heading.properties.dataNames = [...ownNames];
    for (const name of ownNames) names.add(name);
    for (const element of elements) if (ownNames.has(fragmentOf(element))) own.add(element);
  }
  return { names, own };
}
