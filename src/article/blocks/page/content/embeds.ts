import type { Element as Hast } from "hast";
import { attribute, type Element, elementsOf, isElement, type Node } from "../dom.ts";
import { hides } from "../walk.ts";

/** Embedded pages that show something: players, maps. Most others are advertisements. */
const SHOWN =
  /player|embed|video|youtu\.?be|bilibili|vimeo|youku|iqiyi|qq\.com|ixigua|music|podcast|soundcloud|spotify|maps?\b/i;

/** The words of the link, in any language: the page has none, and the text is its author's. */
const PLAY = "\u25B6";
/** A page with more than this is a list of something. */
const MOST_EMBEDS = 100;

/**
 * Finds the media embedded between the blocks of an article, and makes a link to each: in the
 * innermost element that holds all of the blocks, from the first of them to the last.
 *
 * @param holds the elements that blocks are in
 */
export function embedsBetween(
  root: Element | undefined,
  blocks: readonly Element[],
  holds: ReadonlySet<Element>,
): ReadonlyMap<Element, Hast> {
  const links = new Map<Element, Hast>();
  const common = root === undefined ? null : commonOf(root, new Set(blocks), holds);
  const embeds = common === null ? [] : elementsOf(common, "iframe", "video", "audio");
  if (common === null || embeds.length === 0) return links;
  const order = new Map(elementsOf(common).map((element, at) => [element, at]));
  const placeOf = (element: Element | undefined) => (element && order.get(element)) ?? -1;
  const first = placeOf(blocks[0]);
  const last = blocks.at(-1) === common ? Number.POSITIVE_INFINITY : placeOf(blocks.at(-1));
  for (const embed of embeds.slice(0, MOST_EMBEDS)) {
    const at = placeOf(embed);
    const link = at > first && at < last && !isHidden(embed, holds) ? linkTo(embed) : null;
    if (link !== null) links.set(embed, link);
  }
  return links;
}

/** The innermost element that holds all blocks. */
function commonOf(
  root: Element,
  blocks: ReadonlySet<Element>,
  holds: ReadonlySet<Element>,
): Element | null {
  let at = root;
  while (!blocks.has(at)) {
    const [only, another] = at.childNodes.filter((node) => isElement(node) && holds.has(node));
    if (!isElement(only) || another !== undefined) break;
    at = only;
  }
  return holds.has(at) ? at : null;
}

/** An element and all that it is in, up to the document. */
export function* pathOf(element: Element): Generator<Element> {
  let at: Node | Element["parentNode"] = element;
  while (isElement(at)) {
    yield at;
    at = at.parentNode;
  }
}

/** Whether an element between the embed and what holds blocks hides it. */
function isHidden(embed: Element, holds: ReadonlySet<Element>): boolean {
  for (const element of pathOf(embed)) {
    if (holds.has(element)) return false;
    if (hides(element)) return true;
  }
  return false;
}

function linkTo(embed: Element): Hast | null {
  const sources = [embed, ...elementsOf(embed, "source")];
  const addresses = sources.flatMap((each) => [
    attribute(each, "src"),
    attribute(each, "data-src"),
  ]);
  const href = addresses.find((address) => /^(?:https?:)?\/\/|^[./\w-]+$/.test(address)) ?? "";
  const isPage = embed.tagName === "iframe";
  if (href === "" || (isPage && !SHOWN.test(`${href} ${attribute(embed, "class")}`))) return null;
  const title = attribute(embed, "title") || attribute(embed, "aria-label");
  const properties = title === "" ? { href } : { href, title };
  const children = [{ type: "text" as const, value: PLAY }];
  return { type: "element", tagName: "a", properties, children };
}
