import type { Article, Meta, Section } from "../article/model.ts";
import { UNSHOWN } from "../view/visible.ts";

/** Version of the public shape. A change that breaks readers increments it. */
const VERSION = 1;
/** Length from which a piece is given away (UTF-16 code units). */
const PIECE = 1 << 16;
/** Nodes that are rendered at once. */
const TOGETHER = 256;

/**
 * Renders an article as JSON in the public shape, with keys in a fixed order. Control characters are
 * escaped, so the output is safe on a terminal and nothing is lost.
 */
export function renderJson(article: Article): string {
  return printJson(articleShape(article));
}

/** Returns the public shape of an article, for a value that contains several. */
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

/** Renders any value the same way: two spaces of indent, controls escaped, a final newline. */
export function printJson(value: unknown): string {
  return [...jsonPieces(value)].join("");
}

/** As `printJson`, in pieces: JSON of a long article is many times as long as the article. */
export function* jsonPieces(value: unknown): Generator<string> {
  let piece = "";
  for (const part of jsonParts(value, "\n")) {
    piece += part;
    if (piece.length < PIECE) continue;
    yield piece.replace(UNSHOWN, escaped);
    piece = "";
  }
  yield `${piece.replace(UNSHOWN, escaped)}\n`;
}

/** Renders objects part by part, and nodes many at once. `line` begins a line of the value. */
function* jsonParts(value: unknown, line: string): Generator<string> {
  const isList = Array.isArray(value);
  if (!isParted(value) && !(isList && value.length > TOGETHER)) {
    yield (JSON.stringify(value, withoutPositions, 2) ?? "null").replaceAll("\n", line);
    return;
  }
  let before = isList ? "[" : "{";
  if (isList && !value.some(isParted)) {
    for (let at = 0; at < value.length; at += TOGETHER) {
      const some = JSON.stringify(value.slice(at, at + TOGETHER), withoutPositions, 2);
      yield before + some.slice(1, -2).replaceAll("\n", line);
      before = ",";
    }
  } else {
    for (const [key, each] of Object.entries(value)) {
      yield `${before}${line}  ${isList ? "" : `${JSON.stringify(key)}: `}`;
      yield* jsonParts(each, `${line}  `);
      before = ",";
    }
  }
  yield `${line}${isList ? "]" : "}"}`;
}

/** Whether a value is a list or an object that may hold long lists: an article or a section. */
function isParted(value: unknown): value is object {
  if (Array.isArray(value)) return value.some(isParted);
  return typeof value === "object" && value !== null && ("sections" in value || "version" in value);
}

/** Renders a value on one line, with controls escaped. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(UNSHOWN, escaped);
}

function metaShape(meta: Meta) {
  const { title, breadcrumb, published, source, author, url, language, extra } = meta;
  const dated = published && { text: published.text, iso: published.iso };
  return { title, breadcrumb, published: dated, source, author, url, language, extra };
}

function sectionShape(section: Section): object {
  const { marker, kind, number, title, heading, level, body, sections } = section;
  const inner = sections.map(sectionShape);
  return { marker, kind, number, title, heading, level, body, sections: inner };
}

/** Drops the positions of nodes in their source, which are not part of the article. */
function withoutPositions(key: string, value: unknown): unknown {
  return key === "position" ? undefined : value;
}

/** Escapes the UTF-16 code units of a character; line feeds are those between the values. */
function escaped(character: string): string {
  if (character === "\n") return character;
  const units = character.split("").map((unit) => unit.charCodeAt(0));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}
