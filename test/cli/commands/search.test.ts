import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findWithin } from "../../../src/cli/commands/timed-match.ts";
import { Failure } from "../../../src/failure/failure.ts";
import { folder } from "../support/folder.ts";
import { run } from "../support/host.ts";

const TERMINAL = { isTerminal: true, columns: 80, rows: 100 };

function file(name: string, content: string): string {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
}

describe("search", () => {
  it("shows hits by section, marked with guillemets without colour", async () => {
    const { code, out, error } = await run(["search", "安全保卫"]);
    expect([code, error]).toEqual([0, ""]);
    expect(out).toMatch(/^亮点3　庆祝/);
    expect(out).toContain("«安全保卫»");
  });

  it("marks hits by colour alone if there is colour", async () => {
    const { out } = await run(["search", "安全保卫", "--no-pager"], TERMINAL);
    expect(out).toContain("\u001b[7m安全保卫\u001b[27m");
    expect(out).not.toContain("«");
  });

  it.each([
    [["不存在"], "“不存在”"],
    [["GITHUB"], "-i"],
    [["-E", "第[八九]十"], "--variants"],
  ])("finds nothing of %j: exit 1, and says so", async (args, word) => {
    const { code, out, error } = await run(["search", ...args, file("a.txt", "github 第一\n")]);
    expect([code, out]).toEqual([1, ""]);
    expect(error).toContain(word);
  });

  it.each([
    [["-i", "GitHub"], "«github»"],
    [["-E", "第[一二]"], "«第一»"],
    [["--variants", "頭髮"], "«头发»"],
    [["--variants", "-E", "頭."], "«头发»"],
    [["-i", "--variants", "GIT"], "«git»hub"],
    [["a.b*"], "«a.b*»"],
  ])("finds with %j", async (args, shown) => {
    const path = file("a.txt", "题目\n\n　　github 第一，头发 a.b*。\n");
    const { code, out } = await run(["search", ...args, path]);
    expect(code).toBe(0);
    expect(out).toContain(shown);
  });

  it("--json gives section, place, offsets and context; without hits an empty list and exit code 1", async () => {
    const { code, out } = await run(["search", "--json", "安全保卫"]);
    expect(code).toBe(0);
    const { version, source, hits } = JSON.parse(out);
    expect([version, source, hits.length]).toEqual([1, null, 1]);
    expect(hits[0]).toMatchObject({
      section: [{ marker: "亮点3", number: 3 }],
      part: "body",
      text: "安全保卫",
    });
    expect(hits[0].end - hits[0].start).toBe(4);
    expect(hits[0].context.text.slice(hits[0].context.start, hits[0].context.end)).toBe("安全保卫");
    const none = await run(["search", "--json", "不存在"]);
    expect(none.code).toBe(1);
    expect(JSON.parse(none.out).hits).toEqual([]);
  });

  it("names only the sources with hits if several are given", async () => {
    const [one, two] = [
      file("甲.txt", "题目\n\n　　有月亮。\n"),
      file("乙.txt", "题目\n\n　　没有。\n"),
    ];
    const { code, out } = await run(["search", "月亮", one, two]);
    expect(code).toBe(0);
    expect(out).toContain("甲.txt");
    expect(out).not.toContain("乙.txt");
  });

  it.each([
    [["-E", "(("], "(("],
    [[""], ""],
    [[], "text"],
  ])("%j is wrong usage", async (args, word) => {
    const { code, out, error } = await run(["search", ...args]);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toContain(word);
  });

  it("gives up on an expression that would run forever", async () => {
    const path = file("a.txt", `题目\n\n　　${"a".repeat(60)}b。\n`);
    const { code, error } = await run(["search", "-E", "(a+)+$", path]);
    expect(code).toBe(1);
    expect(error).toContain("(a+)+$");
  });
});

describe("findWithin", () => {
  it("finds the matches of the expression", () => {
    expect(findWithin(/a+|/g, 1000)(["baac", "", "a"])).toEqual([
      [{ start: 1, end: 3 }],
      [],
      [{ start: 0, end: 1 }],
    ]);
  });

  it.each([/(a+)+$/g, /(a|a)*$/gu, /(?:.*?)*x(a|.)*y/gu])("interrupts %s", (expression) => {
    const find = findWithin(expression, 100);
    expect(() => find([`${"a".repeat(5000)}b`])).toThrow(Failure);
  });
});
