import type { Html, Nodes, Parent, PhrasingContent, Root } from "mdast";

/** Text in an element of HTML that Markdown has no form for: H<sub>2</sub>O. */
export interface Markup extends Parent {
  type: "markup";
  name: string;
  children: PhrasingContent[];
}

declare module "mdast" {
  interface PhrasingContentMap {
    markup: Markup;
  }
  interface RootContentMap {
    markup: Markup;
  }
}

/** Elements that readers see and Markdown has no form for. */
export const MARKUP_NAMES = ["sup", "sub", "mark", "u", "ins", "kbd", "ruby", "rt"];
const NAMES: ReadonlySet<string> = new Set(MARKUP_NAMES);
const TAG = /^<(\/?)([a-z]+)>$/;

/** Makes nodes of these elements in a tree that Markdown was parsed into. Others stay raw HTML. */
export function pairMarkup(tree: Root): void {
  const left: Nodes[] = [tree];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (!("children" in node)) continue;
    for (const child of node.children) left.push(child);
    if (node.type !== "root" && node.children.some(({ type }) => type === "html")) {
      node.children = paired(node.children as PhrasingContent[]);
    }
  }
}

type Open = { readonly name: string; readonly tag: Html; readonly children: PhrasingContent[] };

function paired(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const content: PhrasingContent[] = [];
  const open: Open[] = [];
  const here = () => open.at(-1)?.children ?? content;
  for (const node of nodes) {
    const [, slash, name = ""] = node.type === "html" ? (TAG.exec(node.value) ?? []) : [];
    const top = open.at(-1);
    if (node.type === "html" && slash === "" && NAMES.has(name)) {
      open.push({ name, tag: node, children: [] });
    } else if (slash === "/" && top?.name === name) {
      open.pop();
      here().push({ type: "markup", name, children: top.children });
    } else here().push(node);
  }
  // What is not closed stays a tag.
  for (let last = open.pop(); last !== undefined; last = open.pop()) {
    here().push(last.tag, ...last.children);
  }
  return content;
}
