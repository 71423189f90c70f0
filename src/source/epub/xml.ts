import {
  type ChildNode,
  type Document,
  type Element,
  isTag,
  isText,
  type ParentNode,
} from "domhandler";
import { Parser, parseDocument } from "htmlparser2";

/** What a document may be written in by its XML declaration: encoding="gb2312". */
const DECLARED = /^<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/;
/** Bytes in which the declaration stands. */
const HEAD = 200;

/** Parses XML. Nothing in it is fetched, and no entity that it defines is expanded. */
export function parseXml(bytes: Uint8Array): Document {
  return parseDocument(textOf(bytes), { xmlMode: true });
}

/** What is told of XML while it is read. Names have no prefixes, attributes have theirs. */
export type XmlEvents = {
  open(name: string, attributes: Readonly<Record<string, string>>, whole: string): void;
  text(text: string): void;
  close(): void;
};

/** Reads XML as events, in half the time that a tree takes: a book names thousands of files. */
export function readXml(bytes: Uint8Array, { open, text, close }: XmlEvents): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open(withoutPrefix(name), attributes, name),
      ontext: text,
      onclosetag: () => close(),
    },
    { xmlMode: true },
  );
  parser.end(textOf(bytes));
}

/**
 * Returns the text of a file in a book: UTF-8 or UTF-16 as the standard demands, or what its
 * declaration names, as older books do. Wrong bytes become U+FFFD.
 */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeAs(bytes, declaredEncoding(bytes));
  }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
  return DECLARED.exec(head.trimStart())?.[1];
}

function decodeAs(bytes: Uint8Array, encoding: string | undefined): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes); // an encoding that nobody knows
  }
}

/** The name of an element without its namespace's prefix, which is the author's choice. */
function localName({ name }: Element): string {
  return withoutPrefix(name);
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The elements directly in a node, of one of these local names if any are given. */
export function childrenOf(node: ParentNode, ...names: string[]): Element[] {
  const elements: Element[] = [];
  for (const child of node.children) {
    if (isTag(child) && (names.length === 0 || names.includes(localName(child)))) {
      elements.push(child);
    }
  }
  return elements;
}

/** All elements below a node, in document order; of one of these local names if any are given. */
export function elementsOf(node: ParentNode, ...names: string[]): Element[] {
  const found: Element[] = [];
  const left: ChildNode[] = node.children.toReversed();
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (!isTag(next)) continue;
    if (names.length === 0 || names.includes(localName(next))) found.push(next);
    for (const child of next.children.toReversed()) left.push(child);
  }
  return found;
}

/** The text of a node on one line. */
export function lineOf(node: ParentNode): string {
  const [only] = node.children;
  // The one text that most elements hold.
  if (only !== undefined && isText(only) && node.children.length === 1) return oneLine(only.data);
  const parts: string[] = [];
  const left: ChildNode[] = node.children.toReversed();
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (isText(next)) parts.push(next.data);
    else if (isTag(next) && next.name === "br") parts.push(" ");
    if ("children" in next) for (const child of next.children.toReversed()) left.push(child);
  }
  return oneLine(parts.join(""));
}

/** Returns a text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The words of an attribute that lists some: `epub:type`, `properties`. */
export function wordsIn(value = ""): readonly string[] {
  return value.split(/\s+/).filter((word) => word !== "");
}
