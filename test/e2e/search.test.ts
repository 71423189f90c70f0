import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder } from "./support/folder.ts";
import { run } from "./support/run.ts";
import { show } from "./support/terminal.ts";
import { faults } from "./support/typography.ts";

describe("yuedu search", () => {
  it.each([40, 80])("shows hits by section on %i columns, in inverse video", async (columns) => {
    const screen = await show(["search", "安全", "--no-pager"], { columns, rows: 24 });
    expect(screen.code).toBe(0);
    expect(faults(screen)).toEqual([]);
    const inverse = screen.cells.flat().filter((cell) => cell.inverse);
    expect(inverse.map(({ text }) => text).join("")).toMatch(/^(?:安全)+$/);
    expect(screen.rows.join("\n")).not.toContain("«");
  });

  it("marks hits in a pipe", async () => {
    const { code, text } = await run(["search", "安全保卫"]);
    expect(code).toBe(0);
    expect(text).toContain("«安全保卫»");
  });

  it.each([["--variants"], ["--variants", "-E"], ["-E"], ["-i"]])(
    "runs as built with %s",
    async (...flags) => {
      const { code, text, stderr } = await run(["search", ...flags, "公安"]);
      expect(code, stderr).toBe(0);
      expect(text).toContain("«公安»");
    },
  );

  it("ends with 1 where nothing is found, and says so", async () => {
    const { code, text, stderr } = await run(["search", "不存在的词"]);
    expect([code, text]).toEqual([1, ""]);
    expect(stderr).toMatch(/^yuedu: .*不存在的词.*\n$/);
  });

  it("is not hung by an expression, nor steered by what it finds", async () => {
    const cwd = folder();
    writeFileSync(join(cwd, "a.txt"), `题目\n\n　　${"a".repeat(80)}b\u001b[31m红。\n`);
    const { code, stderr } = await run(["search", "-E", "(a+)+$", "a.txt"], { cwd });
    expect(code).toBe(1);
    expect(stderr).not.toMatch(/^\s+at /m);
    const hit = await run(["search", "红", "a.txt"], { cwd });
    expect(hit.text).toContain("␛[31m«红»");
  });
});
