import { type ChildNode, type Document, type Element, isTag, isText, Text } from "domhandler";

/** MathJax 1 and 2 keep TeX in scripts: `math/tex`, for one on lines of its own `math/tex; mode=display`. */
const TYPE = /^math\/tex(?:\s*;\s*(mode=display))?/i;
/** What MathJax has drawn stands before its script. */
const DRAWN = /^MathJax/;
/** Comments of TeX that hide a formula from XML. */
const CDATA = /^\s*%\s*<!\[CDATA\[\n?|%\s*\]\]>\s*$/g;

/** Makes elements of MathML, with the TeX beside it, of the scripts that hold the TeX of formulas. */
export function showFormulas(document: Document): void {
  const left: ChildNode[] = [...document.children];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (!isTag(node)) continue;
    const found = node.name === "script" ? TYPE.exec(node.attribs.type ?? "") : null;
    if (found !== null) show(node, found[1] !== undefined);
    else for (const child of node.children) left.push(child);
  }
}

function show(script: Element, isDisplayed: boolean): void {
  const tex = script.children.map((child) => (isText(child) ? child.data : "")).join("");
  const words = new Text(tex.replace(CDATA, "").trim());
  for (let at = script.prev; at !== null && isDrawn(at); at = at.prev) hide(at);
  words.parent = script;
  script.name = "math";
  script.attribs = { alttext: words.data, ...(isDisplayed ? { display: "block" } : {}) };
  script.children = [words];
}

function isDrawn(node: ChildNode): boolean {
  if (isText(node)) return node.data.trim() === "";
  return isTag(node) && DRAWN.test(node.attribs.class ?? "");
}

function hide(node: ChildNode): void {
  if (isTag(node)) node.attribs.hidden = "";
}
