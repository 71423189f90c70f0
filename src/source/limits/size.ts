import { Failure } from "../../failure/failure.ts";

/**
 * Most bytes of a source that is read whole. Reading takes up to 12 bytes of memory for a byte of
 * text; Node may use 2 GB or more on machines of usual size.
 */
export const MOST_BYTES = 100_000_000;

/** Collects the bytes of a source that may have no end. */
export class Gathering {
  readonly #name: string;
  readonly #limit: number;
  readonly #chunks: Uint8Array[] = [];
  #length = 0;

  constructor(name: string, limit = MOST_BYTES) {
    this.#name = name;
    this.#limit = limit;
  }

  get length(): number {
    return this.#length;
  }

  /** Takes a chunk, which must not change afterwards. @throws {Failure} too-long */
  add(chunk: Uint8Array): void {
    this.#length += chunk.length;
    assertSize(this.#name, this.#length, this.#limit);
    this.#chunks.push(chunk);
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.#chunks);
  }
}

/** @throws {Failure} too-long if a source has more bytes than the limit */
export function assertSize(name: string, bytes: number, limit = MOST_BYTES): void {
  if (bytes > limit) throw new Failure("too-long", { name, limit });
}
