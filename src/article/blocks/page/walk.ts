import {
  attribute,
  childrenOf,
  type Document,
  type Element,
  isElement,
  isText,
  type Node,
} from "./dom.ts";
import { isBlockName, isMachinery, isTelling } from "./elements.ts";
import type { Surroundings } from "./html-block.ts";

/** A run of inline nodes between two block edges, and the element whose children they are. */
export type Run = {
  readonly element: Element;
  readonly nodes: readonly Node[];
  readonly around: Surroundings;
};

/** An element whose children are still to be walked, from `next` on. */
type Walked = { readonly element: Element; readonly around: Surroundings; next: number };

const NOTHING: Surroundings = { within: new Set(), hints: [] };
/** Hints of elements further out say little about one block, and would make the walk quadratic. */
const MOST_HINTS = 12;

/**
 * Splits a page into runs of inline content, in document order. What is hidden or no text (scripts,
 * controls, comments) is in none of them. A `<br>` ends a run, too: whether lines belong together is
 * decided later. Keeps a stack of its own, as pages nest deeper than calls may.
 */
export function* runsOf(document: Document): Generator<Run> {
  const root = childrenOf(document).find((node) => isElement(node, "html"));
  if (!isElement(root)) return;
  const wraps = inlineAroundBlocks(root);
  const open: Walked[] = [{ element: root, around: NOTHING, next: 0 }];
  let nodes: Node[] = [];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const { element, around } = top;
    const child = element.childNodes[top.next];
    top.next += 1;
    const isEdge = child === undefined || isBreak(child, wraps);
    if (!isEdge) {
      if (isShown(child)) nodes.push(child);
      continue;
    }
    if (nodes.length > 0) yield { element, nodes, around };
    nodes = [];
    if (child === undefined) open.pop();
    else if (isElement(child) && child.tagName !== "br" && isEntered(child)) {
      open.push({ element: child, around: inside(around, child), next: 0 });
    }
  }
}

function isBreak(node: Node, wraps: ReadonlySet<Element>): boolean {
  if (!isElement(node)) return false;
  return node.tagName === "br" || isBlockName(node.tagName) || wraps.has(node);
}

/**
 * Inline elements that lines or blocks begin and end in: `<a><div>…</div></a>`, and for breaks those
 * that say nothing about their text, `<font>…<br>…</font>`.
 */
function inlineAroundBlocks(root: Element): ReadonlySet<Element> {
  const wraps = new Set<Element>();
  const left: Element[] = [root];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    for (const child of next.childNodes) {
      if (!isElement(child)) continue;
      left.push(child);
      const isBlock = isBlockName(child.tagName);
      if (!isBlock && child.tagName !== "br") continue;
      for (let at = next; isInline(at, isBlock) && !wraps.has(at); ) {
        wraps.add(at);
        if (!isElement(at.parentNode)) break;
        at = at.parentNode;
      }
    }
  }
  return wraps;
}

function isInline({ tagName }: Element, isAny: boolean): boolean {
  // Blocks in it are part of a drawing.
  if (tagName === "foreignobject") return false;
  return isAny ? !isBlockName(tagName) : tagName === "font" || tagName === "span";
}

/**
 * Whether the blocks in an element are the page's. A drawing with blocks was never closed: the HTML
 * standard ends it at the first of them ("A start tag" in "The rules for parsing tokens in foreign content").
 */
function isEntered(element: Element): boolean {
  return isShown(element) || element.tagName === "svg";
}

/** Whether a reader sees a node. */
export function isShown(node: Node): boolean {
  if (!isElement(node)) return isText(node);
  return !isMachinery(node.tagName) && !hides(node);
}

/** What VuePress and VitePress set around code: the numbers of its lines, its language. */
const AROUND_CODE = /^(?:line-numbers(?:-wrapper)?|lang)$/;
const CODE = /^language-/;

/** Whether an element says that it is not to be seen, or only repeats what code beside it says. */
export function hides({ attribs, parentNode }: Element): boolean {
  const { class: name = "" } = attribs;
  if (AROUND_CODE.test(name) && isElement(parentNode, "div")) {
    return CODE.test(attribute(parentNode, "class"));
  }
  for (const [name, value] of Object.entries(attribs)) {
    if (name === "hidden") return value !== "until-found";
    if (name === "aria-hidden" && value === "true") return true;
    if (name === "style" && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value)) {
      return true;
    }
  }
  return false;
}

function inside(around: Surroundings, element: Element): Surroundings {
  const { tagName } = element;
  const within =
    isTelling(tagName) && !around.within.has(tagName)
      ? new Set([...around.within, tagName])
      : around.within;
  const words = hintsOf(element);
  const hints = words === "" ? around.hints : [words, ...around.hints].slice(0, MOST_HINTS);
  return { within, hints };
}

/** The class, id and role of an element as words in lower case, with a space on either side. */
function hintsOf(element: Element): string {
  let words = "";
  for (const name of ["class", "id", "role", "itemprop"]) {
    const value = attribute(element, name);
    if (value !== "") words += ` ${value}`;
  }
  if (words === "") return "";
  const parted = words.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[^A-Za-z0-9]+/g, " ");
  return `${parted.toLowerCase().trimEnd()} `;
}
