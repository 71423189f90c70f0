import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { COMMAND_LINES } from "../../../src/cli/commands/table.ts";
import { flagsOf } from "../../../src/cli/settings/flags.ts";
import { LANGUAGES } from "../../../src/cli/settings/locale.ts";
import { resolveSettings } from "../../../src/cli/settings/resolve.ts";
import { allowedValues, type Setting } from "../../../src/cli/settings/setting.ts";
import { SETTINGS, type SettingName } from "../../../src/cli/settings/table.ts";
import { run } from "../support/host.ts";

const NAMES = Object.keys(SETTINGS) as SettingName[];
const COMMANDS = Object.entries(COMMAND_LINES).map(
  ([name, { settings }]) => [name, settings] as const,
);

/** A text without the spaces at which it may have been wrapped. */
const unwrapped = (text: string) => text.replace(/\s+/g, "");

async function helpOf(command: string, language: string): Promise<string> {
  const argv = command === "yuedu" ? ["--help"] : [command, "--help"];
  return (await run([...argv, "--lang", language])).out;
}

describe.each(LANGUAGES)("help in %s", (language) => {
  it.each(COMMANDS)("describes every option of %s", async (command, names) => {
    const help = unwrapped(await helpOf(command, language));
    for (const name of names) {
      const setting: Setting = SETTINGS[name];
      expect(help).toContain(unwrapped(setting.help[language]));
      for (const { long } of flagsOf(name)) expect(help).toContain(long);
      for (const value of allowedValues(setting) ?? []) expect(help).toContain(value);
      if (setting.type === "program") expect(help).toContain(unwrapped(setting.off[language]));
      if (setting.type === "choice" && setting.default !== undefined) {
        expect(help).toMatch(new RegExp(`(?:bydefault|默认)${setting.default}[;；)）]`));
      }
    }
  });
});

describe("docs/options.md", () => {
  const rows = readFileSync("docs/options.md", "utf8")
    .split("\n")
    .filter((line) => /^\| `-/.test(line));

  it.each(NAMES)("has a row for every option of %s, with the values it takes", (name) => {
    for (const { long, short } of flagsOf(name)) {
      const flag = new RegExp(`\`(?:${[long, short].filter(Boolean).join("|")})\\b`);
      const row = rows.find((line) => flag.test(line.replaceAll(", ", "`, `")));
      expect(row).toBeDefined();
      for (const value of allowedValues(SETTINGS[name]) ?? []) expect(row).toContain(value);
    }
  });

  it("has no row for an option that does not exist", () => {
    const flags = rows.flatMap((row) => (row.split("|")[1] ?? "").match(/--[\w-]+/g) ?? []);
    const known = NAMES.flatMap((name) => flagsOf(name).map(({ long }) => long));
    expect(flags.filter((flag) => !known.includes(flag))).toEqual([]);
  });
});

describe("SETTINGS", () => {
  it("are each an option of some command", () => {
    const offered = new Set(COMMANDS.flatMap(([, names]) => names));
    expect(NAMES.filter((name) => !offered.has(name))).toEqual([]);
  });

  it("have defaults among the values they allow", () => {
    for (const setting of Object.values<Setting>(SETTINGS)) {
      if (setting.type !== "choice" || setting.default === undefined) continue;
      expect(setting.values).toContain(setting.default);
    }
  });
});

describe("resolveSettings", () => {
  it("prefers later layers to earlier ones, and all to the defaults", () => {
    expect(resolveSettings()).toMatchObject({ lineBreak: "clreq", mouse: true, hang: false });
    expect(resolveSettings().pager).toBeUndefined();
    const settings = resolveSettings({ hang: true, width: 40 }, { width: 60 });
    expect(settings).toMatchObject({ lineBreak: "clreq", hang: true, width: 60 });
  });
});
