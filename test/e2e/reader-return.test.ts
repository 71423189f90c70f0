import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { folder } from "./support/folder.ts";
import { isOpen, openTraced } from "./support/reader.ts";
import { type Ended, open } from "./support/terminal.ts";

const SIZE = { columns: 60, rows: 16 };

/** Sets or resets a private mode (SM and RM, ECMA-48 8.3.125 and 8.3.106). */
const MODE = new RegExp(`${String.fromCodePoint(0x1b)}\\[\\?(\\d+)([hl])`, "g");

/** Counts how often each mode was set and reset. The terminal is restored if both are equal. */
function openModes(raw: string): string[] {
  const last = new Map<string, string>();
  for (const [, mode = "", set = ""] of raw.matchAll(MODE)) last.set(mode, set);
  const atRest: Record<string, string> = { "7": "h", "25": "h" };
  return [...last].filter(([mode, set]) => set !== (atRest[mode] ?? "l")).map(([mode]) => mode);
}

function expectGivenBack(ended: Ended, settings: string): void {
  expect(ended.alternate).toBe(false);
  expect(openModes(ended.raw)).toEqual([]);
  expect(ended.raw).toContain("\u001b[?1049l");
  expect(settings).toMatch(/(?<!-)icanon/);
  expect(settings).toMatch(/(?<!-)\becho\b/);
}

const gone = async (pid: number) => {
  for (let tries = 0; tries < 400; tries += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return false;
};

describe("restores the terminal", () => {
  it.each([
    ["q", "q", 0],
    ["Ctrl-C", "\u0003", 130],
  ])("after %s", async (_, keys, code) => {
    const session = openTraced([], SIZE);
    await session.until(isOpen);
    session.type(keys);
    const ended = await session.ended;
    expect(ended.code).toBe(code);
    expectGivenBack(ended, session.traces.settings());
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
    ["SIGQUIT", 131],
  ] as const)("after %s, which ends the program and keeps the place", async (signal, code) => {
    const session = openTraced([], SIZE);
    await session.until(isOpen);
    session.type("3");
    await session.until((screen) => screen.rows[0]?.includes("亮点3") === true);
    process.kill(session.traces.pid(), signal);
    const ended = await session.ended;
    expect(ended.code).toBe(code);
    expectGivenBack(ended, session.traces.settings());
    const state = join(session.traces.path, "state", "yuedu", "articles");
    expect(readdirSync(state)).toHaveLength(1);
  });

  it.each([
    ["a prompt", "/公安"],
    ["the outline", "t"],
    ["help", "h"],
  ])("after a signal in %s", async (_, keys) => {
    const session = openTraced(["--no-state"], SIZE);
    await session.until(isOpen);
    session.type(keys);
    await session.until(
      (screen) => !isOpen(screen) || screen.rows.at(-1)?.startsWith("按") === true,
    );
    process.kill(session.traces.pid(), "SIGTERM");
    const ended = await session.ended;
    expect(ended.code).toBe(143);
    expectGivenBack(ended, session.traces.settings());
  });

  it("after an error, which is printed afterwards", async () => {
    const path = folder();
    const preload = join(path, "break.cjs");
    writeFileSync(
      preload,
      `const { WriteStream } = require("node:tty");
       const { write } = WriteStream.prototype;
       WriteStream.prototype.write = function (text, ...rest) {
         if (String(text).includes("按任意键返回")) throw new Error("broken");
         return write.call(this, text, ...rest);
       };`,
    );
    const session = openTraced(["--no-state"], {
      ...SIZE,
      env: { NODE_OPTIONS: `--require ${preload}` },
    });
    await session.until(isOpen);
    session.type("h");
    const ended = await session.ended;
    expect(ended.code).toBe(1);
    expect(ended.rows.join("")).toContain("broken");
    expectGivenBack(ended, session.traces.settings());
  });

  it.each([
    ["Ctrl-Z", null],
    ["SIGTSTP", "SIGTSTP"],
  ] as const)("while it is stopped by %s, and taken again when it goes on", async (_, signal) => {
    const path = folder();
    const line = [
      "set -m",
      `sh -c 'echo $$ > ${path}/pid; exec "$@"' sh "$@"`,
      `code=$?; stty -a > ${path}/stopped; echo "stopped $code"`,
      "read -r _; fg > /dev/null",
      `echo "left $?"; stty -a > ${path}/settings`,
    ].join("; ");
    const session = openTraced(["--no-state"], { ...SIZE, line });
    await session.until(isOpen);
    session.type("5");
    await session.until((screen) => screen.rows[0]?.includes("亮点5") === true);
    const read = (name: string) => readFileSync(join(path, name), "utf8");
    if (signal === null) session.type("\u001a");
    else process.kill(Number(read("pid")), signal);
    await session.until((screen) => screen.rows.some((row) => row === "stopped 148"));
    const { raw, alternate } = session.now;
    expect(alternate).toBe(false);
    expect(openModes(raw)).toEqual([]);
    session.resize(50, 12);
    session.type("\r");
    await session.until((screen) => isOpen(screen) && screen.rows[0]?.includes("亮点5") === true);
    expect(session.now.rows).toHaveLength(12);
    session.type("j");
    await session.until((screen) => screen.rows[0]?.includes("亮点5") === false);
    session.type("q");
    const ended = await session.ended;
    expect(ended.rows.at(-1)).toBe("left 0");
    expectGivenBack(ended, read("settings"));
    expect(read("stopped")).toMatch(/(?<!-)icanon/);
  });

  it("goes on if no shell can stop it", async () => {
    // The shell that starts it has no job control: its process group is orphaned and never stops.
    const session = openTraced(["--no-state"], SIZE);
    await session.until(isOpen);
    process.kill(session.traces.pid(), "SIGTSTP");
    await session.until(() => session.now.raw.split("\u001b[?1049h").length === 3);
    await session.until(isOpen);
    session.type("q");
    const ended = await session.ended;
    expect(ended.code).toBe(0);
    expectGivenBack(ended, session.traces.settings());
  });

  it("ends with the terminal, and remembers the place", async () => {
    const session = openTraced([], SIZE);
    await session.until(isOpen);
    session.type("G");
    await session.until((screen) => screen.rows.at(-1)?.endsWith("100%") === true);
    const pid = session.traces.pid();
    session.hangUp();
    expect(await gone(pid)).toBe(true);
    expect(readdirSync(join(session.traces.path, "state", "yuedu", "articles"))).toHaveLength(1);
  });
});

const isHelp = ({ rows }: { rows: readonly string[] }) =>
  rows.at(-1)?.startsWith("按任意键返回") === true;

/** How many random sessions are run: `YUEDU_SESSIONS=1000 FC_SEED=1 npx vitest run reader-return`. */
const SESSIONS = Number(process.env.YUEDU_SESSIONS ?? 5);
/** Far more than they take (ms). */
const TIME = SESSIONS * 36_000;

describe("any keys and sizes", () => {
  const KEYS = [
    ..."jkdubfgGnN?/][123456789tomh'+-wJHTr= 公安x%vVMypS",
    "\r",
    "\u001b",
    "\u007f",
    "\u001b[A",
    "\u001b[B",
    "\u001b[5~",
    "\u001b[6~",
    "\u001b[<65;3;3M",
    "\u001b[<0;5;4M",
    "\u001b[<32;9;7M",
    "\u001b[<0;9;7m",
    "\u001b[200~改革\u001b[201~",
    "\u0004",
    "\u0015",
  ];
  const step = fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...KEYS) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 50 })),
    },
  );

  async function expectWhole(steps: readonly (string | [number, number])[]): Promise<void> {
    const session = open(["read", "--no-state"], SIZE);
    await session.until(isOpen);
    for (const each of steps) {
      if (typeof each === "string") session.type(each);
      else session.resize(...each);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    session.resize(90, 30);
    // Closes all that is open with one ESC each. A lone ESC is a key only after a pause.
    for (let times = 0; times < 3; times += 1) {
      session.type("\u001b");
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await session.until((screen) => isOpen(screen) && screen.rows.length === 30);
    session.type("h");
    await session.until(isHelp);
    session.type("x");
    const before = await session.until((screen) => isOpen(screen) && !isHelp(screen));
    const { length } = session.now.raw;
    session.type("r");
    const after = await session.until(
      () => session.now.raw.length > length && session.now.raw.endsWith("\u001b[?2026l"),
    );
    expect(after.rows).toEqual(before.rows);
    expect(after.cells).toEqual(before.cells);
    session.type("q");
    const ended = await session.ended;
    expect(ended).toMatchObject({ code: 0, alternate: false });
    expect(openModes(ended.raw)).toEqual([]);
  }

  it("end with a whole screen and a restored terminal", { timeout: TIME }, async () => {
    const steps = fc.array(step, { minLength: 200, maxLength: 200 });
    await fc.assert(fc.asyncProperty(steps, expectWhole), {
      numRuns: SESSIONS,
      endOnFailure: true,
    });
  });
});
