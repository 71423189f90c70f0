import { promises } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import { Failure } from "../../failure/failure.ts";
import { STANDARD_INPUT } from "../bytes.ts";
import { asUrl, hasScheme, httpUrl } from "../url.ts";
import { fetchResource } from "../web/http.ts";
import { isPrivateHost } from "../web/private.ts";

export type ReadOptions = {
  /** Path or address of the article; null if it is neither. */
  readonly source: string | null;
  /** Largest picture (bytes). */
  readonly bytes: number;
  /** Whether an article of the public may name private addresses. */
  readonly allowPrivate: boolean;
};

/** Time for one picture (ms). */
const PATIENCE = 15_000;
const REDIRECTS = 5;
const DATA = /^data:[^,]*?(;base64)?,(.*)$/is;

/**
 * Reads the bytes that the address of a picture in an article stands for: those in it (`data:`), a
 * file in the article's folder or below, or what an http(s) server sends.
 *
 * @throws {Failure} picture-not-found for anything else; large-picture; as `fetchPage`
 */
export async function readPicture(address: string, options: ReadOptions): Promise<Uint8Array> {
  const { source, bytes: limit } = options;
  const data = DATA.exec(address);
  if (data !== null) return limited(dataOf(data[1] !== undefined, data[2] ?? ""), address, limit);
  const base = source === null ? null : asUrl(source);
  if (base !== null || hasScheme(address) || address.startsWith("//")) {
    return fetchPicture(httpUrl(address, base ?? undefined), base, options);
  }
  if (source === null || source === STANDARD_INPUT)
    throw new Failure("picture-not-found", { name: address });
  return readBeside(address, source, limit);
}

function dataOf(isBase64: boolean, text: string): Uint8Array {
  return isBase64 ? Buffer.from(text, "base64") : Buffer.from(decodeURIComponent(text));
}

/** An article must not make the program fetch what its author cannot reach, by whatever name. */
async function fetchPicture(
  url: URL,
  base: URL | null,
  { bytes, allowPrivate }: ReadOptions,
): Promise<Uint8Array> {
  const isTrusted = allowPrivate || (base !== null && isPrivateHost(base.hostname));
  const limits = { milliseconds: PATIENCE, bytes, redirects: REDIRECTS };
  const fetched = await fetchResource(url, {
    limits,
    allowPrivate: isTrusted,
    guardsFirst: !isTrusted,
    accept: "image/avif,image/webp,image/*",
  });
  return fetched.bytes;
}

/** Reads a file in the folder of the article: one elsewhere may be private, links included. */
async function readBeside(address: string, source: string, limit: number): Promise<Uint8Array> {
  const name = decodeURI(address.replace(/[?#].*$/s, ""));
  try {
    const folder = await promises.realpath(dirname(source));
    const path = await promises.realpath(resolve(folder, name));
    const facts = await promises.stat(path);
    if (!path.startsWith(folder.endsWith(sep) ? folder : folder + sep) || !facts.isFile()) {
      throw new Failure("picture-not-found", { name: address });
    }
    if (facts.size > limit) throw new Failure("large-picture", { name: address, limit });
    return await promises.readFile(path);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure("picture-not-found", { name: address }, { cause: error });
  }
}

function limited(bytes: Uint8Array, address: string, limit: number): Uint8Array {
  if (bytes.length > limit)
    throw new Failure("large-picture", { name: address.slice(0, 40), limit });
  return bytes;
}
