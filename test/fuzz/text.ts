import { type ChildNode, isTag, isText } from "domhandler";
import { parseDocument } from "htmlparser2";
import type { Nodes } from "mdast";
import { isShown } from "../../src/article/blocks/page/walk.ts";
import type { Article, Section } from "../../src/article/model.ts";
import type { Source } from "../../src/source/source.ts";

/** Letters and digits: what no stage may lose, whatever it does to blanks, marks and syntax. */
const INK = /[\p{L}\p{Nd}]/gu;
const HAN = /\p{Script=Han}/gu;

export const inkOf = (text: string): string => (text.match(INK) ?? []).join("");
export const hanOf = (text: string): string => (text.match(HAN) ?? []).join("");

/** Returns the characters of a text, each as often as it occurs there more than in another. */
export function missing(text: string, from: string): string {
  const left = new Map<string, number>();
  for (const character of from) left.set(character, (left.get(character) ?? 0) + 1);
  let lost = "";
  for (const character of text) {
    const count = left.get(character) ?? 0;
    if (count === 0) lost += character;
    else left.set(character, count - 1);
  }
  return lost;
}

/** Returns the text that a source has for readers. */
export function textOfSource(source: Source): string {
  switch (source.kind) {
    case "text":
      return source.text;
    case "tree":
      return valuesIn(source.tree.children);
    case "page":
      return textIn(source.page.document.children);
    case "epub":
      return ""; // no bytes that the fuzzer makes are a whole book
  }
}

/** Returns the text of an article: markers, titles and bodies, in order. */
export function flowOf({ lead, sections }: Article): string {
  return [valuesIn(lead), ...sections.map(sectionText)].join("\n");
}

function sectionText({ marker, title, body, sections }: Section): string {
  return [marker ?? "", title ?? "", valuesIn(body), ...sections.map(sectionText)].join("\n");
}

/** Returns the text of nodes and all below them, in order. */
export function valuesIn(nodes: readonly Nodes[]): string {
  const values: string[] = [];
  const left = [...nodes].reverse();
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (node.type === "text" || node.type === "inlineCode" || node.type === "code") {
      values.push(node.value);
    } else if (node.type === "html") values.push(textIn(parseDocument(node.value).children));
    if ("children" in node) for (const child of node.children.toReversed()) left.push(child);
  }
  return values.join("\n");
}

function textIn(nodes: readonly ChildNode[]): string {
  const texts: string[] = [];
  const left = [...nodes].reverse();
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (isText(node)) texts.push(node.data);
    else if (isTag(node) && isShown(node))
      for (const child of node.children.toReversed()) left.push(child);
  }
  return texts.join("\n");
}
