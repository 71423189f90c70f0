import { articleFromChapter } from "../../article/epub/epub.ts";
import { chapterBook } from "../../reader/book/lazy/chapter-book.ts";
import type { EpubBook } from "../../source/epub/book.ts";
import { openBook } from "../../source/epub/open.ts";
import { blobOfFile } from "../../source/epub/zip/blob.ts";
import { articlePage } from "../../view/page.ts";
import { withParagraphs } from "../../view/paragraphs.ts";
import type { Context } from "../context.ts";
import { addressesOf } from "../host/address.ts";
import type { Settings } from "../settings/table.ts";
import { readBook } from "./reader.ts";

/** Text of fewer bytes (as unpacked) is read whole: it may fit on the screen. */
const SHORT = 1 << 15;
/** Tags, but for those of pictures, whose words are shown. */
const TAGS = /<(?![^<>]*\balt\s*=)[^<>]*>/gi;

/**
 * Opens the reader on an EPUB, of which it reads the chapters that are needed; false if the file must
 * be read whole or the terminal cannot be taken over.
 *
 * @throws {Failure} broken-epub, locked-epub, swollen-epub, also while it is being read
 */
export async function readEpub(
  context: Context,
  name: string,
  settings: Settings,
): Promise<boolean> {
  if (settings.raw) return false;
  const blob = blobOfFile(name);
  try {
    const book = bookIn(name, blob);
    const size = book?.chapters.reduce((sum, chapter) => sum + chapter.size, 0) ?? 0;
    if (book === null || size < SHORT) return false;
    // An EPUB is not edited in place, nor does it grow.
    const origin = { names: [null], archives: [book], reopen: null };
    return await readBook(context, toBook(book, settings), settings, origin, addressesOf([name]));
  } finally {
    blob.close();
  }
}

function bookIn(name: string, blob: ReturnType<typeof blobOfFile>): EpubBook | null {
  try {
    return openBook(name, blob);
  } catch {
    return null; // reading it whole tells what is wrong
  }
}

function toBook(epub: EpubBook, { paragraphs = "indent" }: Settings) {
  return chapterBook({
    title: epub.meta.title ?? "",
    sizes: epub.chapters.map(({ size }) => size),
    page: (index) =>
      withParagraphs(articlePage(articleFromChapter(epub, index), "hyperlinks"), paragraphs),
    words: (index) => {
      const chapter = epub.chapters[index];
      if (chapter === undefined) return "";
      const named = epub.contents.filter(({ path }) => path === chapter.path);
      const titles = named.map(({ title }) => title);
      return [...titles, epub.text(chapter).replace(TAGS, "")].join("\n");
    },
  });
}
