import { type Element, isElement } from "../dom.ts";
import { add, isBlank, isElementPart, isPhrasing, madePart, type Part, partOf } from "./part.ts";

/** Elements that the extractor never sees. */
const UNSEEN = new Set(["script", "noscript", "style", "template", "head"]);

type Open = { readonly part: Part; readonly element: Element; next: number };

/** A page's body as parts. Loose text between empty lines (`<br><br>`) is paragraphs in it. */
export function sketchOf(body: Element): Part {
  const root = partOf(body);
  // A page without a body's tags is read from its root.
  root.tag = "body";
  const open: Open[] = [{ part: root, element: body, next: 0 }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = top.element.children[top.next];
    top.next += 1;
    if (child === undefined) {
      open.pop();
      close(top.part);
    } else if (!isElement(child) || !UNSEEN.has(child.name)) {
      const part = partOf(child);
      add(top.part, part);
      if (isElement(child)) open.push({ part, element: child, next: 0 });
    }
  }
  return root;
}

function close(part: Part): void {
  if (part.children.some(({ tag }) => tag === "br")) splitAtEmptyLines(part);
  if (isElementPart(part)) part.isPhrasing = isPhrasing(part.tag, part.children);
}

/** Two breaks or more begin a paragraph that goes on as long as the text does. */
function splitAtEmptyLines(parent: Part): void {
  const { children } = parent;
  const result: Part[] = [];
  let at = 0;
  while (at < children.length) {
    const end = endOfBreaks(children, at);
    if (end === null) {
      result.push(children[at] as Part);
      at += 1;
      continue;
    }
    const content: Part[] = [];
    at = end;
    while (children[at]?.isPhrasing === true && endOfBreaks(children, at) === null) {
      content.push(children[at] as Part);
      at += 1;
    }
    result.push(madePart("p", withoutBlankEnd(content)));
    if (parent.tag === "p") parent.tag = "div";
  }
  parent.children = [];
  for (const each of result) add(parent, each);
}

/** Where a chain of at least two breaks ends that begins here, or null. */
function endOfBreaks(children: readonly Part[], start: number): number | null {
  if (children[start]?.tag !== "br") return null;
  let end: number | null = null;
  for (let at = start + 1; at < children.length; at += 1) {
    const child = children[at] as Part;
    if (child.tag === "br") end = at + 1;
    else if (!isBlank(child)) break;
  }
  return end;
}

export function withoutBlankEnd(parts: readonly Part[]): readonly Part[] {
  return parts.slice(0, parts.findLastIndex((part) => !isBlank(part)) + 1);
}
