import { readFileSync, writeFileSync } from "node:fs";
import { Script } from "node:vm";

type Chunk = { exports: unknown; readonly script: Script };
type Wrapper = (exports: unknown, require: unknown, chunk: Chunk, ...place: string[]) => void;

/** The chunks, by their names. */
export const loaded = new Map<string, Chunk>();

const ENGINE = `${process.versions.v8}-${process.arch}`;
/** Bytes at the end of a compiled chunk that say how long its code is. */
const LENGTH = 4;

/**
 * Loads a chunk of the bundle ("./name.cjs") once, and what else it requires as Node does.
 *
 * The engine takes code that it compiled beforehand, where there is any; else it compiles the
 * source. Node 22's own compile cache saves a quarter of what this does: it has no functions that
 * are compiled at their first call.
 */
export function load(name: string): unknown {
  if (!name.startsWith("./")) return require(name);
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;
  const path = pathOf(name);
  const script = compiledScript(path) ?? new Script(sourceOf(path), { filename: path });
  const chunk: Chunk = { exports: {}, script };
  loaded.set(name, chunk);
  const wrapper: Wrapper = script.runInThisContext();
  wrapper(chunk.exports, load, chunk, path, import.meta.dirname);
  return chunk.exports;
}

/** Writes the code of a chunk, with its source, beside it: each engine has a file of its own. */
export function saveCode(name: string, script: Script): void {
  const path = pathOf(name);
  const code = script.createCachedData();
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(code.length);
  writeFileSync(
    compiledPath(path),
    Buffer.concat([code, Buffer.from(sourceOf(path), "latin1"), length]),
  );
}

function compiledScript(filename: string): Script | null {
  try {
    const file = readFileSync(compiledPath(filename));
    const end = file.length - LENGTH;
    const length = file.readUInt32LE(end);
    const source = file.toString("latin1", length, end);
    const script = new Script(source, { filename, cachedData: file.subarray(0, length) });
    return script.cachedDataRejected === false ? script : null;
  } catch {
    return null; // never made, or cut short
  }
}

/** The bundle is ASCII, and chunks come wrapped in a function (rolldown.config.js). */
function sourceOf(path: string): string {
  return readFileSync(path, "latin1");
}

function pathOf(name: string): string {
  return import.meta.dirname + name.slice(1);
}

function compiledPath(path: string): string {
  return `${path}.${ENGINE}.code`;
}
