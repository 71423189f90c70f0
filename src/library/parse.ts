import { toArticle } from "../article/article.ts";
import type { Article } from "../article/model.ts";
import { type LoadOptions, load, loadBytes } from "../source/load.ts";

/** How an article is read. What is left out is found out. */
export type OpenOptions = LoadOptions;

/** How a text is read. What is left out is found out. */
export type ParseOptions = Pick<LoadOptions, "encoding" | "from"> & {
  /** The address of a page: its links and images are resolved against it. */
  readonly url?: string | undefined;
  /** A file's name, whose extension may tell the kind; failures name it. */
  readonly name?: string | undefined;
};

/**
 * Understands a text, a Markdown document, a web page or a book: a string, or bytes in any Chinese
 * encoding. Fetches nothing.
 *
 * @throws {Failure} not-text if it is binary, empty if it has nothing to read, bad-url
 */
export async function parse(
  source: string | Uint8Array,
  { name = "-", url, encoding, from }: ParseOptions = {},
): Promise<Article> {
  const isText = typeof source === "string";
  const bytes = isText ? new TextEncoder().encode(source) : source;
  const options = { from, encoding: isText ? "utf-8" : encoding };
  return toArticle(await loadBytes(name, bytes, options, url));
}

/**
 * Reads and understands a file, or a page by its address.
 *
 * @throws {Failure} as `parse`, and file-not-found, is-directory, not-readable, and the failures of
 *   the network
 */
export async function open(source: string, options: OpenOptions = {}): Promise<Article> {
  return toArticle(await load(source, options));
}
