import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder } from "./support/folder.ts";
import { ARTICLE, environment, NODE, PROGRAM } from "./support/program.ts";
import { isOpen, openTraced } from "./support/reader.ts";
import { shell } from "./support/run.ts";

describe("a standard stream that is closed", () => {
  it.each(["", "highlights", "outline --json", "export", "wrap a.txt", "--help"])(
    "output: yuedu %s fails and says so",
    async (command) => {
      const cwd = folder();
      writeFileSync(join(cwd, "a.txt"), "字\n");
      const { code, stderr } = await shell(`"$@" ${command} >&-`, { cwd });
      expect(code).toBe(1);
      expect(stderr).toMatch(/EBADF/);
      expect(stderr.trimEnd().split("\n")).toHaveLength(1);
    },
  );

  it.each([
    ["error", '"$@" highlights 2>&-', 0],
    ["error, of a failure", '"$@" nowhere.txt 2>&-', 1],
    ["input", `"$@" highlights ${ARTICLE} <&-`, 0],
    ["input, without a source", '"$@" highlights <&-', 1],
  ])("%s: changes nothing else", async (_, line, expected) => {
    expect((await shell(line)).code).toBe(expected);
  });

  it.each([
    ["the null device", '"$@" > /dev/null'],
    ["a parent that wants no output", `"$@" ${ARTICLE} <> /dev/null >&0 2>&0`],
  ])("is not %s", async (_, line) => {
    expect((await shell(line)).code).toBe(0);
  });

  it("is not output that a parent ignores altogether", () => {
    const { status } = spawnSync(NODE, [PROGRAM, ARTICLE], { env: environment(), stdio: "ignore" });
    expect(status).toBe(0);
  });
});

describe("a home that is none", () => {
  it.each([
    ["HOME without a value", { HOME: "", XDG_STATE_HOME: "" }],
    ["a state folder that cannot be made", { XDG_STATE_HOME: "/proc/nowhere" }],
  ])("%s: reading ends, and nothing is written here", async (_, env) => {
    const cwd = folder();
    const session = openTraced([], { columns: 60, rows: 16, cwd, env });
    await session.until(isOpen);
    session.type("q");
    expect((await session.ended).code).toBe(0);
    expect(readdirSync(cwd)).toEqual([]);
  });
});
