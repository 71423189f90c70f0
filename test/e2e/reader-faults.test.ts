import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { folder } from "./support/folder.ts";
import { isOpen, openTraced } from "./support/reader.ts";

const PRELOAD = fileURLToPath(new URL("support/torture.cjs", import.meta.url));
const SIZE = { columns: 60, rows: 16 };
const ENGLISH = { LANG: "C.UTF-8" };
/** Calls of the terminal; those of files have a test of their own. */
const TERMINAL = new Set(["setRawMode", "write", "resume", "getWindowSize", "stdin", "stdout"]);
const PATIENCE = 240_000;

/** Reads the bundled article with a call that fails, and leaves; returns how it ended. */
async function struck(torture: string) {
  const log = join(folder(), "log");
  const env = {
    ...ENGLISH,
    PAGER: "cat",
    NODE_OPTIONS: `--require ${PRELOAD}`,
    TORTURE: torture,
    TORTURE_LOG: log,
  };
  const session = openTraced([], { ...SIZE, env });
  // It never opens if it ends before.
  session
    .until(isOpen)
    .then(() => session.type("jq"))
    .catch(() => {});
  const ended = await session.ended;
  // A program that a signal ends writes none.
  const calls = existsSync(log) ? readFileSync(log, "utf8").split("\n") : [];
  return { ...ended, calls };
}

describe("a call of the terminal that fails", () => {
  it(
    "ends the reader without a defect, and leaves the terminal as it was",
    async () => {
      const { calls, code } = await struck("none@0");
      expect(code).toBe(0);
      const numbers = calls.flatMap((name, index) => (TERMINAL.has(name) ? [index + 1] : []));
      expect(numbers.length).toBeGreaterThan(4);
      for (const number of numbers) {
        const at = `${number} ${calls[number - 1]}`;
        const ended = await struck(`EIO@${number}`);
        const text = ended.rows.join("\n");
        expect.soft([0, 1, 129], `${at}: ${text}`).toContain(ended.code);
        expect.soft(text, at).not.toMatch(/internal error|^\s+at /m);
        // The last one gives the terminal back.
        if (number !== calls.lastIndexOf("write") + 1) {
          expect.soft(ended.alternate, at).toBe(false);
        }
      }
    },
    PATIENCE,
  );
});

/** What may be wrong with the files that the reader keeps, by what prepares it. */
const STATES: readonly (readonly [string, (state: string) => void])[] = [
  ["is a file", (state) => writeFileSync(state, "")],
  ["is a link that leads nowhere", (state) => execFileSync("ln", ["-s", "/nowhere/at/all", state])],
  [
    "has a folder in place of the look",
    (state) => mkdirSync(join(state, "yuedu", "look.json"), { recursive: true }),
  ],
  ["is locked by a program that does not end", (state) => lock(state)],
  ["holds damaged files", (state) => keep(state, "{\u0000")],
  ["holds huge files", (state) => keep(state, `[${"1,".repeat(3_000_000)}1]`)],
  ["holds files of a later version", (state) => keep(state, '{"version":99,"kept":true}')],
  ["holds arrays nested without an end", (state) => keep(state, "[".repeat(100_000))],
];

/** Makes all files that the reader would read hold this text; the names are those it gave them. */
function keep(state: string, text: string): void {
  const articles = join(state, "yuedu", "articles");
  mkdirSync(articles, { recursive: true });
  for (const name of [...names, join("..", "look.json")]) writeFileSync(join(articles, name), text);
}

/** A lock that seems to be taken all the time. */
function lock(state: string): void {
  const articles = join(state, "yuedu", "articles");
  mkdirSync(articles, { recursive: true });
  for (const path of [articles, join(state, "yuedu")]) {
    writeFileSync(join(path, ".lock"), "");
    execFileSync("touch", ["-d", "2100-01-01", join(path, ".lock")]);
  }
}

/** Names of the records of the bundled article. */
let names: readonly string[] = [];

describe("what the reader remembers", () => {
  it("is in files that the tests below damage", async () => {
    const session = openTraced([], SIZE);
    await session.until(isOpen);
    session.type("Jq");
    await session.ended;
    names = readdirSync(join(session.traces.path, "state", "yuedu", "articles"));
    expect(names).toHaveLength(1);
  });

  it.each(STATES)("%s: reading goes on, and says at most one line", async (what, prepare) => {
    const home = folder();
    const state = join(home, "state");
    prepare(state);
    const later = what.includes("later") ? readFileSync(join(state, "yuedu", "look.json")) : null;
    const env = { ...ENGLISH, XDG_STATE_HOME: state };
    const session = openTraced([], { ...SIZE, env, cwd: home });
    await session.until(isOpen);
    session.type("3");
    await session.until(({ rows }) => rows[0]?.includes("亮点3") === true);
    session.type("maJq");
    const ended = await session.ended;
    expect([ended.code, ended.alternate]).toEqual([0, false]);
    const said = ended.rows.join("").trim();
    expect(said).toMatch(/^(?:yuedu: cannot save your place in .*)?$/);
    if (later !== null) {
      for (const name of [...names, join("..", "look.json")]) {
        expect(readFileSync(join(state, "yuedu", "articles", name))).toEqual(later);
      }
    }
    rmSync(home, { recursive: true });
  });

  it("of two readers at once is all kept", async () => {
    const env = { ...ENGLISH, XDG_STATE_HOME: join(folder(), "state") };
    const [first, second] = [openTraced([], { ...SIZE, env }), openTraced([], { ...SIZE, env })];
    for (const session of [first, second]) await session.until(isOpen);
    for (const [session, name] of [
      [first, "a"],
      [second, "b"],
    ] as const) {
      session.type("3");
      await session.until(({ rows }) => rows[0]?.includes("亮点3") === true);
      session.type(`m${name}q`);
    }
    for (const session of [first, second]) expect((await session.ended).code).toBe(0);
    const articles = join(env.XDG_STATE_HOME, "yuedu", "articles");
    const [name = ""] = readdirSync(articles);
    const record = JSON.parse(readFileSync(join(articles, name), "utf8"));
    const kept = record.marks.map((mark: { name: string }) => mark.name).sort();
    expect(kept).toEqual(["a", "b"]);
  });
});
