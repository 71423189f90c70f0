import type { Root, RootContent } from "hast";

/** Elements that are no text of the page: programs, styles, controls, embedded media. */
const MACHINERY = new Set(
  "script style noscript template iframe object embed svg canvas video audio button select input textarea link meta base map dialog".split(
    " ",
  ),
);

/** Takes scripts, styles, controls, comments and what is hidden out of a page. */
export function withoutMachinery(html: Root): void {
  const left: { children: RootContent[] }[] = [html];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    next.children = next.children.filter(isKept);
    for (const child of next.children) if (child.type === "element") left.push(child);
  }
}

function isKept(node: RootContent): boolean {
  if (node.type === "comment") return false;
  if (node.type !== "element") return true;
  if (MACHINERY.has(node.tagName)) return false;
  const { hidden, ariaHidden, style } = node.properties;
  if (hidden === true || hidden === "" || ariaHidden === "true") return false;
  return !/display\s*:\s*none/i.test(String(style ?? ""));
}
