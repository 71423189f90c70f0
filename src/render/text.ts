import type { List, ListItem, RootContent } from "mdast";
import type { Article, Section } from "../article/model.ts";
import { definitionsIn, nodesOf } from "../view/body/notes.ts";
import { textOfHtml } from "../view/body/tags.ts";
import { type AddressOf, inlineText } from "./inline-text.ts";
import { metaLine } from "./lines.ts";

/**
 * Renders an article as plain text: one line for each paragraph, no indents, blank lines between. An
 * item of a list and a row of a table are lines; a hard break ends one. Addresses are in brackets.
 */
export function renderText(article: Article): string {
  const { meta, lead, sections } = article;
  const addressOf = addressesIn(article);
  const blocks = [
    meta.title,
    metaLine(meta),
    ...blocksOf(lead, addressOf),
    ...sections.flatMap((section) => sectionBlocks(section, addressOf)),
  ];
  const written = blocks.filter((block) => block !== null && block !== "");
  return written.map((block) => `${block}\n`).join("\n");
}

function addressesIn(article: Article): AddressOf {
  const { links } = definitionsIn(nodesOf(article));
  return (identifier) => links.get(identifier)?.url ?? null;
}

function sectionBlocks(section: Section, addressOf: AddressOf): string[] {
  return [
    inlineText(section.heading, addressOf),
    ...blocksOf(section.body, addressOf),
    ...section.sections.flatMap((inner) => sectionBlocks(inner, addressOf)),
  ];
}

function blocksOf(nodes: readonly RootContent[], addressOf: AddressOf): string[] {
  return nodes.flatMap((node) => blocksOfNode(node, addressOf)).filter((block) => block !== "");
}

function blocksOfNode(node: RootContent, addressOf: AddressOf): string[] {
  switch (node.type) {
    case "blockquote":
      return blocksOf(node.children, addressOf);
    case "list":
      return [listLines(node, addressOf).join("\n")];
    case "listItem":
      return [itemLines(node, "- ", addressOf).join("\n")];
    case "footnoteDefinition":
      return labelled(`[${node.label ?? node.identifier}] `, blocksOf(node.children, addressOf));
    case "table":
      return [
        node.children
          .map((row) => row.children.map((cell) => cellText(cell.children, addressOf)).join("\t"))
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
      return [inlineText(node.children, addressOf)];
    default:
      return [inlineText([node], addressOf)];
  }
}

function cellText(nodes: Parameters<typeof inlineText>[0], addressOf: AddressOf): string {
  return inlineText(nodes, addressOf).replaceAll("\n", " ");
}

function listLines(list: List, addressOf: AddressOf): string[] {
  const first = list.start ?? 1;
  return list.children.flatMap((item, index) =>
    itemLines(item, list.ordered ? `${first + index}. ` : "- ", addressOf),
  );
}

/** The lines of an item: all after the first are indented by the width of its label. */
function itemLines(item: ListItem, label: string, addressOf: AddressOf): string[] {
  const box = typeof item.checked === "boolean" ? `[${item.checked ? "x" : " "}] ` : "";
  const [first = "", ...others] = blocksOf(item.children, addressOf).join("\n").split("\n");
  const indent = " ".repeat(label.length);
  return [`${label}${box}${first}`, ...others.map((line) => indent + line)];
}

function labelled(label: string, [first = "", ...others]: readonly string[]): string[] {
  return [label + first, ...others];
}
