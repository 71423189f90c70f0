import {
  closeSync,
  createReadStream,
  existsSync,
  fstatSync,
  openSync,
  promises,
  readFileSync,
  readSync,
  type Stats,
  statSync,
} from "node:fs";
import { dirname } from "node:path";
import { Failure } from "../failure/failure.ts";
import { isZip } from "./encoding/binary.ts";
import { assertSize, Gathering } from "./limits/size.ts";

/** The name that users give standard input. */
export const STANDARD_INPUT = "-";

/** Size (bytes) from which a file of plain text is read in pieces. */
export const LONG_FILE = 1 << 20;

/** Bytes that tell an archive. */
const ARCHIVE_START = 4;

const BUNDLED = "data/article.txt";

/** Default capacity of a pipe on Linux (bytes). */
export const PIPE_BUFFER = 1 << 16;

/**
 * Opens a source as a stream of bytes: `undefined` is the bundled article, "-" standard input,
 * anything else a path.
 *
 * @throws {Failure} file-not-found, is-directory or not-readable; not-readable from the iterator if
 * reading fails later.
 */
export async function openBytes(name: string | undefined): Promise<AsyncIterable<Uint8Array>> {
  if (name === STANDARD_INPUT) return guarded(process.stdin, name);
  const path = name ?? bundledPath();
  return guarded(await openFile(path), path);
}

function readFile(path: string): Uint8Array {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, "r");
    return readOpen(descriptor, path);
  } catch (error) {
    throw asFailure(error, path);
  } finally {
    if (descriptor !== undefined) closeRead(descriptor);
  }
}

/** Reads what is open to its end: a file, or a device or a pipe, which may have none. */
export function readOpen(descriptor: number, name: string): Uint8Array {
  const facts = fstatSync(descriptor);
  // Files that the kernel makes up (/proc) have no size.
  if (facts.isFile() && facts.size > 0) {
    assertSize(name, facts.size);
    const bytes = readFileSync(descriptor);
    if (bytes.length < facts.size) throw changed(name);
    return bytes;
  }
  const gathering = new Gathering(name);
  for (;;) {
    const chunk = Buffer.allocUnsafe(PIPE_BUFFER);
    const length = readSync(descriptor, chunk);
    if (length === 0) return gathering.bytes();
    gathering.add(chunk.subarray(0, length));
  }
}

/**
 * Returns the bytes of a whole file, or of all of standard input.
 *
 * @throws {Failure} too-long, or as `openBytes`
 */
export async function readWhole(name: string): Promise<Uint8Array> {
  // Reads files at once: setting up a stream takes longer than reading an article. Reading a pipe in
  // this way would stop everything else until it is written to.
  if (name !== STANDARD_INPUT && factsOf(name)?.isFIFO() !== true) return readFile(name);
  const gathering = new Gathering(name);
  for await (const chunk of await openBytes(name)) gathering.add(chunk);
  return gathering.bytes();
}

/** Whether a path is that of a file that can be read in pieces, by its size alone. */
export function isLongFile(path: string): boolean {
  const facts = factsOf(path);
  return facts?.isFile() === true && facts.size >= LONG_FILE;
}

/** Closes a file that was read. An error has no meaning: all that was wanted is read. */
export function closeRead(descriptor: number): void {
  try {
    closeSync(descriptor);
  } catch {
    // Network file systems may report one.
  }
}

/** Null for a path that cannot be looked at: whoever opens it tells why. */
function factsOf(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** Whether a path is that of a file that begins as a zip archive does; false if it cannot be read. */
export function isArchive(path: string): boolean {
  if (factsOf(path)?.isFile() !== true) return false;
  try {
    const file = openSync(path, "r");
    const start = Buffer.alloc(ARCHIVE_START);
    readSync(file, start);
    closeRead(file);
    return isZip(start);
  } catch {
    return false;
  }
}

/** Returns the path of the bundled article. */
export function bundledPath(): string {
  // This file is at different depths as source and in the bundle: walks up from it.
  let folder = dirname(import.meta.dirname);
  while (!existsSync(`${folder}/${BUNDLED}`)) {
    const parent = dirname(folder);
    if (parent === folder) throw new Failure("file-not-found", { name: BUNDLED });
    folder = parent;
  }
  return `${folder}/${BUNDLED}`;
}

async function openFile(path: string): Promise<AsyncIterable<Uint8Array>> {
  try {
    const handle = await promises.open(path);
    if ((await handle.stat()).isDirectory()) {
      await handle.close();
      throw new Failure("is-directory", { name: path });
    }
    return createReadStream(path, { fd: handle, highWaterMark: 1 << 16 });
  } catch (error) {
    throw asFailure(error, path);
  }
}

async function* guarded(
  stream: AsyncIterable<Uint8Array>,
  name: string,
): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (error) {
    throw asFailure(error, name);
  }
}

/** The failure of a file that became shorter while it was read: what is left is not all of it. */
export function changed(name: string): Failure {
  return new Failure("not-readable", { name, reason: "ESTALE" });
}

/** Turns an error of the system into a failure. */
export function asFailure(error: unknown, name: string): Failure {
  if (error instanceof Failure) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new Failure("file-not-found", { name }, { cause: error });
  }
  if (code === "EISDIR") return new Failure("is-directory", { name }, { cause: error });
  return new Failure("not-readable", { name, reason: code }, { cause: error });
}
