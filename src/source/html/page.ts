import { type ChildNode, type Document, Element, isTag, isText } from "domhandler";
import { parseDocument } from "htmlparser2";
import { showFormulas } from "./formulas.ts";
import { showLatePictures } from "./late-pictures.ts";
import { showRevealed } from "./revealed.ts";

/** A web page as a tree of elements, in the shape of domhandler. */
export type Page = {
  /** Holds one element, html, with all of the page in it. */
  readonly document: Document;
  /** The address it was fetched from; null for a file. */
  readonly url: string | null;
  /** Of its source, in UTF-16 units. */
  readonly length: number;
};

/** CR LF and CR, which the HTML standard makes LF before it parses ("Preprocessing the input stream"). */
const LINE_END = /\r\n?/g;
const TEX = /math\/tex/i;
/** Elements of pictures that a script loads. */
const LATE = /<(?:noscript|figure)[\s>]/i;
const INVISIBLE = /visibility\s*:\s*hidden/i;
const TITLE = /<title[\s>]/i;
const TITLE_END = /<\/title[\s>]/i;

/** Elements whose text is for programs. */
const UNSEEN = new Set(["head", "title", "script", "style", "noscript", "template"]);

/**
 * Parses a web page; no input is an error, and any depth of nesting takes linear time. htmlparser2
 * closes what HTML lets authors leave open. It does not move misplaced elements as the HTML
 * standard's own algorithm does (parse5), which takes more than twice the time.
 */
export function parsePage(text: string, url: string | null): Page {
  const lines = text.replace(LINE_END, "\n");
  const document = withRoot(parseDocument(withClosedTitle(lines)));
  if (TEX.test(lines)) showFormulas(document);
  if (LATE.test(lines)) showLatePictures(document);
  if (INVISIBLE.test(lines)) showRevealed(document, (name) => UNSEEN.has(name));
  return { document, url, length: text.length };
}

/** Parses a document of a book, which may be XHTML: `<a id="p1"/>` has ended there. */
export function parseXhtml(text: string): Document {
  return withRoot(parseDocument(text, { recognizeSelfClosing: true, recognizeCDATA: true }));
}

/** Ends a title that never closes at the next tag: the page would be its title, and empty. */
function withClosedTitle(text: string): string {
  const start = text.search(TITLE);
  if (start === -1) return text;
  const end = text.indexOf(">", start);
  if (end === -1 || TITLE_END.test(text.slice(end))) return text;
  const next = text.indexOf("<", end);
  return next === -1 ? text : `${text.slice(0, next)}</title>${text.slice(next)}`;
}

function withRoot(document: Document): Document {
  const html = document.children.find((node) => isTag(node) && node.name === "html");
  const root = html !== undefined && isTag(html) ? html : new Element("html", {});
  // Browsers, too, put what stands outside of <html> into it.
  for (const node of document.children) if (node !== root) adopt(root, node);
  document.children = [root];
  root.parent = document;
  return document;
}

function adopt(parent: Element, node: ChildNode): void {
  node.parent = parent;
  parent.children.push(node);
}

/** Whether a page has any text for readers. */
export function hasText({ document }: Page): boolean {
  const left: ChildNode[] = [...document.children];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (isText(node) && node.data.trim() !== "") return true;
    if (isTag(node) && !UNSEEN.has(node.name)) for (const child of node.children) left.push(child);
  }
  return false;
}
