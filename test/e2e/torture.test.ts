import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folder } from "./support/folder.ts";
import { type Result, run } from "./support/run.ts";

const PRELOAD = fileURLToPath(new URL("support/torture.cjs", import.meta.url));
const OLD = "old\n";
const TEXT = "水渠修好以后\n\n亮点1\n修渠\n春天来了，河边的柳树抽出新芽。\n";

let address = "";
const server = createServer((_, response) => {
  response.setHeader("content-type", "text/plain; charset=utf-8");
  response.end(TEXT);
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** A folder with a text to read, and what the program does there. */
type Scene = { readonly cwd: string; readonly args: readonly string[]; readonly input?: string };

function scene(args: readonly string[], before: string | null): Scene {
  const cwd = folder();
  writeFileSync(join(cwd, "a.txt"), TEXT);
  if (before !== null) writeFileSync(join(cwd, "out"), before);
  const named = args.map((each) => (each === "URL" ? address : each));
  return args.includes("-") ? { cwd, args: named, input: TEXT } : { cwd, args: named };
}

async function struck({ cwd, args, input }: Scene, torture: string) {
  const log = join(folder(), "log");
  const env = { NODE_OPTIONS: `--require ${PRELOAD}`, TORTURE: torture, TORTURE_LOG: log };
  const result = await run(args, { cwd, env, ...(input === undefined ? {} : { input }) });
  const calls = existsSync(log) ? readFileSync(log, "utf8").split("\n") : [];
  return { ...result, calls };
}

const MESSAGE = /^(?:yuedu: (?!程序内部错误)|\{"error":)/;

/** One line that says why, if the program failed; no defect; no file half written or left over. */
function judge(result: Result, { cwd }: Scene, at: string, written: string | null): void {
  const { code, stderr } = result;
  expect.soft([0, 1], `${at}: ${stderr}`).toContain(code);
  const lines = stderr.split("\n").slice(0, -1);
  if (code === 1) expect.soft(lines, at).toHaveLength(1);
  for (const line of lines) expect.soft(line, at).toMatch(MESSAGE);
  expectWhole(cwd, at, code === 0 ? [written] : [null, OLD, written]);
}

function expectWhole(cwd: string, at: string, allowed: readonly (string | null)[]): void {
  const out = join(cwd, "out");
  expect(allowed, at).toContain(existsSync(out) ? readFileSync(out, "utf8") : null);
  expect(
    readdirSync(cwd).filter((name) => name !== "out"),
    at,
  ).toEqual(["a.txt"]);
}

const COMMANDS: readonly (readonly [string, readonly string[], string | null])[] = [
  ["a file", ["a.txt"], null],
  ["standard input", ["highlights", "--json", "-"], null],
  ["an address", ["URL"], null],
  ["a filter", ["wrap", "a.txt"], null],
  ["an export", ["export", "-o", "out", "a.txt"], null],
  ["an export that replaces", ["export", "--force", "-o", "out", "a.txt"], OLD],
];

/** Many runs of the program. */
const PATIENCE = 240_000;

describe.each(COMMANDS)("%s", (_, args, before) => {
  it(
    "fails in one line if any call fails",
    async () => {
      const first = scene(args, before);
      const { calls } = await struck(first, "none@0");
      const written = existsSync(join(first.cwd, "out"))
        ? readFileSync(join(first.cwd, "out"), "utf8")
        : null;
      expect(calls.length).toBeGreaterThan(1);
      for (let number = 1; number <= calls.length; number += 1) {
        const each = scene(args, before);
        const result = await struck(each, `EIO@${number}`);
        const name = result.calls[number - 1];
        // What cannot be removed stays; the next run removes it.
        if (name === "rm") await run(["export", "-o", "other", "a.txt"], { cwd: each.cwd });
        rmSync(join(each.cwd, "other"), { force: true });
        judge(result, each, `${number} ${name}`, written);
      }
    },
    PATIENCE,
  );
});

describe("a signal at any call while a file is written", () => {
  const args = ["export", "--force", "-o", "out", "a.txt"];

  it.each(["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"])(
    "%s leaves it whole",
    async (signal) => {
      const first = scene(args, OLD);
      const { calls } = await struck(first, "none@0");
      const written = readFileSync(join(first.cwd, "out"), "utf8");
      for (let number = 1; number <= calls.length; number += 1) {
        const each = scene(args, OLD);
        await struck(each, `${signal}@${number}`);
        if (signal === "SIGKILL") {
          await run(["export", "-o", "other", "a.txt"], { cwd: each.cwd });
          rmSync(join(each.cwd, "other"), { force: true });
        }
        expectWhole(each.cwd, `${signal} ${number} ${calls[number - 1]}`, [OLD, written]);
      }
    },
    PATIENCE,
  );
});
