import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder } from "./support/folder.ts";
import { run } from "./support/run.ts";
import { open, show } from "./support/terminal.ts";

const SMALL = { columns: 80, rows: 24 };
const LARGE = { columns: 80, rows: 200 };

/** A pager that shows nothing, but writes its arguments and its input to files. */
function recorder() {
  const path = folder();
  const script = join(path, "pager");
  writeFileSync(script, `#!/bin/sh\necho "$*" > ${path}/args\ncat > ${path}/input\n`, {
    mode: 0o755,
  });
  return {
    script,
    used: () => existsSync(join(path, "input")),
    input: () => readFileSync(join(path, "input"), "utf8"),
    args: () => readFileSync(join(path, "args"), "utf8").trim(),
  };
}

describe("the pager", () => {
  it("gets the whole page in colour if it is longer than the screen", async () => {
    const pager = recorder();
    const screen = await show([], { ...SMALL, env: { YUEDU_PAGER: `${pager.script} -a -b` } });
    expect(screen.code).toBe(0);
    expect(screen.rows).toEqual([]);
    expect(pager.args()).toBe("-a -b");
    const direct = await show(["--no-pager"], SMALL);
    expect(pager.input().replaceAll("\n", "\r\n")).toBe(direct.raw);
  });

  it("is not used for a page that fits", async () => {
    const pager = recorder();
    const env = { YUEDU_PAGER: pager.script };
    const whole = await show([], { ...LARGE, env });
    const short = await show(["outline"], { ...SMALL, env });
    expect([whole.code, short.code, pager.used()]).toEqual([0, 0, false]);
    expect(whole.rows.length).toBeGreaterThan(60);
  });

  it("is not used without a terminal or with --no-pager", async () => {
    const pager = recorder();
    const env = { YUEDU_PAGER: pager.script };
    expect((await run([], { env })).text).toContain("亮点7");
    expect((await show(["--no-pager"], { ...SMALL, env })).rows.join("")).toContain("亮点7");
    expect((await show([], { ...SMALL, env, line: '"$@" | cat' })).rows.join("")).toContain(
      "亮点7",
    );
    expect(pager.used()).toBe(false);
  });

  it("is chosen by --pager, then YUEDU_PAGER, then for lists PAGER", async () => {
    const [flag, own, common] = [recorder(), recorder(), recorder()];
    const env = { YUEDU_PAGER: own.script, PAGER: common.script };
    await show(["--pager", flag.script], { ...SMALL, env });
    expect([flag.used(), own.used(), common.used()]).toEqual([true, false, false]);
    await show([], { ...SMALL, env });
    expect([own.used(), common.used()]).toEqual([true, false]);
    await show(["highlights"], { columns: 80, rows: 5, env: { PAGER: common.script } });
    expect(common.used()).toBe(true);
  });

  it("may end before it has read everything", async () => {
    const screen = await show([], { ...SMALL, env: { YUEDU_PAGER: "true" } });
    expect([screen.code, screen.rows]).toEqual([0, []]);
  });

  it("is not needed: without it the page is printed", async () => {
    const screen = await show([], { ...SMALL, env: { YUEDU_PAGER: "/nowhere/pager" } });
    expect(screen.rows.join("\n")).toContain("亮点7");
    expect(screen.rows.join("\n")).not.toMatch(/^\s+at /m);
    expect(screen.code).toBe(0);
  });

  it("may handle an interrupt itself: the program waits for it", async () => {
    const script = join(folder(), "pager");
    const body = "trap 'echo interrupted' INT; cat >/dev/null; echo ready";
    const wait = 'until read -r key </dev/tty; do :; done; echo "left with $key"';
    writeFileSync(script, `#!/bin/sh\n${body}\n${wait}\n`, { mode: 0o755 });
    const session = open([], { ...SMALL, env: { YUEDU_PAGER: script } });
    await session.until((screen) => screen.rows.includes("ready"));
    session.type("\u0003");
    await session.until((screen) => screen.rows.some((row) => row.endsWith("interrupted")));
    session.type("q\r");
    const screen = await session.ended;
    expect(screen.rows.at(-1)).toBe("left with q");
    expect(screen.code).toBe(0);
  });
});

const less = spawnSync("less", ["--version"]).error === undefined;

describe.skipIf(!less)("less", () => {
  it("shows the first screen, pages on and quits", async () => {
    const session = open([], { ...SMALL, env: { YUEDU_PAGER: "less" } });
    const first = await session.until((screen) => screen.rows.at(-1)?.startsWith(":") === true);
    expect(first.rows.join("")).toContain("笃行2021");
    expect(first.rows.join("")).not.toContain("亮点7");
    session.type("G");
    const last = await session.until((screen) => screen.rows.some((row) => row.includes("亮点7")));
    expect(last.overflowed).toEqual([]);
    session.type("q");
    expect((await session.ended).code).toBe(0);
  });
});
