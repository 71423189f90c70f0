#!/usr/bin/env node
import { load } from "./load.ts";

const { main, nodeHost } = load("./main.cjs") as typeof import("./main.ts");

void main(process.argv.slice(2), nodeHost()).then((exitCode) => {
  // All is written: ending by itself, the process would do the engine's idle tasks first.
  process.exit(exitCode);
});
