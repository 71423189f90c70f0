import { inflateRawSync } from "node:zlib";
import { type EpubFault, Failure } from "../../../failure/failure.ts";
import type { Blob } from "./blob.ts";
import { crc32 } from "./crc32.ts";
import { readDirectory, type ZipEntry } from "./directory.ts";

const LOCAL_HEADER = { signature: 0x04034b50, length: 30 };
const STORED = 0;
const DEFLATED = 8;
/** A name that leads out of the folder in which an archive is unpacked. */
const OUTSIDE = /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/i;
/** What a file in a book unpacks to at most, as much as a page that is fetched (bytes). */
const LARGEST_FILE = 20_000_000;

/**
 * The files in a zip archive, each unpacked when it is asked for. Nothing is trusted: sizes are
 * limits for unpacking, names are only compared, and contents are checked.
 */
export class Archive {
  readonly #name: string;
  readonly #blob: Blob;
  readonly #entries: ReadonlyMap<string, ZipEntry>;

  /** @throws {Failure} broken-epub if the archive is cut short or holds names that lead outside */
  constructor(name: string, blob: Blob) {
    this.#name = name;
    this.#blob = blob;
    const entries = readDirectory(blob);
    if (entries === null) throw this.#broken("", "cut-short");
    const outside = entries.find((entry) => OUTSIDE.test(entry.name));
    if (outside !== undefined) throw this.#broken(outside.name, "outside");
    this.#entries = new Map(entries.map((entry) => [entry.name, entry]));
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  /** Returns the size of a file as the directory states it (bytes); 0 if there is none. */
  size(path: string): number {
    return this.#entries.get(path)?.size ?? 0;
  }

  /** Returns the bytes of a file. @throws {Failure} broken-epub, locked-epub, swollen-epub */
  read(path: string, limit = LARGEST_FILE): Buffer {
    const entry = this.#entries.get(path);
    if (entry === undefined) throw this.#broken(path, "missing");
    if (entry.isLocked) throw new Failure("locked-epub", { name: this.#name });
    if (entry.size > limit) {
      throw new Failure("swollen-epub", { name: this.#name, part: path, limit });
    }
    const bytes = this.#unpacked(entry);
    if (bytes.length === entry.size && crc32(bytes) === entry.crc) return bytes;
    throw this.#broken(path, "damaged");
  }

  #unpacked(entry: ZipEntry): Buffer {
    const packed = this.#packed(entry);
    if (entry.method === STORED) return packed;
    if (entry.method !== DEFLATED) throw this.#broken(entry.name, "unknown-method");
    try {
      return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
    } catch {
      throw this.#broken(entry.name, "damaged");
    }
  }

  #packed({ name, at, packed }: ZipEntry): Buffer {
    const header = this.#blob.read(at, at + LOCAL_HEADER.length);
    const isHeader =
      header.length === LOCAL_HEADER.length && header.readUInt32LE(0) === LOCAL_HEADER.signature;
    if (!isHeader) throw this.#broken(name, "damaged");
    const start = at + LOCAL_HEADER.length + header.readUInt16LE(26) + header.readUInt16LE(28);
    const bytes = this.#blob.read(start, start + packed);
    if (bytes.length < packed) throw this.#broken(name, "damaged");
    return bytes;
  }

  #broken(part: string, fault: EpubFault): Failure {
    return new Failure("broken-epub", { name: this.#name, part, fault });
  }
}
