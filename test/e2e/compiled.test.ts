import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder } from "./support/folder.ts";
import { NODE, ROOT } from "./support/program.ts";
import { execute, run } from "./support/run.ts";

const COMMANDS = [[], ["highlights"], ["--color", "always", "--width", "40"], ["nowhere.txt"]];

/** A copy of the built program with the code that this Node compiled for it, gone after the test. */
async function copy(): Promise<string> {
  const dist = join(folder(), "dist");
  cpSync(join(ROOT, "dist"), dist, { recursive: true });
  symlinkSync(join(ROOT, "data"), join(dist, "..", "data"));
  const compiled = await execute(NODE, [join(dist, "precompile.cjs")]);
  expect([compiled.code, compiled.text, compiled.stderr]).toEqual([0, "", ""]);
  return dist;
}

const codeIn = (dist: string) => readdirSync(dist).filter((name) => name.endsWith(".code"));

/** The code that is there for an engine, and what of it the engine does not take. */
async function offer(
  dist: string,
  ...flags: string[]
): Promise<{ names: string[]; refused: string[] }> {
  const script = `
    const { readFileSync, readdirSync } = require("node:fs");
    const { Script } = require("node:vm");
    const ending = "." + process.versions.v8 + "-" + process.arch + ".code";
    const names = readdirSync(".").filter((name) => name.endsWith(ending));
    const refused = names.filter((name) => {
      const file = readFileSync(name);
      const length = file.readUInt32LE(file.length - 4);
      const source = file.toString("latin1", length, file.length - 4);
      const filename = process.cwd() + "/" + name.slice(0, -ending.length);
      const script = new Script(source, { filename, cachedData: file.subarray(0, length) });
      return script.cachedDataRejected;
    });
    process.stdout.write(JSON.stringify({ names, refused }));`;
  const { text } = await execute(NODE, [...flags, "-e", script], { cwd: dist });
  return JSON.parse(text);
}

/** That the program says and does what it does everywhere. */
async function expectSame(dist: string, ...flags: string[]): Promise<void> {
  for (const args of COMMANDS) {
    const here = await run(args);
    const there = await execute(NODE, [...flags, join(dist, "yuedu.cjs"), ...args]);
    expect([there.code, there.text, there.stderr]).toEqual([here.code, here.text, here.stderr]);
  }
}

describe("compiled code", () => {
  it("is taken by the Node that made it", async () => {
    const dist = await copy();
    const { names, refused } = await offer(dist);
    expect(names.length).toBeGreaterThan(10);
    expect(refused).toEqual([]);
    await expectSame(dist);
  });

  it("of another engine is done without", async () => {
    const dist = await copy();
    // To V8, other flags are another engine.
    const { names, refused } = await offer(dist, "--no-opt");
    expect(refused).toEqual(names);
    await expectSame(dist, "--no-opt");
  });

  it.each([0, 3, 100, 5000])("that is cut short at %i bytes is done without", async (length) => {
    const dist = await copy();
    for (const name of codeIn(dist)) truncateSync(join(dist, name), length);
    await expectSame(dist);
  });

  it("that is missing is done without", async () => {
    const dist = await copy();
    for (const name of codeIn(dist)) rmSync(join(dist, name));
    await expectSame(dist);
  });
});

describe("the bundle", () => {
  it("gives plain reading all that it needs in one chunk", async () => {
    const coverage = folder();
    expect((await run([], { env: { NODE_V8_COVERAGE: coverage } })).code).toBe(0);
    const [name = ""] = readdirSync(coverage);
    const { result } = JSON.parse(readFileSync(join(coverage, name), "utf8"));
    const loaded = result.map(({ url }: { url: string }) => basename(url));
    const ours = loaded.filter((file: string) => file.endsWith(".cjs"));
    expect(ours.toSorted()).toEqual(["main.cjs", "yuedu.cjs"]);
  });

  // Chunks are read as Latin-1, and run where Node offers no import().
  it("is ASCII but for licences, and imports nothing at run time but by require", () => {
    const dist = join(ROOT, "dist");
    const chunks = readdirSync(dist).filter((name) => name.endsWith(".cjs"));
    const bad = chunks.filter((name) => {
      const source = readFileSync(join(dist, name), "utf8").replace(/\/\*![\s\S]*?\*\//g, "");
      return !/^[\0-\x7f]*$/.test(source) || /[^.\w$]import\(/.test(source);
    });
    expect(chunks.length).toBeGreaterThan(10);
    expect(bad).toEqual([]);
  });
});
