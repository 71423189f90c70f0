import { attribute, isElement, isText, type Node } from "../dom.ts";
import { noSums, type Sums, sumsOfText } from "./sums.ts";

/**
 * A node of the sketch that the extractor works on: it regroups, renames and leaves out parts, and the
 * page's own tree stays as it is.
 */
export type Part = {
  /** Name of the element in lower case; "#text" and "#comment" for the rest. */
  tag: string;
  /** The page's node; null for paragraphs that the extractor makes around loose text. */
  readonly node: Node | null;
  readonly className: string;
  readonly id: string;
  parent: Part | null;
  children: Part[];
  /** Whether a line of text may hold it. */
  isPhrasing: boolean;
  isLeftOut: boolean;
  isDataTable: boolean;
  isInDataTable: boolean;
  /** Points as a candidate for the article; null for parts that are none. */
  score: number | null;
  sums: Sums;
};

const tags = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const PHRASING = tags(
  "abbr audio b bdo br button cite code data datalist dfn em embed i img input kbd label mark math meter noscript object output progress q ruby samp script select small span strong sub sup textarea time var wbr",
);
/** These are phrasing if all of their content is. */
const TRANSPARENT = tags("a del ins");
/** How many elements up a table, a piece of code or a figure counts as around a part. */
const REACH = 4;

/** A part for a node of the page, still without children. */
export function partOf(node: Node): Part {
  if (isText(node)) return newPart("#text", node, sumsOfText(node.data));
  if (!isElement(node)) return newPart("#comment", node, noSums());
  return newPart(
    node.tagName === "font" ? "span" : node.tagName,
    node,
    noSums(),
    attribute(node, "class"),
    attribute(node, "id"),
  );
}

/** An element that the page does not have, around these parts. */
export function madePart(tag: string, children: readonly Part[]): Part {
  const made = newPart(tag, null, noSums());
  for (const child of children) add(made, child);
  return made;
}

function newPart(tag: string, node: Node | null, sums: Sums, className = "", id = ""): Part {
  return {
    tag,
    node,
    className,
    id,
    parent: null,
    children: [],
    isPhrasing: tag === "#text" || PHRASING.has(tag),
    isLeftOut: false,
    isDataTable: false,
    isInDataTable: false,
    score: null,
    sums,
  };
}

export function add(parent: Part, child: Part): void {
  child.parent = parent;
  parent.children.push(child);
}

export const isElementPart = ({ tag }: Part): boolean => !tag.startsWith("#");

/** Whether a part of this name, with children, may stand in a line of text. */
export function isPhrasing(tag: string, children: readonly Part[]): boolean {
  return PHRASING.has(tag) || (TRANSPARENT.has(tag) && children.every((each) => each.isPhrasing));
}

/** Whether a part is white space or a line break. */
export function isBlank({ tag, sums }: Part): boolean {
  return tag === "br" || (tag === "#text" && sums.lead === sums.raw);
}

/** The value of an attribute of the part's element, or "". */
export function attributeOf({ node }: Part, name: string): string {
  return isElement(node) ? attribute(node, name) : "";
}

/** Whether an element of this name is around a part, at most four elements up. */
export function isInside(part: Part, tag: string): boolean {
  let at = part.parent;
  for (let step = 0; step < REACH && at !== null; step += 1) {
    if (at.tag === tag) return true;
    at = at.parent;
  }
  return false;
}

/** A part and all below it, in document order; no more than `most` of them. */
export function orderOf(root: Part, most = Number.POSITIVE_INFINITY): Part[] {
  const order: Part[] = [];
  const left: Part[] = [root];
  for (let next = left.pop(); next !== undefined && order.length < most; next = left.pop()) {
    order.push(next);
    const { children } = next;
    for (let at = children.length - 1; at >= 0; at -= 1) left.push(children[at] as Part);
  }
  return order;
}

/** The text of a part and all below it, white space collapsed. */
export function textOfPart(part: Part): string {
  return textOfParts(orderOf(part));
}

/** The text of parts in document order, white space collapsed. */
export function textOfParts(parts: readonly Part[]): string {
  let text = "";
  for (const { node } of parts) if (node !== null && isText(node)) text += node.data;
  return text.replace(/\s+/g, " ").trim();
}
