import { type Duplex, pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

const DECODERS: ReadonlyMap<string, () => Duplex> = new Map<string, () => Duplex>([
  ["gzip", createGunzip],
  ["x-gzip", createGunzip],
  ["deflate", createInflate],
  ["br", createBrotliDecompress],
]);
/** Compression that was not asked for. Other names are mistakes of servers, such as "utf-8" or "none". */
const UNREADABLE = /^(?:(?:x-)?compress|zstd|bzip2?|lzma|xz|dcb|dcz|exi|pack200-gzip|aes128gcm)$/;
/** No server needs more than one; each takes memory. */
const MOST_ENCODINGS = 5;

/**
 * Decompresses the body of a response, by its Content-Encoding. Content that ends early is an error
 * of the stream; browsers, and `fetch`, take it for whole.
 *
 * @throws {Error} for compression that cannot be undone, or too many layers of it
 */
export function decompressed(body: Readable, encodings: string | null): AsyncIterable<Uint8Array> {
  const names = (encodings ?? "").toLowerCase().split(",");
  const applied = names.map((name) => name.trim()).reverse();
  const unreadable = applied.find((name) => UNREADABLE.test(name));
  if (unreadable !== undefined) throw new Error(`Content-Encoding: ${unreadable}`);
  const decoders = applied.flatMap((name) => DECODERS.get(name) ?? []);
  if (decoders.length > MOST_ENCODINGS) throw new Error(`Content-Encoding × ${decoders.length}`);
  // Errors reach whoever reads the last stream.
  return decoders.reduce<Readable>(
    (stream, decoder) => pipeline(stream, decoder(), () => {}),
    body,
  );
}
