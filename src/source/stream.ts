import { countReplacements } from "./decode.ts";

/** Decodes a stream of bytes piece by piece, and counts what is no text in its encoding. */
export class StreamDecoder {
  /** How many U+FFFD so far stand for bytes that are no text. */
  undecodable = 0;
  readonly #decoder: InstanceType<typeof TextDecoder>;
  /** The end of the last piece: a U+FFFD that the input itself holds may begin there. */
  #last: Uint8Array = new Uint8Array(0);

  constructor(encoding: string) {
    // A byte order mark is passed on: nothing here is ours to drop.
    this.#decoder = new TextDecoder(encoding, { ignoreBOM: true });
  }

  push(bytes: Uint8Array): string {
    return this.#count(this.#decoder.decode(bytes, { stream: true }), bytes);
  }

  /** What is left of a character that the end of the stream cuts off. */
  end(): string {
    return this.#count(this.#decoder.decode(), new Uint8Array(0));
  }

  #count(text: string, bytes: Uint8Array): string {
    const hasReplacement = text.includes("\uFFFD");
    const seen = hasReplacement || bytes.length < 2 ? Buffer.concat([this.#last, bytes]) : bytes;
    if (hasReplacement) this.undecodable += countReplacements(text, seen, this.#decoder.encoding);
    this.#last = seen.subarray(-2);
    return text;
  }
}
