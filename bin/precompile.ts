/**
 * Compiles the bundle for the version of V8 that runs this, so that the program starts faster. Each
 * chunk gets the code of all functions that were called while the program did its usual work. The
 * build runs this; run it once more under another version of Node to add code for that.
 */
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { devNull, tmpdir } from "node:os";
import { join } from "node:path";
import { zip } from "../src/cli/host/zip.ts";
import type { FullScreen } from "../src/reader/terminal/terminal.ts";
import { load, loaded, saveCode } from "./load.ts";
import { book, encode, markdown, page, text } from "./samples.ts";

const STANDARD_INPUT = 0;
const PAGE_BYTES = 8000;
/** A larger chunk (bytes) is a dictionary: compiled it is twice the size, and hardly faster. */
const LARGEST = 1e6;
/** Programs of their own, which Node loads. */
const STARTERS = ["yuedu.cjs", "precompile.cjs", "worker.cjs"];

const { main, nodeHost } = load("./main.cjs") as typeof import("./main.ts");

const nowhere = {
  isTerminal: false,
  columns: 80,
  rows: 24,
  write: () => Promise.resolve(),
};

/** A screen that shows nothing and receives a single key: q. */
const fullScreen: FullScreen = {
  size: nowhere,
  settle: () => Promise.resolve(),
  listen: (listener) => listener({ kind: "key", name: "q", text: "q" }),
  write: () => {},
  suspend: () => {},
  lend: () => Promise.resolve(),
  copy: () => {},
  whenIdle: () => {},
  afterPause: () => {},
  close: () => {},
  endBy: () => {},
};

const host = {
  ...nodeHost(),
  env: {},
  readPiped: () => Promise.resolve("none" as const),
  openTerminal: () => Promise.resolve(fullScreen),
};

/**
 * The usual work, as command lines. Plain reading comes first: a chunk is saved after the command
 * line that first loads it, so the chunk that all work shares holds what plain reading needs and no
 * more.
 */
function uses(folder: string, address: string): string[][] {
  const sample = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const story = sample("sample.txt", text());
  return [
    [],
    [story],
    [sample("gb18030.txt", encode(text(), "gb18030"))],
    [sample("sample.md", markdown())],
    [sample("sample.html", page(PAGE_BYTES))],
    [sample("sample.epub", zip(book()))],
    ["--help"],
    ["--lang", "zh", "--help"],
    ["highlight", "--help"],
    ["--color", "always", "--width", "40"],
    ["highlights"],
    ["highlight", "1"],
    ["outline", "--json"],
    ["search", "--variants", "亮点"],
    ["export"],
    ["export", "-f", "json"],
    ["wrap", story],
    ["read", "--no-state"],
    ["--unknown"],
    [join(folder, "missing.txt")],
    [address],
  ];
}

/** Saves the code of each chunk that was not loaded before, and says which those are. */
function saveNew(saved: Set<string>): void {
  for (const [name, { script }] of loaded) {
    if (!saved.has(name)) saveCode(name, script);
    saved.add(name);
  }
}

async function precompile(folder: string, address: string): Promise<void> {
  // Output is discarded below. These calls compile what asks about it and writes it.
  if (!host.stdout.isTerminal) await host.stdout.write("");
  // The null device takes the place of standard input, so that nothing is read from it.
  closeSync(STANDARD_INPUT);
  openSync(devNull, "r");
  await nodeHost().readPiped();
  const saved = new Set<string>();
  for (const argv of uses(folder, address)) {
    const stdout = { ...nowhere, isTerminal: argv[0] === "read" };
    await main(argv, { ...host, stdout, stderr: nowhere });
    saveNew(saved);
  }
  for (const name of readdirSync(import.meta.dirname)) {
    if (!name.endsWith(".cjs") || STARTERS.includes(name)) continue;
    const { size } = statSync(join(import.meta.dirname, name));
    if (size <= LARGEST) load(`./${name}`);
  }
  saveNew(saved);
}

const folder = mkdtempSync(join(tmpdir(), "yuedu-"));
const server = createServer((_, response) => {
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(page(PAGE_BYTES));
});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  void precompile(folder, `http://127.0.0.1:${port}/`).finally(() => {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true });
  });
});
