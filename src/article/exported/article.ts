import {
  attribute,
  childrenOf,
  type Document,
  type Element,
  elementsOf,
  isElement,
  type Node,
  rawText,
} from "../blocks/page/dom.ts";
import type { Article, Meta, Section, SectionKind } from "../model.ts";
import { blocksOf } from "./blocks.ts";
import { hasClass, inlineOf } from "./inline.ts";
import { CLASS, DATA, GENERATOR } from "./vocabulary.ts";

const KINDS: readonly SectionKind[] = [
  "highlight",
  "chapter",
  "ordinal",
  "bracket",
  "bullet",
  "question",
  "heading",
];
const HEADING = /^h[1-6]$/;

/** Deepest nesting of an export that is read as one (elements). Reading takes a call for each. */
const DEEPEST = 500;

/** Reads the article of a page that this program exported; null for any other page. */
export function exportedArticle(document: Document): Article | null {
  const articles = isExport(document) ? elementsOf(document, "article") : [];
  const [article] = articles;
  if (article === undefined || articles.length > 1 || !isShallow(article)) return null;
  return {
    meta: metaOf(document, article),
    lead: blocksOf(article.childNodes),
    sections: sectionsOf(article, 1),
    chrome: [],
  };
}

/** Whether this program exported a page. */
export function isExport(document: Document): boolean {
  return elementsOf(document, "meta").some(
    (meta) => attribute(meta, "name") === "generator" && attribute(meta, "content") === GENERATOR,
  );
}

function isShallow(root: Element): boolean {
  let level: readonly Node[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return false;
    level = level.flatMap(childrenOf);
  }
  return true;
}

function metaOf(document: Document, article: Element): Meta {
  const [header] = childrenNamed(article, "header");
  const said = (name: string) => {
    const element = header && elementsOf(header).find((each) => hasClass(each, name));
    return element === undefined ? null : element;
  };
  const textOf = (name: string) => {
    const element = said(name);
    return element === null ? null : rawText(element);
  };
  const steps = said(CLASS.breadcrumb);
  const date = said(CLASS.published);
  const [canonical] = elementsOf(document, "link").filter(
    (link) => attribute(link, "rel") === "canonical",
  );
  return {
    title: textOf(CLASS.title),
    breadcrumb: steps === null ? null : elementsOf(steps, "li").map(rawText),
    published: date === null ? null : { text: rawText(date), iso: date.attribs.datetime ?? null },
    source: textOf(CLASS.source),
    author: textOf(CLASS.author),
    url: canonical === undefined ? null : attribute(canonical, "href"),
    language: article.attribs.lang ?? null,
    extra: extraOf(attribute(article, DATA.extra)),
  };
}

/** What else the front matter said, as JSON; a page that only claims to be an export may hold none. */
function extraOf(json: string): Meta["extra"] {
  try {
    const extra: unknown = JSON.parse(json);
    return typeof extra === "object" && extra !== null
      ? Object.fromEntries(Object.entries(extra))
      : null;
  } catch {
    return null;
  }
}

function sectionsOf(parent: Element, depth: number): Section[] {
  return childrenNamed(parent, "section").map((section) => sectionOf(section, depth));
}

/** Reads a section; `depth` counts the sections that hold it, itself included. */
function sectionOf(element: Element, depth: number): Section {
  const { attribs, childNodes } = element;
  const heading = childNodes.find((node) => isElement(node) && HEADING.test(node.name));
  const number = attribs[DATA.number];
  return {
    marker: attribs[DATA.marker] ?? null,
    kind: KINDS.find((each) => each === attribs[DATA.kind]) ?? "heading",
    number: number === undefined ? null : Number(number),
    title: attribs[DATA.title] ?? null,
    heading: heading === undefined ? [] : inlineOf(childrenOf(heading)),
    level: Number(attribs[DATA.level] ?? depth),
    body: blocksOf(childNodes),
    sections: sectionsOf(element, depth + 1),
  };
}

function childrenNamed(parent: Element, name: string): Element[] {
  return parent.childNodes.filter((node) => isElement(node, name));
}
