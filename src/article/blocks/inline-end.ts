import type { PhrasingContent } from "mdast";

type Cut = { readonly kept: PhrasingContent[]; readonly left: number };

/** Returns the last `length` UTF-16 code units of inline content, with their emphasis and links. */
export function endOf(children: readonly PhrasingContent[], length: number): PhrasingContent[] {
  return cutStart(children, lengthOf(children) - length).kept;
}

function lengthOf(children: readonly PhrasingContent[]): number {
  let length = 0;
  for (const child of children) {
    if (child.type === "text" || child.type === "inlineCode") length += child.value.length;
    else if ("children" in child) length += lengthOf(child.children);
  }
  return length;
}

function cutStart(children: readonly PhrasingContent[], length: number): Cut {
  const kept: PhrasingContent[] = [];
  let left = length;
  for (const child of children) {
    if (left === 0) kept.push(child);
    else if (child.type === "text" || child.type === "inlineCode") {
      const value = child.value.slice(left);
      left -= child.value.length - value.length;
      if (value !== "") kept.push({ ...child, value });
    } else if ("children" in child) {
      const cut = cutStart(child.children, left);
      left = cut.left;
      if (cut.kept.length > 0) kept.push(Object.assign({ ...child }, { children: cut.kept }));
    } else kept.push(child);
  }
  return { kept, left };
}
