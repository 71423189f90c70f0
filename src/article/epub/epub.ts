import type { RootContent } from "mdast";
import { toString as textOf } from "mdast-util-to-string";
import { Failure } from "../../failure/failure.ts";
import type { EpubBook } from "../../source/epub/book.ts";
import type { ExplainedClaim, Explanation } from "../explanation.ts";
import { explainExported } from "../exported/explain.ts";
import { DEEPEST_LEVEL } from "../headings/levels.ts";
import { type Flow, nest } from "../headings/sections.ts";
import { flowOf } from "../headings/treeflow.ts";
import type { Field } from "../meta/claim.ts";
import { type Article, type Meta, NO_META } from "../model.ts";
import { publishedFrom } from "../text/date.ts";
import { languageOf } from "../text/language.ts";
import { contentOfChapter } from "./chapter.ts";
import { exportedBook, exportedChapter } from "./exported.ts";
import { frontLines } from "./front.ts";
import { NoteNames } from "./note-names.ts";

/** A book of more text than this is read in parts only (bytes, unpacked). */
const LARGEST_BOOK = 200_000_000;
/** Says that the language is not known (BCP 47). */
const UNKNOWN_LANGUAGE = "und";

/**
 * Reads a whole book as one article: its metadata from the package document, its sections from the
 * table of contents and the headings of its chapters. A title page that repeats the metadata and a
 * page of contents go to `chrome`.
 *
 * @throws {Failure} broken-epub, locked-epub, swollen-epub
 */
export function articleFromEpub(name: string, book: EpubBook): Article {
  const size = book.chapters.reduce((sum, chapter) => sum + chapter.size, 0);
  if (size > LARGEST_BOOK) {
    throw new Failure("swollen-epub", { name, part: "", limit: LARGEST_BOOK });
  }
  const exported = exportedBook(book);
  if (exported !== null) return exported;
  const names = new NoteNames();
  const content: RootContent[] = [];
  const chrome: string[] = [];
  for (const index of book.chapters.keys()) {
    const chapter = contentOfChapter(book, index, names.inChapter(index));
    const front = frontLines(book, index, chapter);
    if (front === null) for (const node of chapter) content.push(node);
    else for (const line of front) chrome.push(line);
  }
  return { meta: metaOf(book, content), ...sectionsOf(book, content), chrome };
}

/**
 * Reads one chapter of a book as an article, with the book's metadata if it is the first one. Its
 * sections are as deep as the table of contents has them.
 *
 * @throws {Failure} as `articleFromEpub`
 */
export function articleFromChapter(book: EpubBook, index: number): Article {
  const exported = exportedChapter(book, index);
  if (exported !== null) return exported;
  const content = contentOfChapter(book, index);
  const front = frontLines(book, index, content);
  const kept = front === null ? content : [];
  const meta = index === 0 ? metaOf(book, kept) : NO_META;
  const outermost = book.contents.length === 0 ? 1 : depthOfFirst(kept);
  return { meta, ...sectionsOf(book, kept, outermost), chrome: front ?? [] };
}

/** Tells how `articleFromEpub` understands a book: every block's region, and every claim. */
export function explainEpub(book: EpubBook): Explanation {
  const exported = exportedBook(book);
  if (exported !== null) return explainExported(exported);
  const blocks = [...book.chapters.keys()].flatMap((index) => {
    const content = contentOfChapter(book, index);
    const isFront = frontLines(book, index, content) !== null;
    const as = isFront
      ? ({ region: "above", evidence: ["front-page"] } as const)
      : ({ region: "body", evidence: [] } as const);
    return content.map((node) => ({ text: textOf(node), ...as }));
  });
  const { title, published, source, author } = metaOf(book, []);
  const claim = (field: Field, value: string | null): ExplainedClaim[] =>
    value === null ? [] : [{ field, value, origin: "package", at: null, won: true }];
  const claims = [
    ...claim("title", title),
    ...claim("published", published?.text ?? null),
    ...claim("source", source),
    ...claim("author", author),
  ];
  return { blocks, claims };
}

/**
 * A book without contents and without a heading is searched for headings as a plain text is.
 *
 * @param outermost level of the first section
 */
function sectionsOf({ contents }: EpubBook, content: readonly RootContent[], outermost = 1) {
  const isMarked = contents.length > 0 || content.some(({ type }) => type === "heading");
  const flow = flowOf(content, { paragraphs: !isMarked });
  return nest(outermost === 1 ? flow : flow.map((item) => deeper(item, outermost - 1)));
}

function deeper(item: Flow, levels: number): Flow {
  if (item.type === "content") return item;
  const level = Math.min(item.heading.level + levels, DEEPEST_LEVEL);
  return { ...item, heading: { ...item.heading, level } };
}

function depthOfFirst(content: readonly RootContent[]): number {
  return content.find((node) => node.type === "heading")?.depth ?? 1;
}

function metaOf({ meta }: EpubBook, content: readonly RootContent[]): Meta {
  const { title, authors, publisher, date, language, url } = meta;
  const isStated = language !== null && language.toLowerCase() !== UNKNOWN_LANGUAGE;
  return {
    ...NO_META,
    title,
    published: date === null ? null : publishedFrom(date),
    source: publisher,
    author: authors.length > 0 ? authors.join("、") : null,
    url,
    language: isStated ? language : languageOf(sampleOf(content)),
  };
}

/** Enough of the text to tell its language. */
function sampleOf(content: readonly RootContent[]): string {
  let sample = "";
  for (const node of content) {
    if (sample.length > 20_000) break;
    sample += `${textOf(node)} `;
  }
  return sample;
}
