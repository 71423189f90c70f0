import {
  attribute,
  childrenOf,
  type Document,
  type Element,
  elementsOf,
  isElement,
  lineOf,
  type Node,
  oneLine,
  rawText,
  shortLineOf,
} from "../../blocks/page/dom.ts";
import { isAsideName, type MarkKind, markKindsOf } from "./marks.ts";

/** An element whose markup says that it holds an author, a date, or the like. */
export type Mark = {
  readonly kind: MarkKind;
  readonly element: Element;
  /** Place among the elements of the page. */
  readonly order: number;
  /** Whether it is in a part of the page that is about other things: comments, related articles. */
  readonly isAside: boolean;
};

/** A heading of the page, of depth 1 to 4. */
export type Heading = {
  readonly text: string;
  readonly depth: number;
  readonly order: number;
  readonly isAside: boolean;
  /** Whether it names the site: it links to its front page, or its class says so. */
  readonly isSite: boolean;
};

/** What all origins of metadata read, gathered in one walk over the page. */
export type Scan = {
  /** Names in lower case without blanks, and contents, of `<meta>`; in document order. */
  readonly tags: readonly (readonly [name: string, content: string])[];
  /** Scripts of JSON-LD. */
  readonly scripts: readonly string[];
  readonly documentTitle: string | null;
  readonly headings: readonly Heading[];
  readonly marks: readonly Mark[];
  readonly canonical: string | null;
  readonly language: string | null;
};

type Step = { readonly node: Node; readonly isAside: boolean; readonly inArticle: boolean };
type Draft = {
  tags: [string, string][];
  scripts: string[];
  documentTitle: string | null;
  headings: Heading[];
  marks: Mark[];
  canonical: string | null;
  language: string | null;
};

/** Gathers what a page states about its article; keeps its own stack, as pages nest deeply. */
export function scanPage(document: Document): Scan {
  const draft: Draft = {
    ...{ tags: [], scripts: [], headings: [], marks: [] },
    ...{ documentTitle: null, canonical: null, language: null },
  };
  const left: Step[] = childrenOf(document)
    .map((node) => ({ node, isAside: false, inArticle: false }))
    .reverse();
  let order = 0;
  for (let step = left.pop(); step !== undefined; step = left.pop()) {
    const { node } = step;
    if (!isElement(node)) continue;
    order += 1;
    const inArticle = step.inArticle || node.tagName === "article";
    const isAside = step.isAside || isAsideName(node, inArticle);
    readElement(node, order, isAside, draft);
    const children = node.childNodes;
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const child = children[at];
      if (isElement(child)) left.push({ node: child, isAside, inArticle });
    }
  }
  return draft;
}

function readElement(element: Element, order: number, isAside: boolean, draft: Draft): void {
  const { tagName } = element;
  if (tagName === "meta") readTag(element, draft);
  else if (tagName === "title") draft.documentTitle ??= textOrNull(lineOf(element));
  else if (tagName === "html") draft.language = textOrNull(attribute(element, "lang"));
  else if (tagName === "script") {
    const isData = attribute(element, "type").toLowerCase().startsWith("application/ld+json");
    if (isData) draft.scripts.push(rawText(element));
    return;
  } else if (tagName === "link" && attribute(element, "rel") === "canonical") {
    draft.canonical ??= textOrNull(attribute(element, "href"));
  } else if (/^h[1-4]$/.test(tagName)) {
    const text = shortLineOf(element);
    const depth = Number(tagName.charAt(1));
    if (text !== null && text !== "")
      draft.headings.push({ text, depth, order, isAside, isSite: isSiteHeading(element) });
  }
  for (const kind of markKindsOf(element)) draft.marks.push({ kind, element, order, isAside });
}

const SITE_NAMES = /(?:^|[\s_-])(?:site|blog|logo|brand)(?:[\s_-]?(?:title|name|header))?(?:$|\s)/i;

function isSiteHeading(element: Element): boolean {
  if (SITE_NAMES.test(`${attribute(element, "class")} ${attribute(element, "id")}`)) return true;
  return elementsOf(element, "a").some((link) => {
    const address = attribute(link, "href");
    return attribute(link, "rel") === "home" || /^(?:https?:\/\/[^/]+)?\/?$/.test(address);
  });
}

/** What a site's program left unfilled ({{site.name}}, ${title}, <%= title %>), or says of itself. */
const PLACEHOLDER = /^(?:\{\{.*\}\}|\$\{.*\}|<%.*%>|微信公众平台)$/;

function readTag(element: Element, draft: Draft): void {
  const content = oneLine(attribute(element, "content"));
  if (content === "" || PLACEHOLDER.test(content)) return;
  for (const key of ["name", "property"]) {
    const name = attribute(element, key).toLowerCase().replaceAll(" ", "");
    if (name !== "") draft.tags.push([name, content]);
  }
}

function textOrNull(text: string): string | null {
  return text === "" ? null : text;
}
