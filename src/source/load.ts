import { bundledPath, openBytes, readFile, STANDARD_INPUT } from "./bytes.ts";
import { decodeUtf8 } from "./decode.ts";
import { Failure } from "./failure.ts";
import type { Source } from "./source.ts";

const MARKDOWN_NAME = /\.(?:md|markdown)$/i;
const TEXT_NAME = /\.(?:txt|text)$/i;
/** A front matter fence as the first line, or an ATX heading as the first line that is not blank. */
const MARKDOWN_START = /^(?:---[ \t]*\r?\n|\s*#{1,6}[ \t]+\S)/;

/**
 * Reads a whole article: `undefined` is the bundled one, "-" standard input, else a path.
 *
 * @throws {Failure} file-not-found, is-directory, not-readable, or empty (nothing but blanks).
 */
export async function load(name: string | undefined): Promise<Source> {
  const path = name ?? bundledPath();
  const { text, undecodable } = decodeUtf8(await readAll(path));
  if (text.trim() === "") throw new Failure("empty", { name: path });
  if (!isMarkdown(path, text)) return { name: path, undecodable, kind: "text", text };
  const { parseMarkdown } = await import("./markdown.ts");
  return { name: path, undecodable, kind: "tree", tree: parseMarkdown(text) };
}

function isMarkdown(name: string, text: string): boolean {
  if (MARKDOWN_NAME.test(name)) return true;
  return !TEXT_NAME.test(name) && MARKDOWN_START.test(text);
}

/** A file is read at once: setting up a stream costs more than reading an article does. */
async function readAll(name: string): Promise<Uint8Array> {
  if (name !== STANDARD_INPUT) return readFile(name);
  const chunks: Uint8Array[] = [];
  for await (const chunk of await openBytes(name)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
