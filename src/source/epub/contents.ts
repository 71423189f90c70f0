import type { Document, Element } from "domhandler";
import type { Entry } from "./book.ts";
import { resolve } from "./path.ts";
import { childrenOf, elementsOf, lineOf, wordsOf } from "./xml.ts";

/** Deeper nesting than any author writes; what is below is left out. */
const DEEPEST = 20;

/** Reads the table of contents of an EPUB 3: the lists in the `nav` whose type is toc. */
export function entriesOfNav(document: Document, path: string): Entry[] {
  const navs = elementsOf(document, "nav");
  const nav = navs.find((each) => wordsOf(each, "epub:type").includes("toc")) ?? navs[0];
  if (nav === undefined) return [];
  return childrenOf(nav, "ol", "ul").flatMap((list) => entriesOfList(list, path, 1));
}

function entriesOfList(list: Element, path: string, depth: number): Entry[] {
  if (depth > DEEPEST) return [];
  return childrenOf(list, "li").flatMap((item) => {
    const inner = childrenOf(item, "ol", "ul").flatMap((each) =>
      entriesOfList(each, path, depth + 1),
    );
    const [label] = childrenOf(item, "a", "span");
    const title = label === undefined ? "" : lineOf(label);
    const href = label?.attribs.href;
    // A heading without a place of its own stands where the first of its parts does.
    const target = href === undefined ? inner[0] : resolve(href, path);
    if (title === "" || target === null || target === undefined) return inner;
    const { path: file, fragment } = target;
    return [{ path: file, fragment, title, depth }, ...inner];
  });
}

/** Reads the table of contents of an EPUB 2. */
export function entriesOfNcx(document: Document, path: string): Entry[] {
  return elementsOf(document, "navMap").flatMap((map) => entriesOfPoints(map, path, 1));
}

function entriesOfPoints(parent: Element, path: string, depth: number): Entry[] {
  if (depth > DEEPEST) return [];
  return childrenOf(parent, "navPoint").flatMap((point) => {
    const inner = entriesOfPoints(point, path, depth + 1);
    const title = childrenOf(point, "navLabel").map(lineOf).join(" ").trim();
    const [content] = childrenOf(point, "content");
    const target = resolve(content?.attribs.src ?? "", path);
    if (title === "" || content === undefined || target === null) return inner;
    return [{ ...target, title, depth }, ...inner];
  });
}
