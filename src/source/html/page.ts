import { type DefaultTreeAdapterTypes, parse } from "parse5";

/** A web page as a tree of elements, in the shape of parse5. */
export type Page = {
  readonly document: DefaultTreeAdapterTypes.Document;
  /** The address it was fetched from; null for a file. */
  readonly url: string | null;
};

/** Elements whose text is for programs. */
const UNSEEN = new Set(["head", "script", "style", "noscript", "template"]);

/** Parses a web page by the algorithm of the HTML standard; no input is an error. */
export function parsePage(text: string, url: string | null): Page {
  return { document: parse(text), url };
}

/** Whether a page has any text for readers. */
export function hasText({ document }: Page): boolean {
  const left: DefaultTreeAdapterTypes.ChildNode[] = [...document.childNodes];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if ("value" in node && node.value.trim() !== "") return true;
    if ("tagName" in node && !UNSEEN.has(node.tagName)) {
      for (const child of node.childNodes) left.push(child);
    }
  }
  return false;
}
