import { defineConfig } from "rolldown";

// CommonJS, because Node 20 starts it faster than it starts ES modules; what plain reading needs is
// one file, and each library that is loaded on demand is a chunk of its own.
export default defineConfig({
  input: { yuedu: "bin/yuedu.ts" },
  platform: "node",
  transform: { target: "node20" },
  output: {
    dir: "dist",
    cleanDir: true,
    format: "cjs",
    minify: true,
    entryFileNames: "[name].cjs",
    chunkFileNames: "[name]-[hash].cjs",
  },
});
