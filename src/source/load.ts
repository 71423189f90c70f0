import { Failure } from "../failure/failure.ts";
import { bundledPath, readWhole } from "./bytes.ts";
import { isBinary, isZip } from "./encoding/binary.ts";
import { decode } from "./encoding/decode.ts";
import { kindOf } from "./kind.ts";
import { plainLineEnds } from "./line-ends.ts";
import { type Run, runPlainly } from "./run.ts";
import type { Kind, Source } from "./source.ts";
import { asUrl, withoutCredentials } from "./url.ts";

/**
 * Size (bytes) from which memory matters more than time. 200,000 lines of a page are 1.4 MB and took
 * 1.2 GB, now 0.5 GB; a page of prose of 1.6 MB takes up to a twentieth more time.
 */
const SPARING_FROM = 1 << 19;

/** Anything but white space and format characters that nothing shows. */
const HAS_TEXT = /[^\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;

export type LoadOptions = {
  /** A label that `TextDecoder` knows; by default it is detected. */
  readonly encoding?: string | undefined;
  /** By default decided by name, media type and content. */
  readonly from?: Kind | undefined;
  /** Whether redirects may lead from public to private addresses. */
  readonly allowPrivate?: boolean | undefined;
  /** Parses a page; by default it is just parsed. */
  readonly run?: Run | undefined;
};

/** The bytes of a source, and what its server says about them. */
type Received = {
  readonly bytes: Uint8Array;
  readonly mediaType?: string | null;
  readonly charset?: string | null;
  /** The address after redirects, if it was fetched. */
  readonly url?: string;
};

/**
 * Reads a whole article: `undefined` is the bundled one, "-" standard input, an address with a
 * scheme is fetched, anything else is a path.
 *
 * @throws {Failure} file-not-found, is-directory, not-readable, not-text, empty (only blanks), or as
 * `fetchPage` and `openBook`
 */
export async function load(name: string | undefined, options: LoadOptions = {}): Promise<Source> {
  const path = name ?? bundledPath();
  return understand(withoutCredentials(path), await receive(path, options), options);
}

/**
 * Reads a whole article from bytes. `url` is the address that they are from.
 *
 * @throws {Failure} not-text, empty
 */
export function loadBytes(
  name: string,
  bytes: Uint8Array,
  options: LoadOptions,
  url?: string,
): Promise<Source> {
  return understand(name, url === undefined ? { bytes } : { bytes, url }, options);
}

async function understand(name: string, received: Received, options: LoadOptions): Promise<Source> {
  const { bytes, charset = null, mediaType = null, url } = received;
  const { encoding: stated, from } = options;
  if (from === "epub" || (from === undefined && isZip(bytes))) {
    const { loadEpub } = await import("./epub/load.ts");
    return loadEpub(name, bytes);
  }
  if (stated === undefined && isBinary(bytes)) throw new Failure("not-text", { name });
  const decoded = await decode(bytes, { encoding: stated, charset });
  const { text, undecodable, encoding } = decoded;
  if (bytes.length >= SPARING_FROM) (await import("./limits/memory.ts")).spareMemory();
  if (!HAS_TEXT.test(text)) throw new Failure("empty", { name });
  const path = url === undefined ? name : new URL(url).pathname;
  const source = { name, undecodable, encoding };
  switch (kindOf(text, { name: path, from, mediaType })) {
    case "text":
      return { ...source, kind: "text", text: plainLineEnds(text) };
    case "markdown": {
      const { readMarkdown } = await import("./markdown.ts");
      return { ...source, kind: "tree", ...readMarkdown(await withKnownFrontMatter(text)) };
    }
    case "html": {
      const { hasText, parsePage } = await import("./html/page.ts");
      const { run = runPlainly } = options;
      const page = await run(text.length, () => parsePage(text, url ?? null));
      if (!hasText(page)) throw new Failure("empty", { name });
      return { ...source, kind: "page", page };
    }
  }
}

/** Front matter is TOML between `+++`, too; what reads that is loaded for it alone. */
async function withKnownFrontMatter(markdown: string): Promise<string> {
  return markdown.startsWith("+++") ? (await import("./toml.ts")).withYaml(markdown) : markdown;
}

async function receive(name: string, options: LoadOptions): Promise<Received> {
  const url = asUrl(name);
  if (url !== null) {
    const { fetchPage } = await import("./web/http.ts");
    return fetchPage(url, undefined, options.allowPrivate);
  }
  return { bytes: await readWhole(name) };
}
