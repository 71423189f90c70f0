import type { RootContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import type { Article, Meta, Section } from "../article/model.ts";
import { SEPARATOR } from "../view/separator.ts";

/** An article as plain text: one paragraph a line, no indents, a blank line between. */
export function renderText(article: Article): string {
  const { meta, lead, sections } = article;
  const blocks = [
    meta.title,
    metaLine(meta),
    ...lead.flatMap(blocksOf),
    ...sections.flatMap(sectionBlocks),
  ];
  const written = blocks.filter((block) => typeof block === "string" && block !== "");
  return written.map((block) => `${block}\n`).join("\n");
}

function metaLine({ published, source, author }: Meta): string {
  const fields = [
    published?.text,
    source === null ? null : `来源：${source}`,
    author === null ? null : `作者：${author}`,
  ];
  return fields.filter((field) => typeof field === "string").join(SEPARATOR);
}

function sectionBlocks(section: Section): string[] {
  const heading = [section.marker, section.title].filter((part) => part !== null).join(SEPARATOR);
  return [heading, ...section.body.flatMap(blocksOf), ...section.sections.flatMap(sectionBlocks)];
}

/** The paragraphs of a node; of a list one an item, of a table one a row, its cells apart. */
function blocksOf(node: RootContent): string[] {
  switch (node.type) {
    case "blockquote":
    case "listItem":
    case "footnoteDefinition":
      return node.children.flatMap(blocksOf);
    case "list":
      return node.children.flatMap(blocksOf);
    case "table":
      return node.children.map((row) => row.children.map((cell) => textOf(cell)).join("\t"));
    case "code":
      return [node.value];
    case "definition":
    case "thematicBreak":
    case "html":
    case "yaml":
      return [];
    default:
      return [textOf(node)];
  }
}
