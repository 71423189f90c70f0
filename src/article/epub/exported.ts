import type { Document, Element } from "domhandler";
import type { Chapter, EpubBook } from "../../source/epub/book.ts";
import { parseXhtml } from "../../source/html/page.ts";
import { elementsOf } from "../blocks/page/dom.ts";
import { exportedArticle, isExport } from "../exported/article.ts";
import { GENERATOR } from "../exported/vocabulary.ts";
import type { Article } from "../model.ts";

/** Reads a book that this program exported: its documents are an export of HTML, in parts. Null for any other. */
export function exportedBook(book: EpubBook): Article | null {
  return joined(book, book.chapters);
}

/** Reads a chapter of a book that this program exported; null for any other. */
export function exportedChapter(book: EpubBook, index: number): Article | null {
  return joined(book, book.chapters.slice(index, index + 1));
}

function joined(book: EpubBook, chapters: readonly Chapter[]): Article | null {
  if (book.meta.generator !== GENERATOR) return null;
  let whole: Document | null = null;
  let into: Element | null = null;
  for (const chapter of chapters) {
    const document = parseXhtml(book.text(chapter));
    const [article, ...others] = isExport(document) ? elementsOf(document, "article") : [];
    if (article === undefined || others.length > 0) return null;
    if (whole === null || into === null) {
      whole = document;
      into = article;
    } else {
      for (const child of article.children) {
        child.parent = into;
        into.children.push(child);
      }
    }
  }
  const article = whole === null ? null : exportedArticle(whole);
  return article === null ? null : { ...article, meta: { ...article.meta, url: book.meta.url } };
}
