import { execFileSync } from "node:child_process";
import { appendFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder } from "./support/folder.ts";
import { isOpen, openTraced } from "./support/reader.ts";
import { shell } from "./support/run.ts";
import { open } from "./support/terminal.ts";

const STORY = "小城的桥\n\n　　桥在城东，河水从下面流过。\n";
/** Longer than what is read in pieces. */
const LONG = `小城的桥\n\n${Array.from({ length: 24_000 }, (_, at) => `　　第${at}座桥，一条河，一个人。\n\n`).join("")}`;
const ENGLISH = { LANG: "C.UTF-8" };

/** A folder with a pipe that has a name. */
function pipe() {
  const cwd = folder();
  execFileSync("mkfifo", [join(cwd, "p")]);
  writeFileSync(join(cwd, "a.txt"), STORY);
  return cwd;
}

const SPINS = { columns: 60, rows: 12, env: ENGLISH };
const isSpinning = ({ rows }: { rows: readonly string[] }) =>
  rows.some((row) => /^[|/\\-] reading /.test(row));

describe("a pipe that stalls", () => {
  it.each([
    ["with a name", '(sleep 1; cat a.txt > p) & "$@"; wait', ["p"], "reading “p”"],
    ["as input", '(sleep 1; cat a.txt) | "$@"', [], "reading standard input"],
    ["as a named input", '(sleep 1; cat a.txt) | "$@"', ["-"], "reading standard input"],
  ])("%s turns a spinner, which leaves no trace", async (_, line, args, text) => {
    const session = open(args, { ...SPINS, cwd: pipe(), line });
    await session.until(isSpinning);
    const screen = await session.ended;
    expect(screen.code).toBe(0);
    expect(screen.raw).toContain(text);
    expect(screen.rows.join("\n")).not.toContain("reading");
    expect(screen.rows[0]).toBe("小城的桥");
  });

  it.each([["p"], ["highlights", "p"], ["export", "p"]])("ends by Ctrl-C: %s", async (...args) => {
    // The shell that outlives the program gets the signal, too.
    const session = open(args, { ...SPINS, cwd: pipe(), line: 'trap : INT; "$@"' });
    await session.until(isSpinning);
    session.type("\u0003");
    expect((await session.ended).code).toBe(130);
  });

  it("shows nothing without a terminal", async () => {
    const { code, stderr } = await shell('(sleep 0.8; cat a.txt > p) & "$@" p; wait', {
      cwd: pipe(),
    });
    expect([code, stderr]).toEqual([0, ""]);
  });
});

describe("a long file that changes while it is read", () => {
  const long = () => {
    const cwd = folder();
    writeFileSync(join(cwd, "a.txt"), LONG);
    return { cwd, path: join(cwd, "a.txt") };
  };
  /** Prints the file, which `change` changes when the first part of it is out. */
  const printed = (change: string) => {
    const { cwd } = long();
    const line = `"$@" a.txt | (head -c 1000 > /dev/null; ${change}; tail -n 3); exit \${PIPESTATUS[0]}`;
    return shell(line, { cwd, env: ENGLISH });
  };

  it("shrinks: what is left is printed, and the rest is missed aloud", async () => {
    const { code, stderr } = await printed("truncate -s 300000 a.txt");
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^yuedu: cannot read “a.txt”: it changed while it was read \(ESTALE\).*\n$/,
    );
  });

  it.each([
    ["grows", "echo 尾 >> a.txt"],
    ["vanishes", "rm a.txt"],
    ["is replaced", "echo 新 > b.txt; mv b.txt a.txt"],
  ])("%s: it is printed as it was", async (_, change) => {
    const { code, text, stderr } = await printed(change);
    expect([code, stderr]).toEqual([0, ""]);
    expect(text).toContain("第23999座桥");
  });

  it.each([
    ["shrinks", (path: string) => truncateSync(path, 100_000)],
    ["is emptied", (path: string) => truncateSync(path, 0)],
    ["grows", (path: string) => appendFileSync(path, "　　尾\n")],
    ["vanishes", (path: string) => rmSync(path)],
  ])("%s: the reader goes on", async (_, change) => {
    const { cwd, path } = long();
    const session = openTraced(["a.txt"], { columns: 60, rows: 16, cwd });
    await session.until(isOpen);
    change(path);
    session.type("G");
    await session.until(({ rows }) => /100%$/.test(rows.at(-1) ?? ""));
    session.type("50%/人\rgRG");
    await session.until(isOpen);
    session.type("q");
    expect(await session.ended).toMatchObject({ code: 0, alternate: false });
  });
});
