import { type ChildNode, type Document, type Element, Text } from "domhandler";
import type { Entry } from "../../source/epub/book.ts";
import { childrenOf, elementsOf, isElement, isText, lineOf } from "../blocks/page/dom.ts";
import { isBlockName } from "../blocks/page/elements.ts";
import { isShown } from "../blocks/page/walk.ts";
import { compact } from "../text/compare.ts";
import { insertElement, outwards, replace } from "./dom.ts";

/** Blocks that a heading cannot stand in. */
const WHOLES = new Set(["ul", "ol", "dl", "table", "pre", "blockquote", "figure"]);
/** The deepest heading that HTML has. */
const DEEPEST = 6;

/** What the table of contents says about a chapter. */
export type ChapterOutline = {
  /** Its entries, in order. */
  readonly entries: readonly Entry[];
  /** Depth of the last entry before it; 0 if there is none. */
  readonly above: number;
};

/**
 * Gives a chapter the headings that the book's table of contents names, at their depths: the heading
 * or line that an entry leads to if it says the same, else a new one. The chapter's other headings
 * keep their distance from these.
 */
export function markHeadings(document: Document, { entries, above }: ChapterOutline): void {
  const headings = () => elementsOf(document, "h1", "h2", "h3", "h4", "h5", "h6");
  const named = new Map<Element, number>();
  const originals = new Map(headings().map((heading) => [heading, depthOf(heading)]));
  const ids = idsOf(document);
  for (const { fragment, title, depth } of entries) {
    const target = ids.get(fragment) ?? null;
    const heading = headingFor(document, target, title, named);
    if (!isHeading(heading)) heading.name = "h1";
    named.set(heading, depth);
  }
  let from = { depth: above, original: least(originals.values()) - 1 };
  for (const heading of headings()) {
    const original = originals.get(heading);
    const depth = named.get(heading);
    if (depth !== undefined) from = { depth, original: original ?? from.original };
    const own = depth ?? from.depth + Math.max(0, (original ?? 1) - from.original);
    const isEmpty = compact(lineOf(heading)) === "";
    heading.name = isEmpty ? "p" : `h${Math.min(Math.max(own, 1), DEEPEST)}`;
    breaksToBlanks(heading);
  }
}

function depthOf({ name }: Element): number {
  return Number(name.charAt(1));
}

function least(depths: Iterable<number>): number {
  return Math.min(DEEPEST, ...depths);
}

function idsOf(document: Document): ReadonlyMap<string, Element> {
  const ids = new Map<string, Element>();
  for (const element of elementsOf(document)) {
    for (const id of [element.attribs.id, element.attribs["xml:id"]]) {
      if (id !== undefined && id !== "" && !ids.has(id)) ids.set(id, element);
    }
  }
  return ids;
}

function headingFor(
  document: Document,
  target: Element | null,
  title: string,
  taken: ReadonlyMap<Element, number>,
): Element {
  const shown = firstShown(document, target, taken);
  const around = shown === null ? [] : [...outwards(shown)];
  const heading = around.find(isHeading);
  const line = heading ?? around.find(({ name }) => isBlockName(name));
  if (line !== undefined && saysSame(line, title)) return line;
  const first = target ?? shown;
  const block = first === null ? null : blockOf(first);
  return insertElement("h1", title, block?.parent ?? bodyOf(document), block);
}

function isHeading({ name }: Element): boolean {
  return /^h[1-6]$/.test(name);
}

/**
 * Whether a line says what its entry does. A heading may say more, or be the first of several that
 * say it together; those are joined.
 */
function saysSame(line: Element, title: string): boolean {
  const [said, wanted] = [compact(lineOf(line)), compact(title)];
  if (said === wanted || said === "") return said !== "";
  if (!isHeading(line)) return false;
  if (said.includes(wanted)) return true;
  const next = nextElement(line);
  if (next === null || !isHeading(next)) return wanted.includes(said);
  if (!wanted.startsWith(said + compact(lineOf(next)))) return wanted.includes(said);
  replace(next);
  for (const child of [new Text(" "), ...next.children]) {
    child.parent = line;
    line.children.push(child);
  }
  return saysSame(line, title);
}

function nextElement(line: Element): Element | null {
  const siblings = line.parent?.children ?? [];
  const after = siblings.slice(siblings.indexOf(line) + 1);
  return after.find((node) => isElement(node)) ?? null;
}

/** The first text or picture at or after an element, but in no heading that is taken. */
function firstShown(
  document: Document,
  target: Element | null,
  taken: ReadonlyMap<Element, number>,
): ChildNode | null {
  const left: ChildNode[] = [...childrenOf(document)].toReversed();
  let isPast = target === null;
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (node === target) isPast = true;
    if (!isShown(node) || (isElement(node) && taken.has(node))) continue;
    if (isPast && (isText(node) ? node.data.trim() !== "" : isElement(node, "img"))) return node;
    for (const child of childrenOf(node).toReversed()) left.push(child);
  }
  return null;
}

/** The block that a node stands in, before which a heading can be put: no item, no cell. */
function blockOf(node: ChildNode): ChildNode {
  const around = [...outwards(node)].filter(({ name }) => isBlockName(name));
  const whole = around.findLast(({ name }) => WHOLES.has(name));
  const block = whole ?? around[0];
  return block === undefined || block.name === "body" || block.name === "html" ? node : block;
}

function bodyOf(document: Document): Element | Document {
  return elementsOf(document, "body")[0] ?? elementsOf(document, "html")[0] ?? document;
}

/** A heading of two lines is one line. */
function breaksToBlanks(heading: Element): void {
  for (const line of elementsOf(heading, "br")) replace(line, new Text(" "));
}
