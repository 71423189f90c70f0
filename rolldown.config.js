import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "rolldown";

/** What plain reading loads: the entry and all that it imports, but not on demand. */
const core = new Set();

const findCore = {
  name: "find-core",
  buildEnd() {
    const add = (id) => {
      if (core.has(id)) return;
      core.add(id);
      this.getModuleInfo(id)?.importedIds.forEach(add);
    };
    for (const id of this.getModuleIds()) if (this.getModuleInfo(id)?.isEntry) add(id);
  },
};

const PACKAGE = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;

/** The licences of the packages that chunks hold parts of, which ask to go with them. */
const licences = {
  name: "licences",
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds);
    const folders = new Set(modules.map((id) => PACKAGE.exec(id)?.[0]).filter(Boolean));
    const source = [...folders]
      .map(licenceOf)
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

const NOTHING = "\0nothing";

/**
 * Commander can start commands that are programs of their own. Ours are none, and Node's module for
 * that takes 4 ms to load.
 */
const noChildProcess = {
  name: "no-child-process",
  resolveId(id, importer) {
    const isUnused = id === "node:child_process" && /[\\/]commander[\\/]/.test(importer ?? "");
    return isUnused ? NOTHING : null;
  },
  load: (id) => (id === NOTHING ? "module.exports = {};" : null),
};

// The program is CommonJS, because Node 20 starts it faster than it starts ES modules, and ASCII,
// which the engine reads faster.
const output = {
  dir: "dist",
  format: "cjs",
  minify: true,
  charset: "ascii",
  entryFileNames: "[name].cjs",
  chunkFileNames: "[name]-[hash].cjs",
};

// What plain reading needs is one file, main.cjs; what is loaded on demand are chunks of their own.
// All are loaded by bin/load.ts, as functions.
const program = {
  input: { main: "bin/main.ts" },
  platform: "node",
  preserveEntrySignatures: "allow-extension",
  plugins: [noChildProcess, findCore, licences],
  output: {
    ...output,
    cleanDir: true,
    postBanner: "(function (exports, require, module, __filename, __dirname) {",
    postFooter: "})",
    codeSplitting: { groups: [{ name: "core", test: (id) => core.has(id) }] },
  },
};

const starter = (input) => ({ input, platform: "node", output });

// The typesetter is an ES module for any runtime; its types come from tsc.
const typeset = {
  input: { typeset: "src/typeset/index.ts" },
  platform: "neutral",
  output: { dir: "dist", format: "esm", entryFileNames: "[name].js" },
};

export default defineConfig([
  program,
  starter({ yuedu: "bin/yuedu.ts" }),
  starter({ precompile: "bin/precompile.ts" }),
  typeset,
]);
