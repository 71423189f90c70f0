import { type Duplex, pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";

const DECODERS: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Decompresses the body of a response, by its Content-Encoding. Content that ends early is an error
 * of the stream; browsers, and `fetch`, take it for whole.
 */
export function decompressed(body: Readable, encodings: string | null): AsyncIterable<Uint8Array> {
  const names = (encodings ?? "").toLowerCase().split(",").reverse();
  return names.reduce<Readable>((stream, name) => {
    const decoder = DECODERS[name.trim()]?.();
    // Errors reach whoever reads the last stream.
    return decoder === undefined ? stream : pipeline(stream, decoder, () => {});
  }, body);
}
