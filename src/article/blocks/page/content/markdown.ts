import type { Element, ElementContent, Root as Html, RootContent } from "hast";
import { toMdast } from "hast-util-to-mdast";
import type { Root } from "mdast";
import { absolute } from "../../../../source/html/address.ts";
import { itemsOfDefinitions } from "./forms/definitions.ts";
import { footnoteHandlers } from "./forms/footnotes.ts";
import { htmlForms, raiseFormulas } from "./forms/html-forms.ts";
import { markPageNotes } from "./forms/page-notes.ts";
import { attribute, elementsOf, fragmentOf, oneLine, textOf } from "./hast.ts";
import { type HeadingLinks, headingHandlers, headingLinks } from "./headings.ts";
import { imageOf, pictureOf } from "./images.ts";
import { inLists, withoutBlocks } from "./misplaced.ts";
import { flattenCells } from "./table/cells.ts";
import { tableOf } from "./table/table.ts";

/**
 * The text of a page as a Markdown tree. Tables that only arrange the page are taken apart; links lead somewhere or are plain text.
 *
 * @param base what relative addresses are relative to
 */
export function treeOf(html: Html, base: string | null): Root {
  markPageNotes(html);
  const headings = headingLinks(html);
  rewrite(html, (element) => replacementOf(element, base, headings));
  const tree = toMdast(html, {
    document: true,
    newlines: true,
    quotes: ["“”", "‘’"],
    handlers: { ...footnoteHandlers, ...headingHandlers, ...htmlForms },
  });
  if (tree.type !== "root") return { type: "root", children: [] };
  flattenCells(tree);
  raiseFormulas(tree);
  return tree;
}

type Rewrite = (element: Element) => readonly ElementContent[];

/** Replaces every element below a node, the innermost ones first. */
function rewrite(parent: Html | Element, replace: Rewrite): void {
  const children: RootContent[] = [];
  for (const child of parent.children) {
    if (child.type !== "element") children.push(child);
    else {
      // A picture's sources are alternatives to its image.
      if (child.tagName !== "picture") rewrite(child, replace);
      for (const each of replace(child)) children.push(each);
    }
  }
  Object.assign(parent, { children: inLists(parent, children) });
}

function replacementOf(
  element: Element,
  base: string | null,
  headings: HeadingLinks,
): readonly ElementContent[] {
  switch (element.tagName) {
    case "a":
      return headings.names.has(fragmentOf(element))
        ? linkedTo(element, headings)
        : linked(element, base);
    case "img":
      return present(imageOf(element, [], base));
    case "picture":
      return present(pictureOf(element, base));
    case "pre":
      return [inLanguage(element)];
    case "figure":
      return [withCaption(element)];
    case "dl":
      return [itemsOfDefinitions(element)];
    case "table":
      return tableOf(element);
    default:
      return withoutBlocks(element);
  }
}

const PROTOCOLS = ["http:", "https:", "mailto:", "tel:"];
const WORD = /[\p{L}\p{N}]/u;
/** An address without a scheme, other than a place on the page itself. */
const RELATIVE = /^(?![a-z][a-z\d+.-]*:|#)\S+$/i;

/**
 * A link to a page, an address for mail or a telephone; anything else (scripts, anchors) is its text.
 * A page that came from nowhere keeps its relative addresses.
 */
function linked(element: Element, base: string | null): readonly ElementContent[] {
  const stated = attribute(element, "href").trim();
  const relative = base === null && RELATIVE.test(stated) ? stated : null;
  const href = absolute(stated, base, PROTOCOLS) ?? relative;
  const isEmpty = textOf(element).trim() === "" && elementsOf(element, "img").length === 0;
  if (href === null || isEmpty) return element.children;
  const title = attribute(element, "title");
  return [{ ...element, properties: { href, ...(title === "" ? {} : { title }) } }];
}

/** A link to a heading; in the heading itself it is a mark that visitors copy the address from. */
function linkedTo(link: Element, { own }: HeadingLinks): readonly ElementContent[] {
  const text = textOf(link);
  if (own.has(link)) return WORD.test(text) ? link.children : [];
  if (text.trim() === "") return link.children;
  return [{ ...link, properties: { href: `#${fragmentOf(link)}` } }];
}

function present(element: Element | null): readonly ElementContent[] {
  return element === null ? [] : [element];
}

/** A figure says its caption once: an image whose words are the caption's has none itself. */
function withCaption(figure: Element): Element {
  const caption = elementsOf(figure, "figcaption")
    .map((each) => oneLine(textOf(each)))
    .join("");
  if (caption === "") return figure;
  for (const image of elementsOf(figure, "img")) {
    if (caption.includes(attribute(image, "alt"))) image.properties.alt = "";
  }
  return figure;
}

/** Code with its language where the serializer looks for it. */
function inLanguage(pre: Element): Element {
  const language = attribute(pre, "dataLanguage");
  if (language === "") return pre;
  const properties = { className: [`language-${language}`] };
  const code: Element = { type: "element", tagName: "code", properties, children: pre.children };
  return { ...pre, children: [code] };
}
