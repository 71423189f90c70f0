import type { RootContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import type { Article, Section } from "../article/model.ts";
import { headingLine, metaLine } from "./lines.ts";

/** Renders an article as plain text: one line for each paragraph, no indents, blank lines between. */
export function renderText(article: Article): string {
  const { meta, lead, sections } = article;
  const blocks = [
    meta.title,
    metaLine(meta),
    ...lead.flatMap(paragraphsOf),
    ...sections.flatMap(sectionParagraphs),
  ];
  const written = blocks.filter((block) => block !== null && block !== "");
  return written.map((block) => `${block}\n`).join("\n");
}

function sectionParagraphs(section: Section): string[] {
  return [
    headingLine(section),
    ...section.body.flatMap(paragraphsOf),
    ...section.sections.flatMap(sectionParagraphs),
  ];
}

/** Returns the paragraphs of a node. A row of a table is one, with a tab between its cells. */
function paragraphsOf(node: RootContent): string[] {
  switch (node.type) {
    case "blockquote":
    case "listItem":
    case "footnoteDefinition":
    case "list":
      return node.children.flatMap(paragraphsOf);
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
