import type { Article, Meta, Section } from "../article/model.ts";

/** The version of the public shape; a change that breaks its readers is a new one. */
const VERSION = 1;
/** C0, DEL, C1, bidirectional controls, and the line separators that are no line breaks in JSON. */
const UNSAFE = /[\u007F-\u009F\u200E\u200F\u061C\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/**
 * An article as JSON: the program's public shape, its keys in a fixed order. Control characters are
 * escaped, so that the output is safe on a terminal and loses nothing.
 */
export function renderJson(article: Article): string {
  return printJson(articleShape(article));
}

/** The public shape of an article, for a value that holds more than one. */
export function articleShape(article: Article): object {
  const { lead, sections, chrome } = article;
  return {
    version: VERSION,
    meta: metaShape(article.meta),
    lead,
    sections: sections.map(sectionShape),
    chrome,
  };
}

/** Any value as JSON in the same manner: two blanks of indent, controls escaped, a final newline. */
export function printJson(value: unknown): string {
  const json = JSON.stringify(value, withoutPositions, 2);
  return `${json.replace(UNSAFE, escapeUnit)}\n`;
}

function metaShape(meta: Meta) {
  const { title, breadcrumb, published, source, author, url, language } = meta;
  const dated = published && { text: published.text, iso: published.iso };
  return { title, breadcrumb, published: dated, source, author, url, language };
}

function sectionShape(section: Section): object {
  const { marker, kind, number, title, level, body, sections } = section;
  return { marker, kind, number, title, level, body, sections: sections.map(sectionShape) };
}

/** Where a node stood in its source is no part of the article. */
function withoutPositions(key: string, value: unknown): unknown {
  return key === "position" ? undefined : value;
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
