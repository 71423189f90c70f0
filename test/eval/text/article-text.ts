import type { RootContent } from "mdast";
import type { Article, Section } from "../../../src/article/model.ts";

/** Node types that end a line. */
const BLOCKS = new Set<string>([
  "paragraph",
  "heading",
  "listItem",
  "blockquote",
  "code",
  "tableRow",
  "table",
  "list",
  "html",
  "definition",
  "footnoteDefinition",
]);

/** Returns the text of nodes, a line for each block, the cells of a table row separated by a blank. */
export function textOf(nodes: readonly RootContent[]): string {
  return nodes.map(textOfNode).join("");
}

function textOfNode(node: RootContent): string {
  const end = BLOCKS.has(node.type) ? "\n" : "";
  if ("value" in node) return node.value + end;
  if (node.type === "break") return "\n";
  if (node.type === "footnoteReference") return `[${node.label ?? node.identifier}]`;
  if (!("children" in node)) return end;
  return node.children.map(textOfNode).join(node.type === "tableRow" ? " " : "") + end;
}

/** Returns all sections of an article in reading order, whatever their level. */
export function allSections(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.sections)]);
}

/** Returns what a reader of the article sees below its title: lead, headings and bodies. */
export function bodyOf(article: Article): string {
  const sections = allSections(article.sections).map(({ marker, title, body }) => {
    const heading = [marker, title].filter((part) => part).join(" ");
    return `${heading}\n${textOf(body)}`;
  });
  return [textOf(article.lead), ...sections].join("\n");
}
