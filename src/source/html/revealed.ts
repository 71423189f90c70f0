import { type ChildNode, type Document, type Element, isTag, isText } from "domhandler";

const HIDDEN = /(^|;)\s*visibility\s*:\s*hidden\s*(?:!important\s*)?(?=;|$)/i;

/** Shorter texts (UTF-16 code units) are labels of buttons and links, and tell nothing. */
const SHORTEST = 20;
/** The share of a page's text from which on an element holds its article. By hand. */
const MOST = 0.75;

/** An element being walked: its children still to come, and how much text was seen before it. */
type Open = { readonly element: Element; readonly before: number; next: number };

/**
 * Shows an element with `visibility: hidden` that holds nearly all of a page's text: a script makes it
 * visible when the page has loaded, as the one of WeChat's articles. Others stay hidden.
 *
 * @param isUnseen whether the text of an element of this name is for programs
 */
export function showRevealed(document: Document, isUnseen: (name: string) => boolean): void {
  const held: [element: Element, length: number][] = [];
  const open: Open[] = document.children.filter(isTag).map((root) => opened(root, 0));
  let seen = 0;
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child: ChildNode | undefined = top.element.children[top.next];
    top.next += 1;
    if (child === undefined) {
      open.pop();
      if (HIDDEN.test(top.element.attribs.style ?? "")) held.push([top.element, seen - top.before]);
    } else if (isText(child)) seen += lengthOf(child.data.trim());
    else if (isTag(child) && !isUnseen(child.name)) open.push(opened(child, seen));
  }
  for (const [{ attribs }, length] of held) {
    if (length > seen * MOST) attribs.style = attribs.style?.replace(HIDDEN, "$1") ?? "";
  }
}

const lengthOf = ({ length }: string) => (length < SHORTEST ? 0 : length);
const opened = (element: Element, before: number): Open => ({ element, before, next: 0 });
