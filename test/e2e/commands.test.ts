import { describe, expect, it } from "vitest";
import { BODY, HIGHLIGHTS } from "./support/article.ts";
import { ROOT } from "./support/program.ts";
import { run, shell } from "./support/run.ts";
import { show } from "./support/terminal.ts";
import { faults } from "./support/typography.ts";

const solid = (text: string) => text.replaceAll(/\s/g, "");
const ENGLISH = { LANG: "C.UTF-8" };

/** Returns the lines of one highlight: marker, title, paragraphs. */
function highlight(number: number): string {
  const from = BODY.indexOf(`亮点${number}`);
  const to = BODY.indexOf(`亮点${number + 1}`);
  return solid(BODY.slice(from, to < 0 ? undefined : to).join(""));
}

describe.each([40, 80, 120])("in a terminal of %i columns", (columns) => {
  const terminal = { columns, rows: 200 };

  it("highlights: seven numbers and titles in order, each with its length", async () => {
    const screen = await show(["highlights"], terminal);
    expect(screen.code).toBe(0);
    expect(faults(screen)).toEqual([]);
    const all = solid(screen.rows.join(""));
    let from = 0;
    // Where the screen is narrow, titles are shortened.
    const shown = (title: string) => solid(title).slice(0, columns < 80 ? 6 : undefined);
    HIGHLIGHTS.forEach((title, i) => {
      const at = all.indexOf(shown(title), from);
      expect(at, title).toBeGreaterThan(from);
      expect(all.slice(from, at)).toContain(String(i + 1));
      from = at + shown(title).length;
      const next = all.indexOf(shown(HIGHLIGHTS[i + 1] ?? "\0"), from);
      expect(all.slice(from, next < 0 ? undefined : next)).toMatch(/\d+字.*\d+分钟/);
    });
  });

  it("highlight 3: prints only it, with its position and its neighbours", async () => {
    const screen = await show(["highlight", "3"], terminal);
    expect(screen.code).toBe(0);
    expect(faults(screen)).toEqual([]);
    const all = solid(screen.rows.join(""));
    expect(all).toContain("3/7");
    expect(all).toContain(solid(HIGHLIGHTS[2] ?? "?"));
    expect(all).toContain(highlight(3).slice(-60));
    expect(all).toContain(solid(HIGHLIGHTS[1] ?? "?"));
    expect(all).toContain(solid(HIGHLIGHTS[3] ?? "?"));
    expect(all).not.toContain(highlight(2).slice(-60));
    expect(all).not.toContain(highlight(4).slice(-60));
  });

  it("outline: the tree of sections, without their text", async () => {
    const screen = await show(["outline"], terminal);
    expect(screen.code).toBe(0);
    expect(faults(screen)).toEqual([]);
    const all = solid(screen.rows.join(""));
    HIGHLIGHTS.forEach((title, i) => {
      expect(all).toContain(`亮点${i + 1}`);
      expect(all).toContain(solid(title).slice(0, columns < 80 ? 6 : undefined));
    });
    expect(all).not.toContain(highlight(1).slice(-60));
  });

  it.each([
    ["zh_CN.UTF-8", "用法"],
    ["C.UTF-8", "Usage"],
  ])("--help under LANG=%s: fits the screen and says %s", async (lang, word) => {
    const screen = await show(["--help"], { ...terminal, env: { LANG: lang } });
    expect(screen.code).toBe(0);
    expect(screen.rows.join("\n")).toContain(word);
    expect(screen.overflowed).toEqual([]);
    for (const command of ["highlights", "highlight", "outline", "export", "wrap"]) {
      expect(screen.rows.join("\n")).toContain(command);
    }
  });
});

describe("several highlights", () => {
  it.each([
    ["2-4", [2, 3, 4]],
    ["1,3,5", [1, 3, 5]],
    ["7", [7]],
  ])("highlight %s shows these alone", async (range, numbers) => {
    const { code, text } = await run(["highlight", range]);
    expect(code).toBe(0);
    const shown = [1, 2, 3, 4, 5, 6, 7].filter((n) =>
      solid(text).includes(highlight(n).slice(-60)),
    );
    expect(shown).toEqual(numbers);
  });

  it("highlight 2-4 --json gives numbers, markers, titles and all text", async () => {
    const { code, text } = await run(["highlight", "2-4", "--json"]);
    expect(code).toBe(0);
    const json: unknown = JSON.parse(text);
    expect(solid(JSON.stringify(json))).toContain(highlight(4).slice(-60));
    expect(solid(text)).not.toContain(highlight(5).slice(-60));
  });

  it("highlights --json and outline --json list seven", async () => {
    for (const command of ["highlights", "outline"]) {
      const { code, text } = await run([command, "--json"]);
      expect(code).toBe(0);
      for (const title of HIGHLIGHTS) expect(text).toContain(JSON.stringify(title));
      expect(() => JSON.parse(text)).not.toThrow();
    }
  });
});

describe("help", () => {
  const COMMANDS = ["highlights", "highlight", "outline", "export", "wrap"];

  it.each(COMMANDS)("%s --help has examples, in Chinese and in English", async (command) => {
    const chinese = await run([command, "--help"]);
    const english = await run([command, "--help"], { env: ENGLISH });
    for (const { code, text, stderr } of [chinese, english]) {
      expect(code).toBe(0);
      expect(stderr).toBe("");
      expect(text).toContain(`yuedu ${command}`);
    }
    expect(chinese.text).toContain("示例");
    expect(english.text).toContain("Examples");
    expect(english.text).not.toMatch(/用法|选项|示例/);
    expect(chinese.text).not.toMatch(/Usage|Options|Examples/);
  });

  it.each([
    [{ LANG: "en_US.UTF-8", LC_MESSAGES: "zh_CN.UTF-8" }, [], "用法"],
    [{ LANG: "zh_CN.UTF-8", LC_MESSAGES: "en_US.UTF-8" }, [], "Usage"],
    [{ LANG: "zh_CN.UTF-8", LC_MESSAGES: "zh_CN.UTF-8", LC_ALL: "en_GB.UTF-8" }, [], "Usage"],
    [{ LANG: "en_US.UTF-8", LC_ALL: "" }, [], "Usage"],
    [{ LANG: "en_US.UTF-8" }, ["--lang", "zh"], "用法"],
    [{ LANG: "zh_CN.UTF-8" }, ["--lang", "en"], "Usage"],
  ])("speaks after %j %j", async (env, args, word) => {
    const { text } = await run([...args, "--help"], { env });
    expect(text).toContain(word);
  });
});

describe("failures", () => {
  it.each([
    ["an unknown option", ["--wdith", "40"], 2, "--width"],
    ["an unknown format", ["export", "-f", "docx"], 2, "markdown"],
    ["a format that others make", ["export", "-f", "pdf"], 2, "-f html"],
    ["a width that is no number", ["--width", "wide"], 2, "wide"],
    ["a missing argument", ["highlight"], 2, "highlight"],
    ["a range that is none", ["highlight", "x-y"], 2, "x-y"],
    ["a highlight that is not there", ["highlight", "9"], 1, "7"],
    ["a file that is not there", ["nowhere.txt"], 1, "nowhere.txt"],
    ["a folder", ["data"], 1, "data"],
    ["a near miss for a command", ["higlights"], undefined, "highlights"],
  ])(
    "%s: told in short on standard error, nothing on standard output",
    async (_, args, code, word) => {
      for (const env of [{}, ENGLISH]) {
        const result = await run(args, { env });
        if (code === undefined) expect([1, 2]).toContain(result.code);
        else expect(result.code, result.stderr).toBe(code);
        expect(result.text).toBe("");
        expect(result.stderr).toContain(word);
        expect(result.stderr.trimEnd().split("\n").length).toBeLessThanOrEqual(2);
        expect(result.stderr).not.toMatch(/^\s+at /m);
      }
    },
  );

  it("speaks Chinese in Chinese and English in English", async () => {
    const chinese = await run(["nowhere.txt"]);
    const english = await run(["nowhere.txt"], { env: ENGLISH });
    expect(chinese.stderr).toMatch(/\p{Script=Han}/u);
    expect(english.stderr).not.toMatch(/\p{Script=Han}/u);
  });

  it("reports a full disk in one line", async () => {
    for (const command of ["", "highlights", "export", "wrap data/article.txt"]) {
      const { code, stderr } = await shell(`"$@" ${command} >/dev/full`, { cwd: ROOT });
      expect(code).toBe(1);
      expect(stderr.trimEnd().split("\n")).toHaveLength(1);
      expect(stderr.trim()).not.toBe("");
    }
  });
});
