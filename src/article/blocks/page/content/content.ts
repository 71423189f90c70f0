import type { ElementContent, Element as Hast, Root as HastRoot, Properties } from "hast";
import type { RootContent } from "mdast";
import { absolute } from "../../../../source/html/address.ts";
import {
  childrenOf,
  type Document,
  type Element,
  elementsOf,
  isElement,
  isText,
  type Node,
} from "../dom.ts";
import { isBlockName } from "../elements.ts";
import { isShown, type Run } from "../walk.ts";
import { codeLanguage } from "./code-language.ts";
import { embedsBetween, pathOf } from "./embeds.ts";
import { NOTE } from "./forms/footnotes.ts";
import { treeOf } from "./markdown.ts";
import { paragraphsOf } from "./paragraphs.ts";

const names = (list: string) => new Set(list.split(" "));

/** Elements that Markdown has a form for and that hold lines of text themselves. */
const LINES = names("p li dt dd td th caption h1 h2 h3 h4 h5 h6 pre figcaption summary");
/** Elements that Markdown has a form for and that hold blocks. */
const HOLDERS = names(`ul ol dl table thead tbody tfoot tr blockquote figure details ${NOTE}`);
/** Parts of tables, and the elements they must stand in: browsers ignore all others. */
const PARTS_OF_TABLES: Readonly<Record<string, readonly string[]>> = {
  ...{ td: ["tr"], th: ["tr"], tr: ["table", "thead", "tbody", "tfoot"] },
};
/** Elements in a task's item that its box may stand in. */
const TASK_TEXT = names("p label span");
/** Deeper nesting than any author writes; what is below moves up to here. */
const DEEPEST = 40;
/** Attributes that say something in Markdown, and their names in hast. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  ...{ href: "href", src: "src", alt: "alt", title: "title", align: "align", start: "start" },
  ...{ colspan: "colSpan", rowspan: "rowSpan", checked: "checked", reversed: "reversed" },
  ...{ srcset: "srcSet", width: "width", height: "height" },
  ...{ encoding: "encoding", alttext: "alttext", display: "display", id: "id", name: "name" },
};

/** What is kept of a page: inline nodes, and the element whose children they are. */
type Kept = Pick<Run, "element" | "nodes">;

/**
 * The blocks of a page that are kept, as Markdown: their inline markup, and of the elements around
 * them those that Markdown has a form for. Text directly inside any other element is a paragraph.
 */
export function contentOf(
  document: Document,
  kept: readonly Kept[],
  base: string | null,
): RootContent[] {
  return paragraphsOf(treeOf(keptTree(document, kept), baseOf(document, base)));
}

/** What the page says its addresses are relative to, else where it is. */
function baseOf(document: Document, base: string | null): string | null {
  const stated = elementsOf(document, "base").find((element) => element.attribs.href);
  return absolute(stated?.attribs.href ?? "", base) ?? base;
}

/** An element of the page that is being copied, and where its content goes. */
type Open = {
  readonly children: readonly Node[];
  readonly into: Hast | HastRoot;
  readonly depth: number;
  /** Whether loose text in it and text around it are different paragraphs. */
  readonly endsParagraph: boolean;
  next: number;
};

function keptTree(document: Document, kept: readonly Kept[]): HastRoot {
  const nodes = new Set(kept.flatMap((block) => block.nodes));
  const elements = kept.map(({ element }) => element);
  const html = childrenOf(document).find((node) => isElement(node, "html"));
  const embeds = embedsBetween(isElement(html) ? html : undefined, elements, holdersOf(elements));
  const holds = holdersOf([...elements, ...embeds.keys()]);
  const root: HastRoot = { type: "root", children: [] };
  const open: Open[] = [
    { children: childrenOf(document), into: root, depth: 0, endsParagraph: true, next: 0 },
  ];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = top.children[top.next];
    top.next += 1;
    if (child === undefined) {
      open.pop();
      if (top.endsParagraph) closeParagraph(top.into);
    } else if (isElement(child, "hr")) addRule(top.into);
    else if (nodes.has(child)) addInline(top.into, copied(child));
    else if (isElement(child, "br")) addBreak(top.into);
    else if (isElement(child) && embeds.has(child)) addEmbed(top.into, embeds.get(child));
    else if (isElement(child) && holds.has(child)) open.push(opened(child, top));
  }
  return root;
}

/** These elements and those that they are in. */
function holdersOf(elements: readonly Element[]): ReadonlySet<Element> {
  const holds = new Set<Element>();
  for (const element of elements) {
    for (const holder of pathOf(element)) {
      if (holds.has(holder)) break;
      holds.add(holder);
    }
  }
  return holds;
}

function opened(element: Element, { into, depth }: Open): Open {
  const children = element.childNodes;
  const { tagName } = element;
  const endsParagraph = isBlockName(tagName);
  const isLineOfCell = endsParagraph && isElementOf(into, "td", "th");
  const hasForm = LINES.has(tagName) || HOLDERS.has(tagName) || isLineOfCell;
  const holders = PARTS_OF_TABLES[tagName];
  const isStray = holders !== undefined && !isElementOf(into, ...holders);
  if (depth >= DEEPEST || isStray || !hasForm) {
    if (endsParagraph) closeParagraph(into);
    return { children, into, depth, endsParagraph, next: 0 };
  }
  const copy = shell(element);
  into.children.push(copy);
  return { children, into: copy, depth: depth + 1, endsParagraph: true, next: 0 };
}

function isElementOf(node: Hast | HastRoot, ...names: string[]): boolean {
  return node.type === "element" && names.includes(node.tagName);
}

/** Text goes into elements made for it; in others it makes a paragraph. */
function addInline(into: Hast | HastRoot, content: ElementContent | null): void {
  if (content === null) return;
  if (into.type === "element" && LINES.has(into.tagName)) into.children.push(content);
  else openParagraph(into).children.push(content);
}

/** One break is a line's end; two in a row end a paragraph of loose text. */
function addBreak(into: Hast | HastRoot): void {
  const last = into.children.at(-1);
  const isLine = into.type === "element" && LINES.has(into.tagName);
  const target = isLine ? into : last?.type === "element" && OPEN.has(last) ? last : null;
  if (target === null) return;
  const end = target.children.findLast(({ type, ...node }) => type !== "text" || !isBlank(node));
  if (!isLine && end?.type === "element" && end.tagName === "br") closeParagraph(into);
  else target.children.push({ type: "element", tagName: "br", properties: {}, children: [] });
}

/** A link to embedded media is a paragraph, or a line of the element that it is in. */
function addEmbed(into: Hast | HastRoot, link: Hast | undefined): void {
  closeParagraph(into);
  addInline(into, link ?? null);
  closeParagraph(into);
}

function addRule(into: Hast | HastRoot): void {
  closeParagraph(into);
  into.children.push({ type: "element", tagName: "hr", properties: {}, children: [] });
}

function isBlank(node: object): boolean {
  return "value" in node && String(node.value).trim() === "";
}

/** Paragraphs that were made for loose text and may go on. */
const OPEN = new WeakSet<Hast>();

function openParagraph(into: Hast | HastRoot): Hast {
  const last = into.children.at(-1);
  if (last?.type === "element" && OPEN.has(last)) return last;
  const paragraph: Hast = { type: "element", tagName: "p", properties: {}, children: [] };
  OPEN.add(paragraph);
  into.children.push(paragraph);
  return paragraph;
}

function closeParagraph(into: Hast | HastRoot): void {
  const last = into.children.at(-1);
  if (last?.type === "element") OPEN.delete(last);
}

function shell(element: Element): Hast {
  const properties: Properties = {};
  for (const [name, value] of Object.entries(element.attribs)) {
    const property = ATTRIBUTES[name] ?? (name.startsWith("data-") ? camelCase(name) : undefined);
    if (property !== undefined) properties[property] = value;
    if (name === "class") properties.className = value.split(/\s+/);
  }
  if (element.tagName === "pre") properties.dataLanguage = codeLanguage(element);
  const children = element.tagName === "li" ? taskBox(element) : [];
  return { type: "element", tagName: element.tagName, properties, children };
}

/** The box of a task, where the first thing in a list's item is one. */
function taskBox(item: Element): Hast[] {
  const first = item.childNodes.find((node) => !isText(node) || node.data.trim() !== "");
  if (!isElement(first)) return [];
  if (first.tagName !== "input") return TASK_TEXT.has(first.tagName) ? taskBox(first) : [];
  if (first.attribs.type !== "checkbox") return [];
  const properties = { type: "checkbox", checked: "checked" in first.attribs };
  return [{ type: "element", tagName: "input", properties, children: [] }];
}

/** The name of a `data-` attribute in hast: dataLazySrc. */
function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** A copy of inline content without what is not shown. */
function copied(node: Node): ElementContent | null {
  if (isText(node)) return { type: "text", value: node.data };
  if (!isElement(node) || !isShown(node)) return null;
  const root = shell(node);
  const left: { from: Element; to: Hast; depth: number }[] = [{ from: node, to: root, depth: 0 }];
  for (let step = left.pop(); step !== undefined; step = left.pop()) {
    for (const child of step.from.childNodes) {
      if (isText(child)) step.to.children.push({ type: "text", value: child.data });
      else if (isElement(child) && isShown(child)) {
        const to = step.depth < DEEPEST ? shell(child) : step.to;
        if (to !== step.to) step.to.children.push(to);
        left.push({ from: child, to, depth: step.depth + 1 });
      }
    }
  }
  return root;
}
