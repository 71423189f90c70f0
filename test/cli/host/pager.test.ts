import { describe, expect, it } from "vitest";
import { fromEnvironment } from "../../../src/cli/config/environment.ts";
import type { Environment } from "../../../src/cli/host/host.ts";
import { choosePager, isLongerThanScreen, pagerEnvironment } from "../../../src/cli/host/pager.ts";
import { runPager } from "../../../src/cli/host/run-pager.ts";
import { resolveSettings } from "../../../src/cli/settings/resolve.ts";

describe("choosePager", () => {
  it.each<[string | false | undefined, Environment, string | null]>([
    [undefined, {}, "less -FRX"],
    [undefined, { PAGER: "more" }, "more"],
    [undefined, { PAGER: "more", YUEDU_PAGER: "most" }, "most"],
    ["bat -p", { PAGER: "more", YUEDU_PAGER: "most" }, "bat -p"],
    [false, { PAGER: "more" }, null],
    [undefined, { PAGER: "" }, null],
    [undefined, { PAGER: "cat" }, null],
    [undefined, { PAGER: "more", YUEDU_PAGER: "" }, null],
    [undefined, { YUEDU_PAGER: "cat" }, null],
    ["", { PAGER: "more" }, null],
    [" cat ", {}, null],
    [undefined, { TERM: "dumb" }, null],
    [undefined, { TERM: "dumb", PAGER: "more" }, null],
    [undefined, { TERM: "dumb", YUEDU_PAGER: "more" }, "more"],
  ])("--pager %j with %j: %j", (choice, env, command) => {
    const given = choice === undefined ? {} : { pager: choice };
    const { pager } = resolveSettings(fromEnvironment(env).values, given);
    expect(choosePager(pager, env)).toBe(command);
  });
});

describe("isLongerThanScreen", () => {
  it.each([
    [23, false],
    [24, true], // the prompt takes a row, too
    [25, true],
  ])("%i lines on 24 rows: %j", (lines, isLong) => {
    expect(isLongerThanScreen(lines, { isTerminal: true, rows: 24 })).toBe(isLong);
  });

  it("is true on a terminal only", () => {
    expect(isLongerThanScreen(100, { isTerminal: false, rows: 24 })).toBe(false);
    expect(isLongerThanScreen(100, { isTerminal: true, rows: undefined })).toBe(false);
  });
});

describe("pagerEnvironment", () => {
  it.each<[Environment, Environment]>([
    [{}, { LESS: "FRX", LESSCHARSET: "utf-8" }],
    [{ LESS: "-iM" }, { LESS: "-iM -R", LESSCHARSET: "utf-8" }],
    [{ LESS: "" }, { LESS: "-R", LESSCHARSET: "utf-8" }],
    [{ LESS: "-r" }, { LESS: "-r", LESSCHARSET: "utf-8" }],
    [
      { LESSCHARSET: "gb18030", A: "b" },
      { LESS: "FRX", LESSCHARSET: "gb18030", A: "b" },
    ],
  ])("%j becomes %j", (env, expected) => {
    expect(pagerEnvironment(env)).toEqual(expected);
  });
});

describe("runPager", () => {
  const long = "一行字\n".repeat(100_000);

  it.each([
    ["a pager that reads nothing", "true", true],
    ["one that fails", "false", true],
    ["one that is not there", "/nowhere/pager -x", false],
    ["one that the shell cannot find", "/nowhere/pager 'a b' 2>/dev/null", false],
    ["one that needs the shell", "cat > /dev/null", true],
  ])("%s", async (_, command, isRun) => {
    expect(await runPager(command, long, process.env)).toBe(isRun);
  });

  it("ignores interrupts only while the pager runs", async () => {
    const before = process.listenerCount("SIGINT");
    const running = runPager("sleep 0.1", "", process.env);
    expect(process.listenerCount("SIGINT")).toBe(before + 1);
    await running;
    expect(process.listenerCount("SIGINT")).toBe(before);
  });
});
