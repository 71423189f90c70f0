import type { Nodes } from "mdast";
import type { Article, Section } from "../article/model.ts";
import { imageAddresses, withImageAddresses } from "../source/html/images.ts";
import { definitionsIn, nodesOf } from "./body/notes.ts";

type AddressOf = (address: string) => string | null;

/** Returns the addresses of an article's pictures in its order, each once, as the article has them. */
export function pictureAddresses(article: Article): string[] {
  const { links } = definitionsIn(nodesOf(article));
  const addresses = new Set<string>();
  for (const node of everyNode(article)) {
    if (node.type === "image") addresses.add(node.url);
    if (node.type === "imageReference") addresses.add(links.get(node.identifier)?.url ?? "");
    if (node.type === "html") for (const url of imageAddresses(node.value)) addresses.add(url);
  }
  addresses.delete("");
  return [...addresses];
}

/** Returns an article with other addresses of its pictures; those stay for which there is none. */
export function withPictureAddresses(article: Article, addressOf: AddressOf): Article {
  const labels = new Set<string>();
  for (const node of everyNode(article)) {
    if (node.type === "imageReference") labels.add(node.identifier);
  }
  const moved = <Each extends Nodes>(nodes: readonly Each[]): Each[] =>
    nodes.map((node) => {
      if (node.type === "html")
        return { ...node, value: withImageAddresses(node.value, addressOf) };
      if (node.type === "image" || (node.type === "definition" && labels.has(node.identifier))) {
        return { ...node, url: addressOf(node.url) ?? node.url };
      }
      return "children" in node ? { ...node, children: moved<Nodes>(node.children) } : node;
    });
  const section = ({ heading, body, sections, ...rest }: Section): Section => {
    return { ...rest, heading: moved(heading), body: moved(body), sections: sections.map(section) };
  };
  return { ...article, lead: moved(article.lead), sections: article.sections.map(section) };
}

/** Yields the nodes of an article in its order. */
function* everyNode({ lead, sections }: Article): Generator<Nodes> {
  const left: Nodes[] = [...lead, ...sections.flatMap(nodesOfSection)].toReversed();
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    yield node;
    if ("children" in node) for (const child of node.children.toReversed()) left.push(child);
  }
}

function nodesOfSection({ heading, body, sections }: Section): Nodes[] {
  return [...heading, ...body, ...sections.flatMap(nodesOfSection)];
}
