import type { FootnoteReference, Image, InlineCode, PhrasingContent } from "mdast";
import type { InlineMath } from "mdast-util-math";
import { MARKUP_NAMES } from "../../source/dialects/markup.ts";
import {
  attribute,
  type Element,
  elementsOf,
  isElement,
  isText,
  type Node,
  rawText,
} from "../blocks/page/dom.ts";
import { CLASS, DATA } from "./vocabulary.ts";
import { closingTag, openingTag } from "./written.ts";

/** Reads inline content of an export. Texts that stand side by side are one. */
export function inlineOf(nodes: readonly Node[]): PhrasingContent[] {
  const content: PhrasingContent[] = [];
  for (const node of nodes.flatMap(inlineNodes)) {
    const last = content.at(-1);
    if (node.type === "text" && last?.type === "text") last.value += node.value;
    else content.push(node);
  }
  return content;
}

function inlineNodes(node: Node): PhrasingContent[] {
  if (isText(node)) return [{ type: "text", value: node.data }];
  if (!isElement(node)) return [];
  const children = inlineOf(node.childNodes);
  if (hasClass(node, CLASS.written)) {
    const tags = [openingTag(node), closingTag(node)].filter((value) => value !== "");
    if (MARKUP_NAMES.includes(node.name) && tags[0] === `<${node.name}>`) {
      return [{ type: "markup", name: node.name, children }];
    }
    const [open, close] = tags.map((value): PhrasingContent => ({ type: "html", value }));
    return [open, ...children, close].filter((each) => each !== undefined);
  }
  if (hasClass(node, CLASS.image) || node.name === "img") return [imageOf(node)];
  switch (node.name) {
    case "strong":
      return [{ type: "strong", children }];
    case "em":
      return [{ type: "emphasis", children }];
    case "del":
      return [{ type: "delete", children }];
    case "code":
      return [codeOf(node)];
    case "br":
      return [{ type: "break" }];
    case "sup":
      return elementsOf(node, "a").map(referenceOf);
    case "a":
      return [{ type: "link", url: addressOf(node), title: titleOf(node), children }];
    default:
      return children;
  }
}

function codeOf(code: Element): InlineCode | InlineMath {
  const type = hasClass(code, CLASS.math) ? "inlineMath" : "inlineCode";
  return { type, value: rawText(code) };
}

/** Whether an element has a class, among others. */
export function hasClass(element: Element, name: string): boolean {
  return attribute(element, "class").split(" ").includes(name);
}

/** Reads an image: one that is in the page, or one that it only links to. */
export function imageOf(element: Element): Image {
  const alt = attribute(element, element.name === "img" ? "alt" : DATA.alt);
  return { type: "image", url: addressOf(element), title: titleOf(element), alt };
}

/** The address that the article states: it may not be the one that the page uses. */
function addressOf(element: Element): string {
  const { [DATA.address]: stated, href, src } = element.attribs;
  return stated ?? href ?? src ?? "";
}

function titleOf(element: Element): string | null {
  return element.attribs.title ?? null;
}

function referenceOf(element: Element): FootnoteReference {
  return { type: "footnoteReference", ...noteOf(element) };
}

/** The name of a footnote. */
export function noteOf({ attribs }: Element): { identifier: string; label: string | null } {
  return { identifier: attribs[DATA.note] ?? "", label: attribs[DATA.label] ?? null };
}
