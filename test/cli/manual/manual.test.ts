import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../../src/cli/commands/names.ts";
import { completed } from "../../../src/cli/completion/model.ts";
import { KEPT } from "../../../src/cli/config/values.ts";
import { en } from "../../../src/cli/help/en.ts";
import { zh } from "../../../src/cli/help/zh.ts";
import { manualPages } from "../../../src/cli/manual/manual.ts";
import { escaped, prose } from "../../../src/cli/manual/roff.ts";
import { flagsOf, hyphenated } from "../../../src/cli/settings/flags.ts";
import { LANGUAGES } from "../../../src/cli/settings/locale.ts";
import { allowedValues, type Setting } from "../../../src/cli/settings/setting.ts";
import { SETTINGS, type SettingName } from "../../../src/cli/settings/table.ts";
import { run } from "../support/host.ts";

const RELEASE = { version: "1.2.3", date: "2030-01-02" };
const NAMES = Object.keys(SETTINGS) as SettingName[];

/** A page as a formatter reads it: without requests, invisible breaks and escapes. */
const read = (page: string) =>
  page
    .replaceAll(/\\:(?:\\\n)?/g, "")
    .replaceAll(/^\.\w+.*\n/gm, "")
    .replaceAll(/\\f[BR]/g, "")
    .replaceAll("\\(ti", "~")
    .replaceAll("\\e", "\\")
    .replaceAll(/\\(?=[-&.'])&?/g, "")
    .replaceAll(/\s+/g, " ");

describe.each(LANGUAGES)("in %s", (language) => {
  const infix = language === "zh" ? ".zh" : "";
  const pages = manualPages(language, RELEASE);
  const program = read(pages[`yuedu${infix}.1`] ?? "");
  const config = read(pages[`yuedu-config${infix}.5`] ?? "");
  const script = completed(language === "zh" ? zh : en, language);

  it.each(NAMES)("%s is in help, the manual, completions and README", async (name) => {
    const setting: Setting = SETTINGS[name];
    const readme = readFileSync("README.md", "utf8");
    const { topics = [] } =
      script.options.find(({ flags }) => flags.includes(flagsOf(name)[0]?.long ?? "")) ?? {};
    expect(topics.length).toBeGreaterThan(0);
    for (const topic of topics) {
      const argv = topic === "yuedu" ? ["--help"] : [topic, "--help"];
      const { out } = await run([...argv, "--lang", language]);
      for (const { long } of flagsOf(name)) expect(out).toContain(long);
    }
    for (const { long, help } of flagsOf(name)) {
      expect(program).toContain(long);
      expect(program).toContain(help[language]);
      expect(readme).toContain(long);
      expect(script.options.some(({ flags }) => flags.includes(long))).toBe(true);
    }
    for (const value of allowedValues(setting) ?? []) expect(program).toContain(value);
  });

  it("the manual has every command, with its description and examples", () => {
    const { commands } = language === "zh" ? zh : en;
    for (const name of COMMANDS) {
      expect(program).toContain(commands[name].description);
      for (const [line] of commands[name].examples) expect(program).toContain(line);
    }
  });

  it("the page of the configuration file has every setting that it can give", () => {
    for (const name of KEPT) {
      expect(config).toContain(` ${hyphenated(name)} `);
      expect(config).toContain(SETTINGS[name].help[language]);
    }
  });
});

describe("text for the formatter", () => {
  it("is neither request nor escape", () => {
    expect(escaped(".TH\\fB -x ~")).toBe("\\&.TH\\efB \\-x \\(ti");
  });

  it("may be broken where the typesetter breaks it", () => {
    expect(prose("好，他说：“嗯。”")).toBe("好，\\:他\\:说：“嗯。”");
    expect(prose("two words")).toBe("two words");
  });
});
