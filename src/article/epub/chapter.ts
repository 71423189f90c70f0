import type { RootContent } from "mdast";
import type { Chapter, EpubBook } from "../../source/epub/book.ts";
import { parseXhtml } from "../../source/html/page.ts";
import { contentOf } from "../blocks/page/content/content.ts";
import { NOTE_REFERENCE } from "../blocks/page/content/forms/footnotes.ts";
import { elementsOf, isElement, rawText } from "../blocks/page/dom.ts";
import { type Run, runsOf } from "../blocks/page/walk.ts";
import { NO_META } from "../model.ts";
import { linkSections } from "../section-links.ts";
import { markNotes } from "./notes.ts";
import { type ChapterOutline, markHeadings } from "./outline.ts";
import { markPictures } from "./references.ts";

/**
 * Reads a chapter as Markdown: all of it, since a book has nothing around its text.
 *
 * @throws {Failure} as `EpubBook.text`
 */
export function contentOfChapter(
  book: EpubBook,
  index: number,
  nameOfNote: (label: string) => string = (label) => label,
): RootContent[] {
  const chapter = book.chapters[index];
  if (chapter === undefined) return [];
  const document = parseXhtml(book.text(chapter));
  markPictures(document, chapter.path);
  markNotes(document, chapter.path, nameOfNote);
  markHeadings(document, outlineOf(book, index, chapter));
  const content = contentOf(document, [...runsOf(document)].filter(hasContent), null);
  // Names are those of one document, and a book has many: links to headings are their words.
  linkSections(content, { meta: NO_META, lead: content, sections: [] });
  return content;
}

function outlineOf(book: EpubBook, index: number, { path }: Chapter): ChapterOutline {
  const before = new Set(book.chapters.slice(0, index).map((each) => each.path));
  const last = book.contents.findLast((entry) => before.has(entry.path));
  return {
    entries: book.contents.filter((entry) => entry.path === path),
    above: last?.depth ?? 0,
  };
}

function hasContent({ nodes }: Run): boolean {
  return nodes.some(
    (node) =>
      rawText(node).trim() !== "" ||
      isElement(node, "img", NOTE_REFERENCE) ||
      elementsOf(node, "img", NOTE_REFERENCE).length > 0,
  );
}
