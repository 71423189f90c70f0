import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder } from "./support/folder.ts";
import { ARTICLE } from "./support/program.ts";
import { run, shell } from "./support/run.ts";
import { open } from "./support/terminal.ts";

/** A folder with sources, of which one is missing and one is no text. */
function sourcesIn(path: string, count: number): string[] {
  const names = Array.from({ length: count }, (_, index) => {
    const name = `第${index}篇.txt`;
    writeFileSync(join(path, name), `第${index}篇\n\n正文${index}。`);
    return name;
  });
  writeFileSync(join(path, "program"), "\u007FELF\u0002\u0001\u0001\0");
  return [...names.slice(0, 3), "missing.txt", "program", ...names.slice(3)];
}

describe("yuedu export -o FOLDER/", () => {
  it.each(["1", "3"])("writes a file for each source, past failures (--jobs %s)", async (jobs) => {
    const path = folder();
    const sources = sourcesIn(path, 40);
    const args = ["--lang", "en", "export", "--jobs", jobs, "-o", "out/", ...sources];
    const { code, text, stderr } = await run(args, { cwd: path });
    expect([code, text]).toEqual([1, ""]);
    expect(stderr.trimEnd().split("\n").toSorted()).toEqual([
      "yuedu: no such file: “missing.txt”; check the path",
      expect.stringContaining("“program” is not text"),
    ]);
    const names = readdirSync(join(path, "out"));
    expect(names).toHaveLength(40);
    for (let index = 0; index < 40; index += 1) {
      const markdown = readFileSync(join(path, "out", `第${index}篇.md`), "utf8");
      expect(markdown).toContain(`正文${index}。`);
    }
  });

  it("writes what export to a file writes", async () => {
    const path = folder();
    const whole = await run(["export", "-f", "html"], { cwd: path });
    await run(["export", "-f", "html", "-o", "out/", ARTICLE], { cwd: path });
    expect(readFileSync(join(path, "out", "article.html"), "utf8")).toBe(whole.text);
  });

  it("keeps files that exist without --force", async () => {
    const path = folder();
    writeFileSync(join(path, "a.txt"), "新的正文。");
    writeFileSync(join(path, "a.md"), "mine");
    const kept = await run(["export", "-o", "./", "a.txt"], { cwd: path });
    expect([kept.code, readFileSync(join(path, "a.md"), "utf8")]).toEqual([1, "mine"]);
    const forced = await run(["export", "-o", "./", "a.txt", "--force"], { cwd: path });
    expect([forced.code, forced.stderr]).toEqual([0, ""]);
    expect(readFileSync(join(path, "a.md"), "utf8")).toContain("新的正文。");
  });

  it("takes what is piped in", async () => {
    const path = folder();
    await shell('echo 正文。 | "$@" export -o out/ -', { cwd: path });
    expect(readdirSync(join(path, "out"))).toEqual(["stdin.md"]);
  });

  it("says what is wrong with the folder", async () => {
    const path = folder();
    writeFileSync(join(path, "file"), "");
    const { code, stderr } = await run(["--lang", "en", "export", "-o", "file/out/"], {
      cwd: path,
    });
    expect(code).toBe(1);
    expect(stderr).toContain("cannot write “file/out/”: part of the path is not a folder");
    expect(existsSync(join(path, "file", "out"))).toBe(false);
  });

  it("shows its progress on a terminal, and leaves nothing of it", async () => {
    const path = folder();
    const sources = sourcesIn(path, 300).filter((name) => name !== "program");
    const args = ["--lang", "en", "export", "-o", "out/", ...sources];
    const session = open(args, { columns: 80, cwd: path });
    const { code, raw, rows } = await session.ended;
    expect(code).toBe(1);
    expect(raw).toMatch(/\[#*-*\] \d+\/301/);
    expect(rows.join("\n")).toMatch(/^yuedu: no such file: “missing.txt”/);
    expect(rows.join("\n")).not.toContain("[");
  });
});
