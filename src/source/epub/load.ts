import { Failure } from "../../failure/failure.ts";
import type { Source } from "../source.ts";
import { openBook } from "./open.ts";
import { blobOf } from "./zip/blob.ts";

/** What an EPUB begins with, after the local header of its first file (EPUB 3.3, section 4.2.2). */
const START = "mimetypeapplication/epub+zip";
const START_AT = 30;

/**
 * Opens the book in an archive.
 *
 * @throws {Failure} not-text if the archive is no book, or as `openBook`
 */
export function loadEpub(name: string, bytes: Uint8Array): Source {
  const book = bookIn(name, bytes);
  if (book === null) throw new Failure("not-text", { name });
  return { name, undecodable: 0, encoding: "utf-8", kind: "epub", book };
}

function bookIn(name: string, bytes: Uint8Array) {
  try {
    return openBook(name, blobOf(bytes));
  } catch (error) {
    if (isEpub(name, bytes)) throw error;
    return null; // an archive of another kind, whole or not
  }
}

function isEpub(name: string, bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(START_AT, START_AT + START.length)).toString("latin1");
  return start === START || /\.epub$/i.test(name);
}
