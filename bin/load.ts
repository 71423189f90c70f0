import {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { Script } from "node:vm";

type Chunk = { exports: unknown; readonly script: Script };
type Wrapper = (exports: unknown, require: unknown, chunk: Chunk, ...place: string[]) => void;

/** The chunks loaded so far, by name. */
export const loaded = new Map<string, Chunk>();

/** V8 takes compiled code only from the same version on the same kind of processor. */
const ENGINE = `${process.versions.v8}-${process.arch}`;

/** What compiled code is read into to be compared. */
const PIECE = Buffer.allocUnsafeSlow(0x10000);

/**
 * Loads a chunk of the bundle ("./name.cjs") once; leaves all other names to Node's `require`.
 *
 * Uses the code that precompile.ts compiled for this version of V8 if there is any, and compiles
 * the source otherwise. Node's own compile cache, which needs Node 22, saves a quarter as much:
 * it holds no functions that are compiled when first called.
 */
export function load(name: string): unknown {
  if (!name.startsWith("./")) return require(name);
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;
  const path = pathOf(name);
  const source = readFileSync(path);
  const script = compiledScript(path, source) ?? new Script(textOf(source), { filename: path });
  const chunk: Chunk = { exports: {}, script };
  loaded.set(name, chunk);
  const wrapper: Wrapper = script.runInThisContext();
  wrapper(chunk.exports, load, chunk, path, import.meta.dirname);
  return chunk.exports;
}

/**
 * Writes the compiled code of a chunk to a file of its own beside the chunk.
 *
 * The file holds the code twice and then the source. V8 does not check the code it is given, and
 * may crash on a single wrong bit, so `load` compares the copies. That takes a fifth of the time of
 * a checksum in JavaScript, which starts out interpreted, and a tenth of the time of Node's module
 * for hashes, which has to be loaded first: either costs much of what compiled code saves.
 */
export function saveCode(name: string, script: Script): void {
  const path = compiledPath(pathOf(name));
  const code = script.createCachedData();
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, Buffer.concat([code, code, readFileSync(pathOf(name))]));
  renameSync(temporary, path);
}

/** Returns null if there is no compiled code, or if it is damaged or not of this source. */
function compiledScript(filename: string, source: Buffer): Script | null {
  try {
    const cachedData = intactCode(compiledPath(filename), source);
    if (cachedData === null) return null;
    const script = new Script(textOf(source), { filename, cachedData });
    return script.cachedDataRejected === false ? script : null;
  } catch {
    return null;
  }
}

/** Returns the code if its copy and the source beside it are the same; throws if there is no such file. */
function intactCode(path: string, source: Buffer): Buffer | null {
  const file = openSync(path, "r");
  try {
    // A length that is not whole, or negative, makes Buffer throw.
    const code = Buffer.allocUnsafeSlow((fstatSync(file).size - source.length) / 2);
    readSync(file, code);
    return isNext(file, code) && isNext(file, source) ? code : null;
  } finally {
    closeSync(file);
  }
}

/** Whether a file continues with these bytes. Reads them in pieces: memory never used before is slow. */
function isNext(file: number, bytes: Buffer): boolean {
  for (let at = 0; at < bytes.length; at += PIECE.length) {
    const length = Math.min(PIECE.length, bytes.length - at);
    if (readSync(file, PIECE, 0, length, null) !== length) return false;
    if (PIECE.compare(bytes, at, at + length, 0, length) !== 0) return false;
  }
  return true;
}

/** The bundle is ASCII, and its chunks are wrapped in a function (rolldown.config.js). */
function textOf(source: Buffer): string {
  return source.toString("latin1");
}

function pathOf(name: string): string {
  return import.meta.dirname + name.slice(1);
}

function compiledPath(path: string): string {
  return `${path}.${ENGINE}.code`;
}
