import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "rolldown";

/**
 * The modules that are loaded together: each group holds what its first module imports statically, at
 * any depth, and what is in no group above. A chunk more costs each start that loads it 0.7 ms.
 */
const groups = [
  // Every command.
  { name: "main", first: "bin/main.ts", modules: new Set() },
  // Reading any text.
  { name: "article", first: "src/article/parse.ts", modules: new Set() },
  { name: "help", first: "src/cli/help/help.ts", modules: new Set() },
];

const findGroups = {
  name: "find-groups",
  buildEnd() {
    const isFree = (id) => groups.every(({ modules }) => !modules.has(id));
    const add = (modules, id) => {
      if (!isFree(id)) return;
      modules.add(id);
      for (const imported of this.getModuleInfo(id)?.importedIds ?? []) add(modules, imported);
    };
    for (const { first, modules } of groups) add(modules, join(import.meta.dirname, first));
  },
};

const PACKAGE = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

/** Writes the licences of bundled packages and data, which have to be shipped with them. */
const licences = {
  name: "licences",
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds);
    const folders = new Set(modules.map((id) => PACKAGE.exec(id)?.[0]).filter(Boolean));
    // bin/types.js puts their types into those of the library.
    for (const name of ["mdast", "unist"]) folders.add(`node_modules/@types/${name}`);
    const source = [...[...folders].map(licenceOf), unicodeLicence()]
      .sort()
      .join(`\n${"-".repeat(80)}\n\n`);
    this.emitFile({ type: "asset", fileName: "LICENSES.txt", source });
  },
};

function licenceOf(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const { name, version, author, licenses = [] } = manifest;
  const { license = licenses.map(({ type, url }) => `${type} (${url}), ${author}`) } = manifest;
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? "" : `\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
  return `${name} ${version}: ${license}\n${text}`;
}

/** The generated tables hold data of Unicode's, whose package names no licence for it. */
function unicodeLicence() {
  const text = readFileSync("src/typeset/unicode/LICENSE", "utf8").trim();
  return `Unicode-Character-Database 17.0.0: Unicode-3.0\n\n${text}\n`;
}

const NOTHING = "\0nothing";

/**
 * Replaces node:child_process in commander, which can run subcommands as programs of their own. No
 * subcommand here is one, and the module takes 4 ms to load.
 */
const noChildProcess = {
  name: "no-child-process",
  resolveId(id, importer) {
    const isUnused = id === "node:child_process" && /[\\/]commander[\\/]/.test(importer ?? "");
    return isUnused ? NOTHING : null;
  },
  load: (id) => (id === NOTHING ? "module.exports = {};" : null),
};

/**
 * Replaces how entities, for htmlparser2, decodes its table of character references when it is loaded:
 * by atob, which Node implements in JavaScript, and a loop. That takes 8 ms, and this none.
 */
const fastTables = {
  name: "fast-tables",
  load: (id) => (/[\\/]entities[\\/].*[\\/]decode-shared\.js$/.test(id) ? DECODE_SHARED : null),
};

const DECODE_SHARED = `
const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
export function decodeBase64(input) {
  const bytes = Buffer.from(input, "base64");
  if (!isLittleEndian) bytes.swap16();
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
}`;

/**
 * Makes mdast-util-from-markdown compose the context of each event with Object.assign. It adds a
 * property after a spread, and V8 of Node 20 gives each such object a hidden class of its own: that is
 * half of the time that Markdown takes.
 */
const sharedShapes = {
  name: "shared-shapes",
  transform(code, id) {
    if (!/[\\/]mdast-util-from-markdown[\\/]lib[\\/]index\.js$/.test(id)) return null;
    const changed = code.replace(SPREAD_CONTEXT, "Object.assign({ $1 }, context)");
    if (changed === code) throw new Error(`No context to compose in ${id}`);
    return changed;
  },
};

const SPREAD_CONTEXT = /\{\s*\.\.\.context,\s*(sliceSerialize: [^,}]*?)\s*\}/g;

/** The examples of rules, which are for tests, are a tenth of the core. */
const noExamples = {
  name: "no-examples",
  transform(code, id) {
    if (!/[\\/]src[\\/]article[\\/]/.test(id)) return null;
    return code.replace(EXAMPLES, "$1: []");
  },
};

/** A property whose value is a list of nothing but strings. */
const EXAMPLES = /\b(is|isNot): \[(?:\s*"(?:[^"\\]|\\.)*",?)*\s*\]/g;

// CommonJS, which Node 20 starts faster than ES modules, and ASCII, which V8 parses faster.
const output = {
  dir: "dist",
  format: "cjs",
  minify: true,
  charset: "ascii",
  entryFileNames: "[name].cjs",
  chunkFileNames: "[name]-[hash].cjs",
};

// Chunks are loaded on demand. Each is wrapped in a function for bin/load.ts, which loads them all.
const program = {
  // As an entry, a chunk needs no code of the bundler's to be loaded later.
  input: Object.fromEntries(groups.map(({ name, first }) => [name, first])),
  platform: "node",
  preserveEntrySignatures: "allow-extension",
  plugins: [noChildProcess, fastTables, sharedShapes, noExamples, findGroups, licences],
  output: {
    ...output,
    cleanDir: true,
    postBanner: "(function (exports, require, module, __filename, __dirname) {",
    postFooter: "})",
    codeSplitting: {
      groups: groups.map(({ name, modules }) => ({ name, test: (id) => modules.has(id) })),
    },
  },
};

const starter = (input) => ({ input, platform: "node", output });

// The typesetter is of ES modules for any runtime, each a file by itself: a second file takes Node a
// quarter of the time of such an import (test/bench/process/import.ts). tsc writes the types.
const typeset = (input) => ({
  input,
  platform: "neutral",
  output: { dir: "dist", format: "esm", entryFileNames: "[name].js" },
});

// What other programs import, for Node. Code for pages and Markdown is loaded when it is needed.
const library = {
  input: { index: "src/library/index.ts" },
  platform: "node",
  plugins: [sharedShapes],
  output: {
    ...{ dir: "dist", format: "esm", entryFileNames: "[name].js" },
    chunkFileNames: "library/[name].js",
    minify: true,
  },
};

export default defineConfig([
  program,
  starter({ yuedu: "bin/yuedu.ts" }),
  starter({ worker: "bin/worker.ts" }),
  starter({ precompile: "bin/precompile.ts" }),
  typeset({ typeset: "src/typeset/index.ts" }),
  typeset({ "typeset-ansi": "src/typeset/ansi/index.ts" }),
  library,
]);
