import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ClosedPipe, type Host } from "../../src/cli/host/host.ts";
import { main } from "../../src/cli/main.ts";
import { folder } from "./support/folder.ts";
import { CHINESE, run } from "./support/host.ts";

const ESCAPE = "\u001b";

describe("failures", () => {
  const cases: [argv: string[], code: number, ...told: string[]][] = [
    [["nowhere.txt"], 1, "nowhere.txt"],
    [["highlihgts"], 1, "highlihgts", " highlights"],
    [["highlihgt", "3"], 1, " highlight"],
    [["data"], 1, "data"],
    [["highlight", "9"], 1, "9", "1-7"],
    [["highlight", "0"], 1, "0", "1-7"],
    [["highlight", "x-y"], 2, "x-y", "2-4"],
    [["highlight"], 2, "yuedu highlight --help", "yuedu highlight ["],
    [["export", "--highlight", "3-1"], 2, "3-1"],
    [["--width", "0"], 2, "0"],
    [["--width", "-5"], 2, "-5"],
    [["--width=-5"], 2, "-5"],
    [["--width", "abc"], 2, "abc"],
    [["--width", "1e3"], 2, "1e3"],
    [["wrap", "--width", "100001"], 2, "100001"],
    [["--width"], 2, "--width"],
    [["--wdith", "40"], 2, "--wdith", "--width"],
    [["export", "--indent", "2"], 2, "--indent", "yuedu export --help"],
    [["--indent", "2", "export"], 2, "--indent", "yuedu export --help"],
    [["--no-pager", "wrap"], 2, "--no-pager"],
    [["export", "-f", "markdwon"], 2, "markdwon", " markdown"],
    [["export", "-f", "docx"], 2, "markdown, html"],
    [["--line-break", "strct"], 2, " strict"],
    [["--color", "sometimes"], 2, "auto, always, never"],
    [["--lang", "fr"], 2, "zh, en"],
    [["--encoding", "gbb"], 2, "gbb", " gbk"],
    [["--encoding", "martian"], 2, "martian", "big5"],
    [["--from", "htm"], 2, "htm", " html"],
    [["ftp://a.cn/b"], 1, "ftp://a.cn/b", "https"],
    [["http://"], 1, "http://"],
    [["wrap", "a.txt", "b.txt"], 2, "b.txt"],
    [["help", "exprot"], 2, "exprot", " export"],
    [["export", "-o", "nowhere/a.md"], 1, "nowhere/a.md", "ENOENT"],
  ];

  it.each(cases)("%j: code %i", async (argv, code, ...told) => {
    const english = await run(argv);
    const chinese = await run(argv, { env: CHINESE });
    for (const outcome of [english, chinese]) {
      expect(outcome).toMatchObject({ code, out: "" });
      // The line of usage may follow.
      expect(outcome.error).toMatch(/^yuedu: [^\n]+\n(?:yuedu: (?:Usage: |用法：)yuedu.*\n)?$/);
      for (const word of told) expect(outcome.error).toContain(word);
      expect(outcome.error).not.toContain("undefined");
    }
    expect(english.error).not.toMatch(/\p{Script=Han}/u);
    expect(chinese.error).toMatch(/\p{Script=Han}/u);
  });

  it("are JSON on standard error with --json, in the language of the interface", async () => {
    for (const env of [{}, CHINESE]) {
      for (const argv of [
        ["outline", "nowhere.txt"],
        ["highlight", "9"],
        ["search", "x", "--wdith"],
      ]) {
        const plain = await run(argv, { env });
        const { code, out, error } = await run([...argv, "--json"], { env });
        expect(error).toMatch(/^[^\n]+\n$/);
        const { error: shape } = JSON.parse(error);
        expect({ code, out }).toEqual({ code: plain.code, out: "" });
        expect(plain.error.startsWith(`yuedu: ${shape.message}\n`)).toBe(true);
        expect(shape).toMatchObject({ exitCode: code, data: expect.any(Object) });
        expect(shape.code).toMatch(/^[a-z-]+$/);
      }
    }
    const debugged = await run(["outline", "nowhere.txt", "--json", "--debug"]);
    expect(JSON.parse(debugged.error).error.stack[0]).toContain("Failure");
  });

  it("of part of a source are notices in JSON with --json", async () => {
    const path = join(folder(), "a.txt");
    writeFileSync(path, Uint8Array.of(0xe6, 0x96, 0x87, 0xff, 0x0a));
    const { code, error } = await run(["outline", path, "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(error).notice).toMatchObject({ code: "undecodable", data: { count: 1 } });
  });

  it("shows where they arose only with --debug", async () => {
    expect((await run(["nowhere.txt", "--debug"])).error).toMatch(/^yuedu: {5}at /m);
    expect((await run(["nowhere.txt"])).error).not.toMatch(/ at .*:\d/);
  });

  it("never sends a control character of an argument to the terminal", async () => {
    const name = `${ESCAPE}[31m\u009b1m\u202e\n`;
    for (const argv of [[name], ["export", "-f", name], [`--${name}`], ["--debug", name]]) {
      const { code, error } = await run(argv);
      expect(code).toBeGreaterThan(0);
      expect(error.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
    }
  });

  it("reports a defect of the program as such", async () => {
    const { code, error } = await run([], { env: brokenEnvironment() });
    expect(code).toBe(1);
    expect(error).toMatch(/^yuedu: .*broken.*--debug.*\n$/);
  });

  it("ends quietly when the pipe is closed", async () => {
    let told = "";
    const sink = { isTerminal: false, columns: undefined, rows: undefined };
    const host: Host = {
      env: {},
      stdout: { ...sink, write: () => Promise.reject(new ClosedPipe()) },
      stderr: {
        ...sink,
        write: async (text) => {
          told += text;
        },
      },
      isTyped: async () => false,
      readPiped: async () => "none",
      probeAmbiguous: async () => "narrow",
      page: async () => true,
      edit: async () => true,
      openTerminal: async () => null,
    };
    for (const argv of [[], ["highlights"], ["export"], ["--help"], ["--version"]]) {
      expect(await main(argv, host)).toBe(0);
    }
    expect(told).toBe("");
  });
});

/** An environment that throws when colours are chosen. */
function brokenEnvironment() {
  return {
    get NO_COLOR(): string {
      throw new TypeError("broken");
    },
  };
}
