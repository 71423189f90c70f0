import { defineConfig } from "rolldown";

// The program is CommonJS, because Node 20 starts it faster than it starts ES modules. What plain
// reading needs is one file; each library that is loaded on demand is a chunk of its own.
const program = {
  input: { yuedu: "bin/yuedu.ts" },
  platform: "node",
  output: {
    dir: "dist",
    cleanDir: true,
    format: "cjs",
    minify: true,
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name]-[hash].cjs",
  },
};

// The typesetter is an ES module for any runtime; its types come from tsc.
const typeset = {
  input: { typeset: "src/typeset/index.ts" },
  platform: "neutral",
  output: { dir: "dist", format: "esm", entryFileNames: "[name].js" },
};

export default defineConfig([program, typeset]);
