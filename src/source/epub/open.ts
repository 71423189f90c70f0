import { Failure } from "../../failure/failure.ts";
import type { Entry, EpubBook } from "./book.ts";
import { assertOpen, CONTAINER, packagePath } from "./container.ts";
import { entriesOfNav, entriesOfNcx } from "./contents.ts";
import { type Package, readPackage } from "./package.ts";
import { textOf } from "./xml.ts";
import { Archive } from "./zip/archive.ts";
import type { Blob } from "./zip/blob.ts";

/**
 * Opens an EPUB 2 or 3: reads its directory, its package document and its table of contents, but no
 * chapter. Null if an archive is no EPUB.
 *
 * @throws {Failure} broken-epub, locked-epub, swollen-epub
 */
export function openBook(name: string, blob: Blob): EpubBook | null {
  const archive = new Archive(name, blob);
  if (!archive.has(CONTAINER)) return null;
  const path = packagePath(archive);
  const fault = (part: string) => new Failure("broken-epub", { name, part, fault: "missing" });
  if (path === null) throw fault(CONTAINER);
  assertOpen(archive, name, [path]);
  const book = readPackage(archive.read(path), path);
  assertOpen(archive, name, book.spine);
  const missing = book.spine.find((each) => !archive.has(each));
  if (missing !== undefined) throw fault(missing);
  if (book.spine.length === 0) throw fault("spine");
  return {
    meta: book.meta,
    chapters: book.spine.map((each) => ({ path: each, size: archive.size(each) })),
    contents: contentsOf(archive, book),
    nav: book.nav,
    text: (chapter) => textOf(archive.read(chapter.path)),
    has: (each) => archive.has(each),
    file: (each) => (archive.has(each) ? archive.read(each) : null),
  };
}

/** The newer table of contents, or else the older one. */
function contentsOf(archive: Archive, { nav, ncx }: Package): Entry[] {
  const read = (path: string | null, entriesOf: typeof entriesOfNav) =>
    path === null || !archive.has(path) ? [] : entriesOf(archive.read(path), path);
  const entries = read(nav, entriesOfNav);
  return entries.length > 0 ? entries : read(ncx, entriesOfNcx);
}
