import { readFileSync } from "node:fs";
import { Script } from "node:vm";

type Chunk = { exports: unknown };
type Wrapper = (exports: unknown, require: unknown, chunk: Chunk, ...place: string[]) => void;

const loaded = new Map<string, Chunk>();
/** The compiled chunks, by their names. */
export const scripts = new Map<string, Script>();

const ENGINE = `${process.versions.v8}-${process.arch}`;

/** The file that `precompile` makes beside a chunk: each engine has its own. */
export const compiledPath = (path: string): string => `${path}.${ENGINE}.code`;

/**
 * Loads a chunk of the bundle ("./name.cjs") once, and what else it requires as Node does.
 *
 * The engine takes code that it compiled beforehand, where there is any; else it compiles the source.
 * Node 22's own compile cache saves a quarter of what this does: it has no functions that are
 * compiled at their first call.
 */
export function load(name: string): unknown {
  if (!name.startsWith("./")) return require(name);
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;
  const chunk: Chunk = { exports: {} };
  loaded.set(name, chunk);
  const script = scriptOf(name);
  scripts.set(name, script);
  const wrapper: Wrapper = script.runInThisContext();
  wrapper(chunk.exports, load, chunk, pathOf(name), import.meta.dirname);
  return chunk.exports;
}

/** The path of a chunk. */
export function pathOf(name: string): string {
  return import.meta.dirname + name.slice(1);
}

function scriptOf(name: string): Script {
  const filename = pathOf(name);
  // The bundle is ASCII, and chunks come wrapped in a function (rolldown.config.js).
  const source = readFileSync(filename, "latin1");
  const cachedData = compiledOf(filename);
  return new Script(source, cachedData === null ? { filename } : { filename, cachedData });
}

function compiledOf(path: string): Buffer | null {
  try {
    return readFileSync(compiledPath(path));
  } catch {
    return null; // never made, or not for this chunk
  }
}
