import type { PhrasingContent } from "mdast";

/** A text that readers take for an address. A name such as Node.js is none. */
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

/** Whether the text of a link is the address of another host than that which the link leads to. */
export function isMisleading(nodes: readonly PhrasingContent[], url: string): boolean {
  const text = textOf(nodes).trim();
  if (!ADDRESS.test(text)) return false;
  const said = hostOf(/^www\./i.test(text) ? `http://${text}` : text);
  return said !== hostOf(url);
}

function hostOf(address: string): string | null {
  try {
    return new URL(address).host.replace(/^www\./, "");
  } catch {
    return null;
  }
}

function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => ("value" in node ? node.value : "children" in node ? textOf(node.children) : ""))
    .join("");
}
