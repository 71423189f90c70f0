/** A place in a book: a file in the archive, and an id in it; "" is its beginning. */
export type Target = { readonly path: string; readonly fragment: string };

/** A line of a book's table of contents; `depth` is 1 for the outermost. */
export type Entry = Target & { readonly title: string; readonly depth: number };

/** What a book says about itself in its package document; null where it does not say. */
export type BookMeta = {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** As written. */
  readonly date: string | null;
  readonly language: string | null;
  /** An address of the web. */
  readonly url: string | null;
  /** The program that made the book. */
  readonly generator: string | null;
};

/** A document of a book, at its place in the order of reading. */
export type Chapter = {
  /** In the archive. */
  readonly path: string;
  /** As unpacked, in bytes, as the archive states it. */
  readonly size: number;
};

/** An EPUB that is open. Its chapters are unpacked when they are asked for. */
export type EpubBook = {
  readonly meta: BookMeta;
  readonly chapters: readonly Chapter[];
  /** The table of contents, in its own order. */
  readonly contents: readonly Entry[];
  /** The path of the document that shows the contents, which may be a chapter, too. */
  readonly nav: string | null;
  /** Returns the text of a chapter. @throws {Failure} broken-epub, locked-epub, swollen-epub */
  text(chapter: Chapter): string;
  /** Whether there is a file of this path in the archive. */
  has(path: string): boolean;
  /** Returns the bytes of any file in the archive; null if there is none. @throws {Failure} as `text` */
  file(path: string): Uint8Array | null;
};
