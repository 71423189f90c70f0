import type { Link, Nodes, PhrasingContent, RootContent } from "mdast";
import { anchorsOf } from "./anchors.ts";
import type { Article } from "./model.ts";

type Text = Pick<Article, "meta" | "lead" | "sections">;

/**
 * Makes links to the names of a page's headings lead to the anchors of the sections that the headings
 * open. Where a heading opens none, a link to it is its words.
 *
 * @param content what the article was made of
 */
export function linkSections(content: readonly RootContent[], article: Text): void {
  const headings = content.filter((node) => node.type === "heading");
  if (!headings.some(({ data }) => data?.names !== undefined)) return;
  const anchors = anchorsOf(article);
  const byHeading = new Map([...anchors].map(([{ heading }, anchor]) => [heading, anchor]));
  const targets = new Map<string, string>();
  for (const heading of headings) {
    const anchor = byHeading.get(heading.children);
    for (const name of heading.data?.names ?? []) {
      if (anchor !== undefined && !targets.has(name)) targets.set(name, anchor);
    }
    delete heading.data;
  }
  linkIn(article.lead, targets);
  for (const section of anchors.keys()) {
    relink(section.heading as PhrasingContent[], targets);
    linkIn(section.body, targets);
  }
}

function linkIn(nodes: readonly Nodes[], targets: ReadonlyMap<string, string>): void {
  const left = [...nodes];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (!("children" in node)) continue;
    relink(node.children as Nodes[], targets);
    for (const child of node.children) left.push(child);
  }
}

/** Changes links in place: sections share their headings with what they were made of. */
function relink(nodes: Nodes[], targets: ReadonlyMap<string, string>): void {
  if (!nodes.some(isLinkHere)) return;
  for (const node of nodes.splice(0)) {
    const anchor = isLinkHere(node) ? targets.get(node.url.slice(1)) : null;
    if (isLinkHere(node) && anchor) node.url = `#${anchor}`;
    if (anchor !== undefined) nodes.push(node);
    else if ("children" in node) for (const child of node.children) nodes.push(child);
  }
}

function isLinkHere(node: Nodes): node is Link {
  return node.type === "link" && node.url.startsWith("#");
}
