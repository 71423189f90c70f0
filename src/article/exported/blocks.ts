import type {
  BlockContent,
  DefinitionContent,
  Heading,
  List,
  ListItem,
  Paragraph,
  Table,
  TableRow,
} from "mdast";
import {
  attribute,
  childrenOf,
  type Element,
  elementsOf,
  isElement,
  isText,
  type Node,
  rawText,
} from "../blocks/page/dom.ts";
import { hasClass, imageOf, inlineOf, noteOf } from "./inline.ts";
import { CLASS, DATA, SHOWN } from "./vocabulary.ts";
import { closingTag, isAllWritten, openingTag, writtenHtml } from "./written.ts";

type Block = BlockContent | DefinitionContent;

/** Reads blocks of an export. What it shows only for the eye is left out. */
export function blocksOf(nodes: readonly Node[]): Block[] {
  return nodes.flatMap(blockOf);
}

function blockOf(node: Node): Block[] {
  if (isText(node)) return node.data.trim() === "" ? [] : [{ type: "html", value: node.data }];
  if (!isElement(node) || isShownOnly(node)) return [];
  if (hasClass(node, CLASS.written)) return writtenBlocks(node);
  switch (node.name) {
    case "p":
      return [paragraphOf(node)];
    case "figure":
      return blocksOf(node.childNodes);
    case "a":
    case "img":
    case "span":
      return [{ type: "paragraph", children: [imageOf(node)] }];
    case "blockquote":
      return [{ type: "blockquote", children: blocksOf(node.childNodes) }];
    case "ul":
    case "ol":
      return [listOf(node)];
    case "div":
      return elementsOf(node, "table").slice(0, 1).map(tableOf);
    case "pre":
      return elementsOf(node, "code").map(codeOf);
    case "hr":
      return [{ type: "thematicBreak" }];
    case "aside":
      return [{ type: "footnoteDefinition", ...noteOf(node), children: blocksOf(node.childNodes) }];
    default:
      return [];
  }
}

function isShownOnly(element: Element): boolean {
  return hasClass(element, SHOWN.box) || hasClass(element, SHOWN.back);
}

/** Tags that the author wrote around blocks are blocks of their own. */
function writtenBlocks(element: Element): Block[] {
  if (isAllWritten(element)) return [{ type: "html", value: writtenHtml(element) }];
  return [
    { type: "html", value: openingTag(element) },
    ...blocksOf(element.childNodes),
    { type: "html", value: closingTag(element) },
  ];
}

function paragraphOf(element: Element): Paragraph | Heading {
  const children = inlineOf(element.childNodes);
  if (!hasClass(element, CLASS.heading)) return { type: "paragraph", children };
  const depth = ([1, 2, 3, 4, 5, 6] as const).find(
    (each) => String(each) === attribute(element, DATA.depth),
  );
  return { type: "heading", depth: depth ?? 6, children };
}

function listOf(list: Element): List {
  const ordered = list.name === "ol";
  return {
    type: "list",
    ordered,
    start: ordered ? Number(attribute(list, "start") || 1) : null,
    spread: hasClass(list, CLASS.loose),
    children: list.childNodes.filter((node) => isElement(node, "li")).map(itemOf),
  };
}

function itemOf(item: Element): ListItem {
  const { [DATA.checked]: checked } = item.attribs;
  return {
    type: "listItem",
    spread: hasClass(item, CLASS.loose),
    checked: checked === undefined ? null : checked === "true",
    children: blocksOf(item.childNodes),
  };
}

function tableOf(table: Element): Table {
  const rows = elementsOf(table, "tr");
  const [head] = rows;
  const align = (head === undefined ? [] : cellsOf(head)).map(alignmentOf);
  return { type: "table", align, children: rows.map(rowOf) };
}

function rowOf(row: Element): TableRow {
  return {
    type: "tableRow",
    children: cellsOf(row).map((cell) => ({
      type: "tableCell",
      children: inlineOf(childrenOf(cell)),
    })),
  };
}

function cellsOf(row: Element): Element[] {
  return row.childNodes.filter((node) => isElement(node, "th", "td"));
}

function alignmentOf(cell: Element): "left" | "center" | "right" | null {
  return (["left", "center", "right"] as const).find((name) => hasClass(cell, name)) ?? null;
}

function codeOf(code: Element): Block {
  if (hasClass(code, CLASS.math)) return { type: "math", value: rawText(code) };
  const [, lang = null] = /^language-(.*)$/s.exec(attribute(code, "class")) ?? [];
  return { type: "code", lang, meta: code.attribs[DATA.meta] ?? null, value: rawText(code) };
}
