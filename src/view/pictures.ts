import type { Nodes } from "mdast";
import type { Article, Section } from "../article/model.ts";
import { definitionsIn, nodesOf } from "./body/notes.ts";

/** Returns the addresses of an article's pictures in its order, each once, as the article has them. */
export function pictureAddresses(article: Article): string[] {
  const { links } = definitionsIn(nodesOf(article));
  const left: Nodes[] = [...nodesOf(article), ...headingsOf(article.sections)].toReversed();
  const addresses = new Set<string>();
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (node.type === "image") addresses.add(node.url);
    if (node.type === "imageReference") addresses.add(links.get(node.identifier)?.url ?? "");
    if ("children" in node) for (const child of node.children.toReversed()) left.push(child);
  }
  addresses.delete("");
  return [...addresses];
}

function* headingsOf(sections: readonly Section[]): Generator<Nodes> {
  for (const { heading, sections: inner } of sections) {
    yield* heading;
    yield* headingsOf(inner);
  }
}
