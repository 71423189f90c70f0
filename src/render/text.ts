import type { List, ListItem, RootContent } from "mdast";
import type { Article, Section } from "../article/model.ts";
import { wrap } from "../typeset/wrap.ts";
import { definitionsIn, nodesOf } from "../view/body/notes.ts";
import { textOfHtml } from "../view/body/tags.ts";
import { type AddressOf, inlineText } from "./inline-text.ts";
import { metaLine } from "./lines.ts";

/**
 * Renders an article as plain text: one line for each paragraph, no indents, blank lines between. An
 * item of a list and a row of a table are lines; a hard break ends one. Addresses are in brackets.
 */
export function renderText(article: Article, width: number | null = null): string {
  const { meta, lead, sections } = article;
  const wrapped = (text: string) => (width === null ? text : wrappedAt(text, width));
  const writing = { addressOf: addressesIn(article), wrapped };
  const blocks = [
    meta.title ?? "",
    metaLine(meta),
    ...blocksOf(lead, writing),
    ...sections.flatMap((section) => sectionBlocks(section, writing)),
  ].filter((block) => block !== "");
  return blocks.length === 0 ? "" : `${blocks.join("\n\n")}\n`;
}

/** How inline content is written. */
type Writing = {
  readonly addressOf: AddressOf;
  /** Breaks the lines of a paragraph. */
  readonly wrapped: (text: string) => string;
};

function wrappedAt(text: string, width: number): string {
  return wrap(text, { width, orphans: true })
    .map(({ start, end }) => text.slice(start, end))
    .join("\n");
}

function addressesIn(article: Article): AddressOf {
  const { links } = definitionsIn(nodesOf(article));
  return (identifier) => links.get(identifier)?.url ?? null;
}

function sectionBlocks(section: Section, writing: Writing): string[] {
  return [
    inlineText(section.heading, writing.addressOf),
    ...blocksOf(section.body, writing),
    ...section.sections.flatMap((inner) => sectionBlocks(inner, writing)),
  ];
}

function blocksOf(nodes: readonly RootContent[], writing: Writing): string[] {
  return nodes.flatMap((node) => blocksOfNode(node, writing)).filter((block) => block !== "");
}

function blocksOfNode(node: RootContent, writing: Writing): string[] {
  switch (node.type) {
    case "blockquote":
      return blocksOf(node.children, writing);
    case "list":
      return [listLines(node, writing).join("\n")];
    case "listItem":
      return [itemLines(node, "- ", writing).join("\n")];
    case "footnoteDefinition":
      return labelled(`[${node.label ?? node.identifier}] `, blocksOf(node.children, writing));
    case "table":
      return [
        node.children
          .map((row) => row.children.map((cell) => cellText(cell.children, writing)).join("\t"))
          .join("\n"),
      ];
    case "code":
    case "math":
      return [node.value];
    // A block of HTML may hold text between its tags.
    case "html":
      return [textOfHtml(node.value)];
    case "definition":
    case "thematicBreak":
    case "yaml":
      return [];
    case "paragraph":
    case "heading":
      return [writing.wrapped(inlineText(node.children, writing.addressOf))];
    default:
      return [inlineText([node], writing.addressOf)];
  }
}

function cellText(nodes: Parameters<typeof inlineText>[0], writing: Writing): string {
  return inlineText(nodes, writing.addressOf).replaceAll("\n", " ");
}

function listLines(list: List, writing: Writing): string[] {
  const first = list.start ?? 1;
  return list.children.flatMap((item, index) =>
    itemLines(item, list.ordered ? `${first + index}. ` : "- ", writing),
  );
}

/** The lines of an item: all after the first are indented by the width of its label. */
function itemLines(item: ListItem, label: string, writing: Writing): string[] {
  const box = typeof item.checked === "boolean" ? `[${item.checked ? "x" : " "}] ` : "";
  const [first = "", ...others] = blocksOf(item.children, writing).join("\n").split("\n");
  const indent = " ".repeat(label.length);
  return [`${label}${box}${first}`, ...others.map((line) => indent + line)];
}

function labelled(label: string, [first = "", ...others]: readonly string[]): string[] {
  return [label + first, ...others];
}
