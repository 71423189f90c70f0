import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { run } from "./support/host.ts";

const NAME = "没有这个文件，但是它的名字很长很长很长很长，所以一行放不下.txt";

describe("a message", () => {
  it("is one line if standard error is no terminal", async () => {
    expect((await run([NAME])).error).toMatch(/^[^\n]+\n$/);
  });

  it.each(["zh", "en"])("in %s is wrapped on a terminal, by the rules for lines", async (lang) => {
    const whole = (await run([NAME, "--lang", lang])).error;
    for (const columns of [20, 40, 60]) {
      const argv = [NAME, "--lang", lang];
      const { error } = await run(argv, { isTerminal: true, columns, rows: 24 });
      const lines = error.trimEnd().split("\n");
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.filter((line) => stringWidth(line) > columns)).toEqual([]);
      expect(lines.filter((line) => /^[、，。：；！？”）]|[“（]$/u.test(line))).toEqual([]);
      expect(lines.filter((line) => /^\p{Script=Han}[，。；？”]*$/u.test(line))).toEqual([]);
      expect(error.replaceAll(/\s/g, "")).toBe(whole.replaceAll(/\s/g, ""));
    }
  });
});
