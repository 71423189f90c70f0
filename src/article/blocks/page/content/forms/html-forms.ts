import type { Element } from "hast";
import type { Handle, State } from "hast-util-to-mdast";
import type { Html, Nodes, PhrasingContent, Root, RootContent, Text } from "mdast";
import type { InlineMath } from "mdast-util-math";
import { MARKUP_NAMES } from "../../../../../source/dialects/markup.ts";
import { attribute, elementsOf, oneLine, textOf } from "../hast.ts";

/** What becomes of elements that Markdown writes as HTML. */
export const htmlForms: Readonly<Record<string, Handle>> = {
  ...Object.fromEntries(MARKUP_NAMES.map((name) => [name, asMarkup])),
  // Parentheses for programs that set no ruby.
  rp: () => undefined,
  details: inDetails,
  math: asTex,
  summary: (_, summary: Element) => html(`<summary>${escaped(textOf(summary).trim())}</summary>`),
};

function asMarkup(state: State, element: Element): RootContent[] {
  const children = state.all(element) as PhrasingContent[];
  const isInline = children.every(({ type }) => !BLOCKS.has(type));
  if (textOf(element).trim() === "" || !isInline) return children;
  return [{ type: "markup", name: element.tagName, children }];
}

/** What Wikipedia puts around each formula. */
const DISPLAY_STYLE = /^\s*\{\\(?:display|text)style\s([\s\S]*)\}\s*$/;
const BLOCKS: ReadonlySet<string> = new Set<RootContent["type"]>([
  ...(["paragraph", "heading", "list", "table", "code", "blockquote", "thematicBreak"] as const),
]);

/** The summary stands on the line after the opening tag, as one block of HTML with it. */
function inDetails(state: State, details: Element): RootContent[] {
  const [first, ...others] = state.toFlow(state.all(details)) as RootContent[];
  const isSummary = first?.type === "html" && first.value.startsWith("<summary>");
  const opening = html(isSummary ? `<details>\n${first.value}` : "<details>");
  const content = isSummary || first === undefined ? others : [first, ...others];
  return [opening, ...content, html("</details>")];
}

/** TeX that stands beside a formula, as KaTeX, MathJax and LaTeXML write it; else its characters. */
function asTex(_: State, formula: Element): InlineMath | Text {
  const isDisplayed = attribute(formula, "display") === "block";
  const annotation = elementsOf(formula, "annotation").find(
    (element) => attribute(element, "encoding") === "application/x-tex",
  );
  const stated = annotation === undefined ? attribute(formula, "alttext") : textOf(annotation);
  const tex = oneLine(stated.replace(DISPLAY_STYLE, "$1"));
  if (tex === "") return { type: "text", value: oneLine(textOf(formula)) };
  return { type: "inlineMath", value: tex, ...(isDisplayed ? { data: DISPLAYED } : {}) };
}

/** Marks a formula that the page sets on lines of its own. */
const DISPLAYED: InlineMath["data"] = {};

/** Makes blocks of the formulas that are, where they are alone in their paragraphs. */
export function raiseFormulas(tree: Root): void {
  const left: Nodes[] = [tree];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (!("children" in node)) continue;
    const children = (node.children as Nodes[]).map(raised);
    Object.assign(node, { children });
    for (const child of children) left.push(child);
  }
}

function raised(node: Nodes): Nodes {
  if (node.type !== "paragraph") return node;
  const content = node.children.filter(({ type, ...rest }) => type !== "text" || !isBlank(rest));
  const formula = content[0];
  const isDisplayed = formula?.type === "inlineMath" && formula.data === DISPLAYED;
  return isDisplayed && content.length === 1 ? { type: "math", value: formula.value } : node;
}

function isBlank(node: object): boolean {
  return "value" in node && String(node.value).trim() === "";
}

function html(value: string): Html {
  return { type: "html", value };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
