import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parse } from "smol-toml";
import { describe, expect, it } from "vitest";
import { variableOf } from "../../../src/cli/config/environment.ts";
import { loadPreferences } from "../../../src/cli/config/preferences.ts";
import { template } from "../../../src/cli/config/template.ts";
import { KEPT } from "../../../src/cli/config/values.ts";
import { DEFAULTS } from "../../../src/cli/settings/defaults.ts";
import { hyphenated } from "../../../src/cli/settings/flags.ts";
import { LANGUAGES } from "../../../src/cli/settings/locale.ts";
import { resolveSettings } from "../../../src/cli/settings/resolve.ts";
import { folder } from "../support/folder.ts";
import { CHINESE, run } from "../support/host.ts";

/** An environment with a configuration file, and the path of that. */
function configured(content: string | null, more: Record<string, string> = {}) {
  const home = folder();
  const path = join(home, "yuedu", "config.toml");
  if (content !== null) {
    mkdirSync(join(home, "yuedu"));
    writeFileSync(path, content);
  }
  return { env: { XDG_CONFIG_HOME: home, ...more }, path };
}

const exampled = (text: string) => text.replace(/^# (?=[a-z-]+ = )/gm, "");

describe("a setting", () => {
  it("comes from the command line, else the environment, else the file, else the default", async () => {
    const { env } = configured("width = 30\n");
    const width = async (args: string[], env: Record<string, string>) =>
      (await run(args, { env })).out;
    const inColumns = async (columns: string) => (await run(["-w", columns])).out;
    expect(await width([], env)).toBe(await inColumns("30"));
    expect(await width([], { ...env, YUEDU_WIDTH: "40" })).toBe(await inColumns("40"));
    expect(await width([], { ...env, YUEDU_WIDTH: "" })).toBe(await inColumns("30"));
    expect(await width(["-w", "50"], { ...env, YUEDU_WIDTH: "40" })).toBe(await inColumns("50"));
    expect(await width([], {})).toBe(await inColumns("80"));
  });

  it("that is a switch can be turned back on the command line", async () => {
    const { env } = configured("hang = true\nfront-matter = true\n");
    expect((await run(["--no-hang"], { env })).out).toBe((await run([])).out);
    expect((await run(["-w", "21"], { env })).out).toBe((await run(["--hang", "-w", "21"])).out);
    expect((await run(["--mouse"])).code).toBe(0);
    expect((await run(["export"], { env })).out).toMatch(/^---\n/);
    expect((await run(["export", "--no-front-matter"], { env })).out).not.toMatch(/^---\n/);
    expect((await run(["export", "-f", "text"], { env })).code).toBe(0);
  });

  it("decides the language of messages, too", async () => {
    const { env } = configured('lang = "zh"\n');
    expect((await run(["nowhere.txt"], { env })).error).toContain("找不到文件");
    expect((await run(["nowhere.txt", "--lang", "en"], { env })).error).toContain("no such file");
    const chosen = { ...env, YUEDU_LANG: "en" };
    expect((await run(["nowhere.txt"], { env: chosen })).error).toContain("no such file");
  });

  it("about one call is not kept", () => {
    for (const name of ["json", "output", "from", "encoding"]) expect(KEPT).not.toContain(name);
    expect(loadPreferences({ YUEDU_OUTPUT: "a.md" }).values).toEqual({});
  });
});

describe("a mistake", () => {
  const cases: [file: string, line: number, ...told: string[]][] = [
    ["hang = true\nline-brek = 1\n", 2, "line-brek", "line-break"],
    ["nonsense = 1\n", 1, "nonsense", "width"],
    ["\n\nwidth = 'abc'\n", 3, "width", "abc", "1", "100000"],
    ["width = 1.5\n", 1, "width", "1.5"],
    ["width = 0\n", 1, "width", "0"],
    ['"color" = "sometimes"\n', 1, "color", "sometimes", "auto, always, never"],
    ["hang = 'yes'\n", 1, "hang", "yes", "true", "false"],
    ["# a comment\n[hang]\nx = 1\n", 2, "hang"],
    ["hang.x = 1\n", 1, "hang"],
    ["width = [1, 2]\n", 1, "width", "[1,2]"],
    ["json = true\n", 1, "json"],
    ["hang = true\nwidth = \n", 2, "TOML"],
    ["hang = true\nhang = false\n", 2, "TOML"],
  ];

  it.each(cases)(
    "in %j is one line that names line %i and what is allowed",
    async (text, line, ...told) => {
      const { env, path } = configured(text);
      for (const language of [{}, CHINESE]) {
        const { code, out, error } = await run([], { env: { ...env, ...language } });
        expect(code).toBe(0);
        expect(out).toContain("亮点7");
        expect(error).toMatch(/^yuedu: [^\n]+\n$/);
        for (const word of [path, ...told]) expect(error).toContain(word);
        expect(error).toMatch(new RegExp(`line ${line}: |第 ${line} 行：`));
      }
    },
  );

  it("in the environment names the variable", async () => {
    const { error, out } = await run([], { env: { YUEDU_LINE_BREAK: "strct" } });
    expect(error).toMatch(/^yuedu: YUEDU_LINE_BREAK cannot be “strct”; did you mean strict\?.*\n$/);
    expect(out).toBe((await run([])).out);
  });

  it("leaves the other settings as they are", () => {
    const { env } = configured("hang = true\nwidth = 'x'\ncolor = 'never'\n");
    expect(loadPreferences(env).values).toEqual({ hang: true, color: "never" });
  });

  it("of any kind neither stops reading nor goes unnoticed", () => {
    const home = folder();
    mkdirSync(join(home, "yuedu"));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{1,5} = .{0,9}$/)), (text) => {
        writeFileSync(join(home, "yuedu", "config.toml"), text);
        const { values, ignored } = loadPreferences({ XDG_CONFIG_HOME: home });
        const isEmpty = text.split(/\r?\n/).every((line) => /^[ \t]*(?:#.*)?$/.test(line));
        expect(Object.keys(values).length + ignored.length > 0).toBe(!isEmpty);
      }),
    );
  });

  it("is also a file that cannot be read", async () => {
    const home = folder();
    mkdirSync(join(home, "yuedu", "config.toml"), { recursive: true });
    const { code, error } = await run([], { env: { XDG_CONFIG_HOME: home } });
    expect(code).toBe(0);
    expect(error).toMatch(/^yuedu: .*config\.toml.*folder.*\n$/);
  });
});

describe("yuedu config", () => {
  it("shows every setting, its value and where that comes from", async () => {
    const { env, path } = configured("# mine\nwidth = 30\n", { YUEDU_HANG: "1" });
    const { code, out, error } = await run(["config"], { env });
    expect([code, error]).toEqual([0, ""]);
    expect(out.split("\n")[0]).toBe(path);
    for (const name of KEPT) expect(out).toMatch(new RegExp(`^${hyphenated(name)} `, "m"));
    expect(out).toMatch(/^width +30 +line 2$/m);
    expect(out).toMatch(/^hang +true +YUEDU_HANG$/m);
    expect(out).toMatch(/^line-break +clreq +default$/m);
    expect((await run(["config"], { env: { ...env, ...CHINESE } })).out).toMatch(/默认$/m);
  });

  it("--json gives the same as data", async () => {
    const { env, path } = configured("width = 30\n", { YUEDU_HANG: "1" });
    const { version, file, exists, settings } = JSON.parse(
      (await run(["config", "--json"], { env })).out,
    );
    expect({ version, file, exists }).toEqual({ version: 1, file: path, exists: true });
    const named = (name: string) => settings.find((each: { name: string }) => each.name === name);
    expect(settings).toHaveLength(KEPT.length);
    expect(named("width")).toEqual({
      name: "width",
      value: 30,
      origin: "file",
      variable: null,
      line: 1,
    });
    expect(named("hang")).toMatchObject({
      value: true,
      origin: "environment",
      variable: "YUEDU_HANG",
    });
    expect(named("pager")).toMatchObject({ value: null, origin: "default" });
  });

  it("path, init and edit", async () => {
    const { env, path } = configured(null);
    expect((await run(["config", "path"], { env })).out).toBe(`${path}\n`);
    expect(await run(["config", "init"], { env })).toMatchObject({ code: 0, out: `${path}\n` });
    expect(readFileSync(path, "utf8")).toBe(template("en"));
    writeFileSync(path, "width = 20\n");
    const again = await run(["config", "init"], { env });
    expect([again.code, readFileSync(path, "utf8")]).toEqual([1, "width = 20\n"]);
    expect((await run(["config", "init", "--force"], { env: { ...env, ...CHINESE } })).code).toBe(
      0,
    );
    expect(readFileSync(path, "utf8")).toBe(template("zh"));
    const edited = await run(["config", "edit"], { env: { ...env, EDITOR: "nano -w" } });
    expect(edited.edited).toEqual([{ command: "nano -w", path }]);
  });

  it("edit writes the file first if there is none, and fails without an editor", async () => {
    const { env, path } = configured(null);
    const { code, error } = await run(["config", "edit"], { env, hasEditor: false });
    expect([code, readFileSync(path, "utf8")]).toEqual([1, template("en")]);
    expect(error).toContain("EDITOR");
  });

  it("fails without a home folder, and for any other action", async () => {
    expect((await run(["config", "path"])).error).toContain("XDG_CONFIG_HOME");
    expect(await run(["config", "edti"])).toMatchObject({ code: 2, out: "" });
  });
});

describe.each(LANGUAGES)("the file that init writes in %s", (language) => {
  it("sets nothing, and is valid with every comment removed", () => {
    expect(parse(template(language))).toEqual({});
    const text = exampled(template(language));
    expect(Object.keys(parse(text))).toEqual(KEPT.map(hyphenated));
    const { env } = configured(text);
    const { values, ignored } = loadPreferences(env);
    expect(ignored).toEqual([]);
    expect(resolveSettings(values)).toMatchObject(DEFAULTS);
  });
});

it("each setting has a variable of its own", () => {
  expect(variableOf("lineBreak")).toBe("YUEDU_LINE_BREAK");
  expect(new Set(KEPT.map(variableOf)).size).toBe(KEPT.length);
});
