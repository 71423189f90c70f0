/**
 * Compiles the bundle for the engine that runs this: each chunk gets the code of what was called
 * in it while the program did what it does most. Run when the program is built; run by a Node of
 * another version, it adds code for that.
 */
import { closeSync } from "node:fs";
import type { FullScreen } from "../src/reader/terminal/terminal.ts";
import { load, loaded, saveCode } from "./load.ts";

const STANDARD_INPUT = 0;

/** Reading comes first: the chunk that all others share gets what reading needs, and no more. */
const USES = [
  [],
  ["--color", "always", "--width", "40"],
  ["highlights"],
  ["highlight", "1"],
  ["outline", "--json"],
  ["search", "亮点"],
  ["export"],
  ["read", "--no-state"],
  ["--help"],
  ["--lang", "zh", "--help"],
  ["--unknown"],
];

const { main, nodeHost } = load("./main.cjs") as typeof import("./main.ts");

const nowhere = {
  isTerminal: false,
  columns: 80,
  rows: 24,
  write: () => Promise.resolve(),
};

/** A screen that nobody sees, where somebody presses q. */
const fullScreen: FullScreen = {
  size: nowhere,
  settle: () => Promise.resolve(),
  listen: (listener) => listener({ kind: "key", name: "q", text: "q" }),
  write: () => {},
  suspend: () => {},
  copy: () => {},
  whenIdle: () => {},
  close: () => {},
  endBy: () => {},
};

const host = {
  ...nodeHost(),
  env: {},
  readPiped: () => Promise.resolve("nothing" as const),
  openTerminal: () => Promise.resolve(fullScreen),
};

async function precompile(): Promise<void> {
  // What is shown below goes nowhere: this is for what asks about the output, and writes to it.
  if (!host.stdout.isTerminal) await host.stdout.write("");
  // Nobody's input is read: there is none any more.
  closeSync(STANDARD_INPUT);
  await nodeHost().readPiped();
  const done = new Set<string>();
  for (const argv of USES) {
    const stdout = { ...nowhere, isTerminal: argv[0] === "read" };
    await main(argv, { ...host, stdout, stderr: nowhere });
    for (const [name, { script }] of loaded) {
      if (!done.has(name)) saveCode(name, script);
      done.add(name);
    }
  }
}

void precompile();
