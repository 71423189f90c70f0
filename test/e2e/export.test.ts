import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { BODY, HIGHLIGHTS } from "./support/article.ts";
import { folder } from "./support/folder.ts";
import { run } from "./support/run.ts";

describe("yuedu export", () => {
  it.each(["markdown", "html", "json", "text"])(
    "-f %s writes the same to a file as to a pipe",
    async (format) => {
      const path = folder();
      const file = join(path, "out");
      const piped = await run(["export", "-f", format]);
      const filed = await run(["export", "-f", format, "-o", file]);
      expect([filed.code, filed.text]).toEqual([0, ""]);
      expect(readFileSync(file)).toEqual(piped.stdout);
      expect(readdirSync(path)).toEqual(["out"]);
    },
  );

  it("keeps an existing file without --force", async () => {
    const path = folder();
    writeFileSync(join(path, "out.md"), "mine");
    const args = ["export", "-o", "out.md"];
    const kept = await run(args, { cwd: path });
    expect([kept.code, kept.text]).toEqual([1, ""]);
    expect(kept.stderr).toContain("out.md");
    expect(kept.stderr).toContain("--force");
    expect(readFileSync(join(path, "out.md"), "utf8")).toBe("mine");
    const forced = await run([...args, "--force"], { cwd: path });
    expect(forced.code).toBe(0);
    expect(readFileSync(join(path, "out.md"), "utf8")).toContain("亮点7");
    expect(readdirSync(path)).toEqual(["out.md"]);
  });

  it("keeps the permissions of the file it replaces", async () => {
    const path = folder();
    const file = join(path, "out.md");
    writeFileSync(file, "mine");
    chmodSync(file, 0o640);
    await run(["export", "-o", file, "--force"]);
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  it.each([
    ["a folder that is not there", "nowhere/out.md"],
    ["a folder", "sub"],
  ])("does not write to %s", async (_, name) => {
    const path = folder();
    mkdirSync(join(path, "sub"));
    for (const force of [[], ["--force"]]) {
      const { code, text, stderr } = await run(["export", "-o", name, ...force], { cwd: path });
      expect([code, text]).toEqual([1, ""]);
      expect(stderr).toContain(name);
      expect(stderr).not.toMatch(/^\s+at /m);
    }
    expect(readdirSync(path)).toEqual(["sub"]);
  });

  it("takes one highlight", async () => {
    const { code, text } = await run(["export", "--highlight", "4"]);
    expect(code).toBe(0);
    expect(text).toContain(HIGHLIGHTS[3]);
    for (const other of [2, 4]) expect(text).not.toContain(HIGHLIGHTS[other]);
    expect(text).not.toContain(BODY[0]);
  });

  it("writes Markdown: a line for each paragraph, headings for sections, no indents", async () => {
    const { text } = await run(["export"]);
    const lines = text.split("\n");
    for (const line of BODY.filter((each) => each.endsWith("。"))) expect(lines).toContain(line);
    const headings = lines.filter((line) => line.startsWith("#"));
    expect(headings).toHaveLength(8);
    HIGHLIGHTS.forEach((title, i) => {
      expect(headings[i + 1]).toContain(`亮点${i + 1}`);
      expect(headings[i + 1]).toContain(title);
    });
    expect(lines.filter((line) => /^\s+\S/.test(line))).toEqual([]);
  });

  it("writes JSON of the public shape", async () => {
    const { text } = await run(["export", "-f", "json"]);
    const json = JSON.parse(text);
    expect(Object.keys(json)).toEqual(["version", "meta", "lead", "sections", "chrome"]);
    expect(json).toMatchObject({
      version: 1,
      meta: {
        title: "笃行2021 七大亮点 为实现“十四五”良好开局贡献公安力量",
        breadcrumb: ["新闻中心", "公安要闻", "正文"],
        published: { iso: "2022-01-18T22:27" },
        source: "中国警察网",
        author: "邵磊",
      },
    });
    expect(json.lead).toHaveLength(5);
    const shape = json.sections.map((s: { marker: string; number: number; body: unknown[] }) => [
      s.marker,
      s.number,
      s.body.length,
    ]);
    const lengths = [2, 2, 1, 2, 2, 3, 2];
    expect(shape).toEqual(lengths.map((length, i) => [`亮点${i + 1}`, i + 1, length]));
  });
});
