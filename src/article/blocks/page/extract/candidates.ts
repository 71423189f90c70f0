import { attribute, isElement, shortLineOf } from "../dom.ts";
import { isBylineNamed, isUnlikelyNamed } from "./names.ts";
import { add, attributeOf, isBlank, isElementPart, isInside, madePart, type Part } from "./part.ts";
import { withoutBlankEnd } from "./sketch.ts";
import { lengthOf, linkShareOf } from "./sums.ts";

/** What goes before anything is scored, and the paragraphs that were found on the way. */
export type Search = {
  /** The article's title: the first heading that repeats it goes. */
  title: string | null;
  /** Whether a line that names the author is still looked for. */
  wantsByline: boolean;
  readonly leavesUnlikely: boolean;
  readonly paragraphs: Part[];
};

const SCORED = /^(?:section|h[2-6]|p|td|pre)$/;
const USELESS_IF_EMPTY = /^(?:div|section|header|h[1-6])$/;
const UNLIKELY_ROLES = /^(?:menu|menubar|complementary|navigation|alert|alertdialog|dialog)$/;
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** Longer ones hold more than names; from Readability (UTF-16 code units). */
const LONGEST_BYLINE = 100;
/** Words of a heading that the title must have, as a share of their length. */
const SAME_TITLE = 0.75;
/** A box around one paragraph is that paragraph where fewer of its characters are links. */
const PARAGRAPH_LINKS = 0.25;

type Open = { readonly part: Part; readonly from: readonly Part[]; next: number };

/**
 * Leaves out the parts of a body that are no candidates, and makes paragraphs of boxes without blocks
 * and of loose text. The body must be measured.
 */
export function findCandidates(body: Part, search: Search): void {
  const open: Open[] = [emptied(body)];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = top.from[top.next];
    top.next += 1;
    if (child === undefined) open.pop();
    else {
      child.parent = top.part;
      const kept = isElementPart(child) ? visited(child, search) : child;
      if (kept !== null) {
        add(top.part, kept);
        if (kept.children.length > 0) open.push(emptied(kept));
      }
    }
  }
}

/** A part whose children are still to be visited; those that stay are added again. */
function emptied(part: Part): Open {
  const from = part.children;
  part.children = [];
  return { part, from, next: 0 };
}

/** What a part becomes; null if it goes. */
function visited(part: Part, search: Search): Part | null {
  if (isUnseen(part) || takesByline(part, search) || takesTitle(part, search)) return null;
  if (search.leavesUnlikely && isUnlikely(part)) return null;
  if (USELESS_IF_EMPTY.test(part.tag) && isEmpty(part)) return null;
  if (SCORED.test(part.tag)) search.paragraphs.push(part);
  if (part.tag !== "div") return part;
  const paragraph = paragraphOf(part);
  if (paragraph === null) return part;
  search.paragraphs.push(paragraph);
  return paragraph;
}

function isUnseen({ node, className }: Part): boolean {
  if (!isElement(node)) return false;
  const { hidden, style, role } = node.attribs;
  if (hidden !== undefined || (style !== undefined && HIDDEN.test(style))) return true;
  if (attribute(node, "aria-hidden") === "true" && !className.includes("fallback-image")) {
    return true;
  }
  return role === "dialog" && attribute(node, "aria-modal") === "true";
}

function takesByline(part: Part, search: Search): boolean {
  if (!search.wantsByline) return false;
  const length = part.sums.raw - part.sums.lead - part.sums.trail;
  if (length <= 0 || length >= LONGEST_BYLINE) return false;
  const isByline =
    isBylineNamed(part) ||
    attributeOf(part, "rel") === "author" ||
    attributeOf(part, "itemprop").includes("author");
  if (isByline) search.wantsByline = false;
  return isByline;
}

function takesTitle(part: Part, search: Search): boolean {
  if (search.title === null || (part.tag !== "h1" && part.tag !== "h2")) return false;
  const words = wordsOf((part.node && shortLineOf(part.node)) ?? "");
  const known = new Set(wordsOf(search.title));
  const isTitle =
    known.size > 0 &&
    words.length > 0 &&
    lengthOfAll(words.filter((word) => !known.has(word))) / lengthOfAll(words) < 1 - SAME_TITLE;
  if (isTitle) search.title = null;
  return isTitle;
}

const wordsOf = (text: string) => text.toLowerCase().split(/\W+/).filter(Boolean);
const lengthOfAll = (words: readonly string[]) => words.join(" ").length;

function isUnlikely(part: Part): boolean {
  if (UNLIKELY_ROLES.test(attributeOf(part, "role"))) return true;
  if (part.tag === "a" || !isUnlikelyNamed(part)) return false;
  return !isInside(part, "table") && !isInside(part, "code");
}

/** Whether a part has no text and no elements but breaks. */
function isEmpty({ sums, children }: Part): boolean {
  if (lengthOf(sums) > 0) return false;
  const elements = children.filter(isElementPart).length;
  return elements === 0 || elements === sums.rules;
}

/** The paragraph that a box is; null if it holds several, or blocks. Its loose text is in paragraphs then. */
function paragraphOf(box: Part): Part | null {
  const isWrapped = wrapLooseText(box);
  const elements = box.children.filter(isElementPart);
  const [only] = elements;
  if (elements.length === 1 && only?.tag === "p" && linkShareOf(box.sums) < PARAGRAPH_LINKS) {
    only.parent = box.parent;
    return only;
  }
  if (isWrapped || box.sums.blocks > 0) return null;
  box.tag = "p";
  return box;
}

/** Puts the runs of text in a box into paragraphs. Tells whether there were any. */
function wrapLooseText(box: Part): boolean {
  const children: Part[] = [];
  let run: Part[] = [];
  let isWrapped = false;
  const endRun = () => {
    const content = withoutBlankEnd(run);
    if (content.length > 0) children.push(madePart("p", content));
    isWrapped ||= content.length > 0;
    run = [];
  };
  for (const child of box.children) {
    if (!child.isPhrasing) {
      endRun();
      children.push(child);
    } else if (run.length > 0 || !isBlank(child)) run.push(child);
  }
  endRun();
  box.children = [];
  for (const child of children) add(box, child);
  return isWrapped;
}
