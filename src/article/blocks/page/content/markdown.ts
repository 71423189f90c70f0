import type { Element, ElementContent, Root as Html, RootContent } from "hast";
import { toMdast } from "hast-util-to-mdast";
import type { Root } from "mdast";
import { absolute } from "../../../../source/html/address.ts";
import { flattenCells } from "./cells.ts";
import { footnoteHandlers } from "./footnotes.ts";
import { attribute, elementsOf, isElement, oneLine, textOf } from "./hast.ts";
import { htmlForms } from "./html-forms.ts";
import { imageOf, pictureOf } from "./images.ts";
import { inLists, withoutBlocks } from "./misplaced.ts";

const CELLS = ["td", "th", "caption"];
const ROWS = ["thead", "tbody", "tfoot", "tr"];
const LINE_NUMBERS = /^[\d\s]*$/;
/** A cell with more text than this holds an article, not a value (characters). */
const LONGEST_CELL = 300;

/**
 * The text of a page as a Markdown tree. Tables that only arrange the page are taken apart; links lead somewhere or are plain text.
 *
 * @param base what relative addresses are relative to
 */
export function treeOf(html: Html, base: string | null): Root {
  rewrite(html, (element) => replacementOf(element, base));
  const tree = toMdast(html, {
    document: true,
    newlines: true,
    handlers: { ...footnoteHandlers, ...htmlForms },
  });
  if (tree.type !== "root") return { type: "root", children: [] };
  flattenCells(tree);
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

function replacementOf(element: Element, base: string | null): readonly ElementContent[] {
  switch (element.tagName) {
    case "a":
      return linked(element, base);
    case "img":
      return present(imageOf(element, [], base));
    case "picture":
      return present(pictureOf(element, base));
    case "pre":
      return [inLanguage(element)];
    case "figure":
      return [withCaption(element)];
    case "table":
      return tableOf(element);
    default:
      return withoutBlocks(element);
  }
}

/** A link to a page or an address for mail; anything else (scripts, anchors) is its text. */
function linked(element: Element, base: string | null): readonly ElementContent[] {
  const href = absolute(attribute(element, "href"), base, ["http:", "https:", "mailto:"]);
  const isEmpty = textOf(element).trim() === "" && elementsOf(element, "img").length === 0;
  if (href === null || isEmpty) return element.children;
  const title = attribute(element, "title");
  return [{ ...element, properties: { href, ...(title === "" ? {} : { title }) } }];
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

/** A table of data stays one; code with numbered lines is code. */
function tableOf(table: Element): readonly ElementContent[] {
  const code = numberedCode(table);
  if (code !== null) return [code];
  const loose = looseIn(table);
  if (isLayout(table)) return [...loose, ...takenApart(table)];
  const captions = elementsOf(table, "caption").map((caption) => ({ ...caption, tagName: "p" }));
  return [...captions, ...loose, withoutLoose(table)];
}

/** Code with its language where the serializer looks for it. */
function inLanguage(pre: Element): Element {
  const language = attribute(pre, "dataLanguage");
  if (language === "") return pre;
  const properties = { className: [`language-${language}`] };
  const code: Element = { type: "element", tagName: "code", properties, children: pre.children };
  return { ...pre, children: [code] };
}

/** The code of a table that sets line numbers beside it, as Hexo, Rouge and Chroma do. */
function numberedCode(table: Element): Element | null {
  const [gutter, cell, ...others] = cellsOf(table);
  if (gutter === undefined || cell === undefined || others.length > 0) return null;
  if (!LINE_NUMBERS.test(textOf(gutter))) return null;
  return elementsOf(cell, "pre")[0] ?? null;
}

/** A table with one cell a row, another table inside, or whole articles in its cells. */
function isLayout(table: Element): boolean {
  const cells = cellsOf(table);
  if (elementsOf(table, "table").length > 1) return true;
  if (cells.some((cell) => textOf(cell).trim().length > LONGEST_CELL)) return true;
  return cells.length <= elementsOf(table, "tr").length;
}

/** What a layout table holds, each cell as a block. */
function takenApart(table: Element): ElementContent[] {
  return cellsOf(table).map(({ children }) => ({
    type: "element",
    tagName: "div",
    properties: {},
    children,
  }));
}

/** What stands in a table outside of its cells. Browsers show it before the table. */
function looseIn(part: Element): ElementContent[] {
  return part.children.flatMap((child) => {
    if (isElement(child, ...ROWS)) return looseIn(child);
    return isElement(child) && !isElement(child, ...CELLS) ? [child] : [];
  });
}

function withoutLoose(part: Element): Element {
  const children = part.children.flatMap((child) => {
    if (isElement(child, ...ROWS)) return [withoutLoose(child)];
    return isElement(child, "td", "th") ? [child] : [];
  });
  return { ...part, children };
}

/** The cells of a table itself, not those of tables inside. */
function cellsOf(part: Element): Element[] {
  return part.children.flatMap((child) => {
    if (isElement(child, ...CELLS)) return [child];
    return isElement(child, ...ROWS) ? cellsOf(child) : [];
  });
}
