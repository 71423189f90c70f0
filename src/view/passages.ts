import type { Nodes, PhrasingContent, RootContent } from "mdast";
import type { Article, Section } from "../article/model.ts";
import { headingParts } from "./heading.ts";

/** A stretch of an article that is searched as one: its title, a heading, a paragraph, a cell, code. */
export type Passage = {
  /** The sections that it stands in, the outermost first; none for the title and the lead. */
  readonly path: readonly Section[];
  readonly part: "title" | "heading" | "body";
  /** Counts the passages of a section's own body from 0; null for titles and headings. */
  readonly index: number | null;
  /** As in the article, but without marks of style. */
  readonly text: string;
};

/** Everything in an article that can be searched, in its order. */
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

/** The texts of a node of the body, one for each of its paragraphs, cells and the like. */
function textsOf(node: Nodes): string[] {
  switch (node.type) {
    case "code":
    case "html":
      return [node.value];
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
  if ("value" in node) return node.value;
  if (node.type === "break") return "\n";
  return "alt" in node ? (node.alt ?? "") : "";
}
