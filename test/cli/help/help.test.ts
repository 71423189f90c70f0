import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { COMMANDS } from "../../../src/cli/commands/names.ts";
import { run } from "../support/host.ts";

const TOPICS = ["", ...COMMANDS];
const LANGUAGES = ["zh", "en"];
const WIDTHS = [32, 40, 60, 80, 120];
const ENGLISH = /\b(?:Usage|Arguments|Options|Commands|Examples|default|choices|display)\b/;

async function helpOf(topic: string, language: string, columns?: number): Promise<string> {
  const argv = topic === "" ? ["--help"] : [topic, "--help"];
  const circumstances = columns === undefined ? {} : { columns, isTerminal: true };
  const { code, out, error } = await run([...argv, "--lang", language], circumstances);
  expect([code, error]).toEqual([0, ""]);
  return out;
}

describe.each(TOPICS)("help for %j", (topic) => {
  it.each(LANGUAGES.flatMap((language) => WIDTHS.map((width) => [language, width] as const)))(
    "in %s fits into %i columns, and no line starts or ends with a forbidden mark",
    async (language, width) => {
      const lines = (await helpOf(topic, language, width)).split("\n");
      // An example stays whole however long it is, so that it can be copied.
      const example = /^ {2}(?:yuedu|git|curl|source) /;
      const filled = lines.filter((line) => !example.test(line));
      expect(filled.filter((line) => stringWidth(line) > width)).toEqual([]);
      expect(filled.filter((line) => /^\s*[、，。：；！？”’）》]|[“‘（《]$/u.test(line))).toEqual(
        [],
      );
      expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
    },
  );

  it.each([40, 60, 80, 120])(
    "in zh leaves no single character on a line of its own in %i columns",
    async (width) => {
      const lines = (await helpOf(topic, "zh", width)).split("\n");
      expect(
        lines.filter((line) => /^\s*\p{Script=Han}[、，。：；！？”’）》]*$/u.test(line)),
      ).toEqual([]);
    },
  );

  it("speaks one language at a time", async () => {
    const chinese = await helpOf(topic, "zh");
    const english = await helpOf(topic, "en");
    expect(english.replace("“ ” … —", "")).not.toMatch(/[^\p{ASCII}]/u);
    expect(chinese).not.toMatch(ENGLISH);
    expect(chinese).toMatch(/^用法：yuedu/);
    expect(english).toMatch(/^Usage: yuedu/);
  });

  it.each(LANGUAGES)("in %s describes every term and gives examples", async (language) => {
    const lines = (await helpOf(topic, language)).split("\n");
    const terms = lines.filter((line) => /^ {2}\S/.test(line));
    expect(terms.filter((line) => !/^ {2}\S.*? {2,}\S/.test(line))).toEqual([]);
    expect(lines.some((line) => /^ {2}(?:yuedu|.*\| yuedu)/.test(line))).toBe(true);
  });

  it.each(LANGUAGES)("in %s aligns descriptions in one column", async (language) => {
    const help = await helpOf(topic, language, 100);
    // Examples, which are longer, have a column of their own; they are the third part.
    const list = help.split("\n\n").slice(3).join("\n");
    const starts = list
      .split("\n")
      .filter((line) => /^ {2}/.test(line))
      .map((line) => stringWidth(/^(?: {2}\S.*? {2,}| {3,})/.exec(line)?.[0] ?? ""));
    expect(new Set(starts).size).toBe(1);
  });
});

describe("help", () => {
  it("is the same for `help`, `-h` and `--help`", async () => {
    const expected = (await run(["export", "--help"])).out;
    expect((await run(["help", "export"])).out).toBe(expected);
    expect((await run(["export", "-h"])).out).toBe(expected);
    expect((await run(["help"])).out).toBe((await run(["--help"])).out);
  });

  it("lists every command", async () => {
    const { out } = await run(["--help"]);
    for (const name of COMMANDS) expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
  });

  it("lists an option only for commands that take it", async () => {
    const { out } = await run(["wrap", "--help"]);
    expect(out).toContain("--width");
    expect(out).not.toMatch(/--color|--pager|--json|--raw/);
    expect((await run(["export", "--help"])).out).not.toMatch(/--indent|--color|--pager/);
  });
});
