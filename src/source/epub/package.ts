import { DomHandler, type Element } from "domhandler";
import type { BookMeta } from "./book.ts";
import { resolve } from "./path.ts";
import { childrenOf, elementsOf, lineOf, readXml, wordsIn } from "./xml.ts";

/** What a package document names, by the paths in the archive. */
export type Package = {
  readonly meta: BookMeta;
  /** The documents to read, in order. */
  readonly spine: readonly string[];
  /** The documents of navigation: of EPUB 3, and of EPUB 2. */
  readonly nav: string | null;
  readonly ncx: string | null;
};

type Item = {
  readonly id: string;
  readonly path: string;
  readonly type: string;
  readonly properties: readonly string[];
  /** Id of an item that may be shown in its place. */
  readonly fallback: string;
};

const TEXT = /xhtml|html|oeb1-document/;
const NCX = "application/x-dtbncx+xml";
const WEB = /^https?:\/\//i;
/** The date that calibre writes where it knows none. */
const NO_DATE = /^0101-01-01/;

/** What a package document says, in the order in which it says it. */
type Statements = {
  readonly metadata: readonly Element[];
  readonly items: readonly Item[];
  /** Ids of items, in the order of reading. */
  readonly references: readonly (string | undefined)[];
  /** Id of the table of contents of EPUB 2. */
  readonly toc: string | undefined;
};

/** Reads a package document. Unknown parts are passed over; without a spine, nothing is to be read. */
export function readPackage(bytes: Uint8Array, path: string): Package {
  const { metadata, items, references, toc } = statementsIn(bytes, path);
  const byId = new Map(items.map((item) => [item.id, item]));
  const documents = references.flatMap((id) => textItem(byId, id) ?? []);
  const ncx = byId.get(toc ?? "") ?? items.find(({ type }) => type === NCX);
  return {
    meta: metaOf(metadata),
    spine: [...new Set(documents.map((item) => item.path))],
    nav: items.find(({ properties }) => properties.includes("nav"))?.path ?? null,
    ncx: ncx?.path ?? null,
  };
}

/** Metadata becomes a tree; there are thousands of items and references to them. */
function statementsIn(bytes: Uint8Array, from: string): Statements {
  const tree = new DomHandler(null, { xmlMode: true });
  const items: Item[] = [];
  const references: (string | undefined)[] = [];
  const within: string[] = [];
  let toc: string | undefined;
  const isMetadata = () => within[0] === "package" && within[1] === "metadata";
  readXml(bytes, {
    open: (name, attributes, whole) => {
      within.push(name);
      const [root, part, statement] = within;
      if (isMetadata()) return tree.onopentag(whole, { ...attributes });
      if (root !== "package" || within.length > 3) return;
      if (part === "spine" && statement === undefined) toc ??= attributes.toc;
      if (part === "spine" && statement === "itemref") references.push(attributes.idref);
      if (part === "manifest" && statement === "item") items.push(...itemOf(attributes, from));
    },
    text: (text) => {
      if (isMetadata()) tree.ontext(text);
    },
    close: () => {
      if (isMetadata()) tree.onclosetag();
      within.pop();
    },
  });
  return { metadata: childrenOf(tree.root), items, references, toc };
}

function itemOf(attributes: Readonly<Record<string, string>>, from: string): Item[] {
  const { id = "", href = "", fallback = "", properties, "media-type": type = "" } = attributes;
  const target = resolve(href, from);
  if (target === null) return [];
  return [{ id, path: target.path, type, properties: wordsIn(properties), fallback }];
}

/** An item that is text, or what stands in for one that is not; null if there is no text. */
function textItem(items: ReadonlyMap<string, Item>, id: string | undefined): Item | null {
  const seen = new Set<Item>();
  let item = items.get(id ?? "");
  while (item !== undefined && !seen.has(item)) {
    if (TEXT.test(item.type)) return item;
    seen.add(item);
    item = items.get(item.fallback);
  }
  return null;
}

function metaOf(metadata: readonly Element[]): BookMeta {
  const elements = metadata.flatMap((element) => elementsOf(element));
  const values = (name: string) =>
    elements.filter((element) => isOfCore(element, name)).flatMap(nonEmpty);
  const date = datesOf(elements).find((each) => !NO_DATE.test(each));
  return {
    title: mainTitle(elements),
    authors: authorsOf(elements),
    publisher: values("publisher")[0] ?? null,
    date: date ?? null,
    language: values("language")[0] ?? null,
    url: [...values("source"), ...values("identifier")].find((each) => WEB.test(each)) ?? null,
    generator:
      elements.find(({ attribs }) => attribs.name === "generator")?.attribs.content ?? null,
  };
}

/** Whether an element is one of Dublin Core's, whatever prefix it has; `meta` elements are not. */
function isOfCore({ name }: Element, core: string): boolean {
  return name.toLowerCase() === core || name.toLowerCase().endsWith(`:${core}`);
}

function nonEmpty(element: Element): string[] {
  const text = lineOf(element);
  return text === "" ? [] : [text];
}

/** The value that refines an element: its attribute in EPUB 2, a `meta` that names it in EPUB 3. */
function refined(elements: readonly Element[], { attribs }: Element, property: string): string {
  const own = attribs[`opf:${property}`] ?? attribs[property];
  if (own !== undefined || attribs.id === undefined) return own ?? "";
  const meta = elements.find(
    (each) => each.attribs.refines === `#${attribs.id}` && each.attribs.property === property,
  );
  return meta === undefined ? "" : lineOf(meta);
}

function mainTitle(elements: readonly Element[]): string | null {
  const titles = elements.filter((element) => isOfCore(element, "title"));
  const main = titles.find((element) => refined(elements, element, "title-type") === "main");
  return [main, ...titles].flatMap((each) => (each === undefined ? [] : nonEmpty(each)))[0] ?? null;
}

/** Creators without a role are authors, and so are all where none is said to be one. */
function authorsOf(elements: readonly Element[]): string[] {
  const creators = elements.filter((element) => isOfCore(element, "creator"));
  const authors = creators.filter((creator) =>
    ["", "aut"].includes(refined(elements, creator, "role")),
  );
  return [...new Set((authors.length === 0 ? creators : authors).flatMap(nonEmpty))];
}

/** Dates, that of the publication first; EPUB 2 also has those of the file. */
function datesOf(elements: readonly Element[]): string[] {
  const dates = elements.filter((element) => isOfCore(element, "date"));
  const eventOf = (element: Element) => element.attribs["opf:event"] ?? element.attribs.event;
  const published = dates.filter((date) => eventOf(date) === "publication");
  const other = dates.filter((date) => eventOf(date) === undefined);
  return [...published, ...other].flatMap(nonEmpty);
}
