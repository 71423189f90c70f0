import {
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder } from "./support/folder.ts";
import { NODE, ROOT } from "./support/program.ts";
import { execute, type Result, run } from "./support/run.ts";

const COMMANDS = [[], ["highlights"], ["--color", "always", "--width", "40"], ["nowhere.txt"]];
const DAMAGED_RUNS = 200;

/** A copy of the built program, compiled by the Node under test; removed after the test. */
async function copy(): Promise<string> {
  const dist = join(folder(), "dist");
  cpSync(join(ROOT, "dist"), dist, { recursive: true });
  symlinkSync(join(ROOT, "data"), join(dist, "..", "data"));
  for (const name of codeIn(dist)) rmSync(join(dist, name));
  const compiled = await execute(NODE, [join(dist, "precompile.cjs")]);
  expect([compiled.code, compiled.text, compiled.stderr]).toEqual([0, "", ""]);
  return dist;
}

const codeIn = (dist: string) => readdirSync(dist).filter((name) => name.endsWith(".code"));

/** The files of compiled code for the Node under test, and those that its V8 rejects. */
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
      const source = readFileSync(name.slice(0, -ending.length), "latin1");
      const file = readFileSync(name);
      const cachedData = file.subarray(0, (file.length - source.length) / 2);
      return new Script(source, { cachedData }).cachedDataRejected;
    });
    process.stdout.write(JSON.stringify({ names, refused }));`;
  const { text } = await execute(NODE, [...flags, "-e", script], { cwd: dist });
  return JSON.parse(text);
}

const outcome = ({ code, text, stderr }: Result) => [code, text, stderr];

/** Asserts that the copy prints what the built program prints, with the same exit code. */
async function expectSame(dist: string, ...flags: string[]): Promise<void> {
  for (const args of COMMANDS) {
    const there = await execute(NODE, [...flags, join(dist, "yuedu.cjs"), ...args]);
    expect(outcome(there)).toEqual(outcome(await run(args)));
  }
}

/** Numbers from 0 up to a limit, the same in every run (a linear congruential generator). */
function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Programs of their own, which Node loads. */
const STARTERS = ["yuedu.cjs", "precompile.cjs", "worker.cjs"];

/** Whether a chunk is data rather than code: bin/precompile.ts leaves those from 1 MB on. */
function isLarge(dist: string, name: string): boolean {
  return statSync(join(dist, name)).size > 1e6;
}

/** Flips one bit of the bytes or, every fourth time, cuts them off. */
function damage(bytes: Buffer, random: (limit: number) => number): Buffer {
  const at = random(bytes.length);
  if (random(4) === 0) return bytes.subarray(0, at);
  const damaged = Buffer.from(bytes);
  damaged.writeUInt8(damaged.readUInt8(at) ^ (1 << random(8)), at);
  return damaged;
}

describe("compiled code", () => {
  it("exists for every chunk, and the Node that made it takes it", async () => {
    const dist = await copy();
    const { names, refused } = await offer(dist);
    const chunks = readdirSync(dist).filter(
      (name) => name.endsWith(".cjs") && !STARTERS.includes(name) && !isLarge(dist, name),
    );
    expect(names.map((name) => name.replace(/(?<=\.cjs).*$/, ""))).toEqual(chunks);
    expect(refused).toEqual([]);
    await expectSame(dist);
  });

  it("leaves no temporary file where it was made", async () => {
    const names = readdirSync(await copy());
    expect(names.filter((name) => /\.code./.test(name))).toEqual([]);
  });

  it("of another engine is ignored", async () => {
    const dist = await copy();
    // To V8, other flags are another engine.
    const { names, refused } = await offer(dist, "--no-opt");
    expect(refused).toEqual(names);
    await expectSame(dist, "--no-opt");
  });

  it("that is damaged anywhere is ignored", { timeout: 600_000 }, async () => {
    const dist = await copy();
    const random = seeded(1);
    const whole = codeIn(dist).map((name) => [name, readFileSync(join(dist, name))] as const);
    const expected = await Promise.all(COMMANDS.map((args) => run(args).then(outcome)));
    for (let time = 0; time < DAMAGED_RUNS; time += 1) {
      for (const [name, bytes] of whole) writeFileSync(join(dist, name), damage(bytes, random));
      const which = time % COMMANDS.length;
      const there = await execute(NODE, [join(dist, "yuedu.cjs"), ...(COMMANDS[which] ?? [])]);
      expect(outcome(there), `run ${time}`).toEqual(expected[which]);
    }
  });

  it.each([0, 3, 100, 5000])("that is cut to %i bytes is ignored", async (length) => {
    const dist = await copy();
    for (const name of codeIn(dist)) truncateSync(join(dist, name), length);
    await expectSame(dist);
  });

  it("of an older source of the same length is ignored", async () => {
    const dist = await copy();
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    const other = version.replace(/\d/g, "9");
    for (const name of readdirSync(dist).filter((name) => name.endsWith(".cjs"))) {
      const source = readFileSync(join(dist, name), "latin1");
      writeFileSync(join(dist, name), source.replaceAll(version, other), "latin1");
    }
    const { text } = await execute(NODE, [join(dist, "yuedu.cjs"), "--version"]);
    expect(text).toBe(`${other}\n`);
  });

  it("that is missing is not needed", async () => {
    const dist = await copy();
    for (const name of codeIn(dist)) rmSync(join(dist, name));
    await expectSame(dist);
  });
});

/** The chunks that a command loads. */
async function chunksOf(args: readonly string[]): Promise<string[]> {
  const coverage = folder();
  expect((await run(args, { env: { NODE_V8_COVERAGE: coverage } })).code).toBe(0);
  const [name = ""] = readdirSync(coverage);
  const { result } = JSON.parse(readFileSync(join(coverage, name), "utf8"));
  const loaded: string[] = result.map(({ url }: { url: string }) => basename(url));
  return loaded.filter((file) => file.endsWith(".cjs") && file !== "yuedu.cjs").toSorted();
}

describe("the bundle", () => {
  it("holds all that plain reading needs in two chunks", async () => {
    expect(await chunksOf([])).toEqual(["article.cjs", "main.cjs"]);
  });

  it("shows help without the code that reads articles", async () => {
    const chunks = await chunksOf(["--help"]);
    expect(chunks).toContain("help.cjs");
    expect(chunks).not.toContain("article.cjs");
  });

  // load.ts reads chunks as Latin-1, and `import()` does not work in code that vm.Script runs.
  it("is ASCII except in licence comments, and imports nothing except by require", () => {
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
