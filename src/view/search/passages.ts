import type { Nodes, PhrasingContent, RootContent } from "mdast";
import type { Article, Section } from "../../article/model.ts";
import { headingParts } from "../body/heading.ts";
import { textOfHtml } from "../body/tags.ts";

/** A unit of search: the title, a heading, a paragraph, a table cell, or a block of code. */
export type Passage = {
  /** The sections that contain it, the outermost first; empty for the title and the lead. */
  readonly path: readonly Section[];
  readonly part: "title" | "heading" | "body";
  /** Position among the passages of its section's own body, from 0; null for titles and headings. */
  readonly index: number | null;
  /** The text as in the article, without markup. */
  readonly text: string;
};

/** Returns all passages of an article, in order. */
export function passagesOf(article: Article): Passage[] {
  const passages: Passage[] = [];
  const { title } = article.meta;
  if (title !== null) passages.push({ path: [], part: "title", index: null, text: title });
  addBody(passages, [], article.lead);
  for (const section of article.sections) addSection(passages, [section], section);
  return passages;
}

function addSection(passages: Passage[], path: readonly Section[], section: Section): void {
  const text = headingParts(section, null)
    .map((piece) => piece.text)
    .join("");
  if (text !== "") passages.push({ path, part: "heading", index: null, text });
  addBody(passages, path, section.body);
  for (const inner of section.sections) addSection(passages, [...path, inner], inner);
}

function addBody(
  passages: Passage[],
  path: readonly Section[],
  body: readonly RootContent[],
): void {
  let index = 0;
  for (const node of body) {
    for (const text of textsOf(node)) {
      passages.push({ path, part: "body", index, text });
      index += 1;
    }
  }
}

/** Returns the texts of a body node: one for each paragraph, heading, cell or block of code in it. */
function textsOf(node: Nodes): string[] {
  switch (node.type) {
    case "code":
    case "math":
      return [node.value];
    case "html":
      return [textOfHtml(node.value)].filter((text) => text !== "");
    case "paragraph":
    case "heading":
    case "tableCell":
      return [node.children.map(inlineText).join("")];
    case "yaml":
    case "definition":
      return [];
    default:
      return "children" in node ? node.children.flatMap(textsOf) : [];
  }
}

function inlineText(node: PhrasingContent): string {
  if ("children" in node) return node.children.map(inlineText).join("");
  if (node.type === "html") return textOfHtml(node.value);
  if ("value" in node) return node.value;
  if (node.type === "break") return "\n";
  return "alt" in node ? (node.alt ?? "") : "";
}
