import type { Element, ElementContent, Properties } from "hast";
import { DATA } from "../../article/exported/vocabulary.ts";

/** A document of a book: its path, and what is in its body. */
export type BookDocument = { readonly path: string; readonly body: readonly ElementContent[] };

/** The document in which each name of an element is. */
export type Places = ReadonlyMap<string, string>;

/** What readers of EPUB call parts that they treat in their own way. */
const TYPES: Readonly<Record<string, string>> = {
  "doc-noteref": "noteref",
  "doc-footnote": "footnote",
};
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** What cannot be in the name of an element (NCName of XML); a colon would part a prefix from it. */
const NO_NAME = /[^\p{L}\p{N}._-]/gu;

/**
 * Makes the links of a book valid: names of elements are names of XML, links within the book name the
 * document, and addresses are written as the URL standard asks. A link to what is not in the book
 * keeps its address for this program only.
 */
export function linkDocuments(documents: readonly BookDocument[]): Places {
  const places = new Map<string, string>();
  for (const { path, body } of documents) {
    for (const { properties } of elementsIn(body)) {
      const { id } = properties;
      if (typeof id !== "string") continue;
      properties.id = nameOf(id);
      places.set(id, path);
    }
  }
  for (const { path, body } of documents) {
    for (const { properties } of elementsIn(body)) {
      if (typeof properties.href === "string") setHref(properties, properties.href, path, places);
      const type = TYPES[String(properties.role)];
      if (type !== undefined) properties["epub:type"] = type;
    }
  }
  return places;
}

function setHref(properties: Properties, href: string, from: string, places: Places): void {
  const target = linkTo(href, from, places);
  if (target === href) return;
  // Links of this program's own have a role, and no address that the article states.
  if (properties.role === undefined) properties[DATA.address] ??= href;
  if (target === null) delete properties.href;
  else properties.href = target;
}

/** Returns the address to write; null if it leads nowhere from a book. */
function linkTo(href: string, from: string, places: Places): string | null {
  if (href.startsWith("#")) {
    const id = decoded(href.slice(1));
    const path = places.get(id);
    if (path === undefined) return null;
    return `${path === from ? "" : path}#${nameOf(id)}`;
  }
  return SCHEME.test(href) ? normalized(href) : null;
}

function normalized(href: string): string | null {
  try {
    return new URL(href).href;
  } catch {
    return null;
  }
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Returns an id as the name of an element in XML. */
export function nameOf(id: string): string {
  const name = id.replace(NO_NAME, "-");
  return /^[\p{L}_]/u.test(name) ? name : `_${name}`;
}

function* elementsIn(nodes: readonly ElementContent[]): Generator<Element> {
  for (const node of nodes) {
    if (node.type !== "element") continue;
    yield node;
    yield* elementsIn(node.children);
  }
}
