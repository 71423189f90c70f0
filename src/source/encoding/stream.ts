import { isAscii, isUtf8 } from "node:buffer";
import { asBuffer } from "./bytes-as.ts";
import { countUndecodable, encodingByMark } from "./decode.ts";
import { guessEncoding } from "./guess.ts";

/** Bytes held back at most until the encoding is decided. */
const LONGEST_START = 1 << 16;
const LINE_FEED = 0x0a;
const NOTHING = new Uint8Array(0);

/**
 * Decodes a stream of bytes piece by piece and counts what is no text in its encoding.
 *
 * Unless the encoding is given, the first line with a byte beyond ASCII decides. ASCII before it is
 * passed on at once, since all encodings but UTF-16 share it.
 */
export class StreamDecoder {
  /** U+FFFD so far that stand for bytes that are no text. */
  undecodable = 0;
  #decoder: InstanceType<typeof TextDecoder> | null;
  /** Bytes that the decision still waits for. */
  #held: Uint8Array = NOTHING;
  #isAtStart = true;
  /** The end of the last piece: a U+FFFD that the input itself holds may begin there. */
  #last: Uint8Array = NOTHING;

  constructor(encoding?: string | undefined) {
    this.#decoder = encoding === undefined ? null : decoderFor(encoding);
  }

  /** The WHATWG Encoding Standard's name in lower case. */
  get encoding(): string {
    return this.#decoder?.encoding ?? "utf-8";
  }

  push(bytes: Uint8Array): string {
    if (this.#decoder !== null) return this.#decode(this.#decoder, bytes);
    this.#held = this.#held.length === 0 ? bytes : Buffer.concat([this.#held, bytes]);
    return this.#decide(false);
  }

  /** Returns the rest: what was held back, and what is left of a character cut off by the end. */
  end(): string {
    const text = this.#decoder === null ? this.#decide(true) : "";
    if (this.#decoder === null) return text;
    return text + this.#count(this.#decoder.decode(), NOTHING);
  }

  /** Decides as soon as the held bytes allow it, and returns the text that is certain. */
  #decide(isEnd: boolean): string {
    const held = this.#held;
    const isCertain = isEnd || held.length >= LONGEST_START;
    // One byte at the start may be half of a code unit in UTF-16.
    if (!isCertain && this.#isAtStart && held.length < 2) return "";
    if (!this.#isAmbiguous(held)) {
      this.#held = NOTHING;
      this.#isAtStart = false;
      return asBuffer(held).toString("latin1");
    }
    const line = held.lastIndexOf(LINE_FEED) + 1;
    if (!isCertain && !this.#isAmbiguous(held.subarray(0, line))) return "";
    this.#decoder = decoderFor(
      this.#encodingOf(isEnd || line === 0 ? held : held.subarray(0, line)),
    );
    this.#held = NOTHING;
    return this.#decode(this.#decoder, held);
  }

  /** Whether bytes mean different things in different encodings. */
  #isAmbiguous(bytes: Uint8Array): boolean {
    return !isAscii(bytes) || (this.#isAtStart && bytes.includes(0));
  }

  #encodingOf(bytes: Uint8Array): string {
    const marked = this.#isAtStart ? encodingByMark(bytes) : null;
    return marked ?? (isUtf8(bytes) && !bytes.includes(0) ? "utf-8" : guessEncoding(bytes));
  }

  #decode(decoder: InstanceType<typeof TextDecoder>, bytes: Uint8Array): string {
    return this.#count(decoder.decode(bytes, { stream: true }), bytes);
  }

  #count(text: string, bytes: Uint8Array): string {
    const hasReplacement = text.includes("\uFFFD");
    const seen = hasReplacement || bytes.length < 2 ? Buffer.concat([this.#last, bytes]) : bytes;
    if (hasReplacement) this.undecodable += countUndecodable(text, seen, this.encoding);
    this.#last = seen.subarray(-2);
    return text;
  }
}

/** In UTF-8 a byte order mark is passed on: nothing is dropped. UTF-16 ends here, and so does its mark. */
function decoderFor(label: string): InstanceType<typeof TextDecoder> {
  const { encoding } = new TextDecoder(label);
  return new TextDecoder(encoding, { ignoreBOM: encoding === "utf-8" });
}
