import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import stringWidth from "string-width";
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

describe("the options of yuedu export together", () => {
  const files = ["--front-matter", "--toc", "--heading-level", "2", "--wrap", "-w", "40"];

  it("write a part of an article, in lines, below contents and metadata", async () => {
    const path = folder();
    const args = ["export", "--highlight", "2-3", ...files, "-o", "a.md"];
    expect(await run(args, { cwd: path })).toMatchObject({ code: 0, text: "", stderr: "" });
    const text = readFileSync(join(path, "a.md"), "utf8");
    expect(text).toMatch(
      /^---\ntitle: [\s\S]*?\n---\n\n## [^\n]*\n\n- \[亮点2[\s\S]*\n- \[亮点3[\s\S]*\n\n### 亮点2/,
    );
    expect(text.match(/^#+ /gm)).toEqual(["## ", "### ", "### "]);
    const body = text.slice(text.indexOf("\n### ")).split("\n");
    expect(body.filter((line) => !line.startsWith("#") && stringWidth(line) > 40)).toEqual([]);
    const again = await run(["export", "--highlight", "2-3"]);
    const plain = (markdown: string) =>
      markdown.slice(markdown.indexOf("亮点2")).replace(/[\s#]/g, "");
    expect(plain(text.slice(text.indexOf("\n### ")))).toBe(
      plain(again.text.slice(again.text.indexOf("## 亮点2"))),
    );
  });

  it("draw a card of several highlights into a file, whole or not at all", async () => {
    const path = folder();
    const args = ["export", "-f", "svg", "--highlight", "2-3", "-o", "a.svg"];
    expect(await run(args, { cwd: path })).toMatchObject({ code: 0, text: "", stderr: "" });
    const svg = readFileSync(join(path, "a.svg"), "utf8");
    expect(svg).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    for (const at of [1, 2]) {
      expect(svg.replace(/<[^>]*>|\s/g, "")).toContain(HIGHLIGHTS[at]?.replace(/\s/g, ""));
    }
    for (const option of ["--wrap", "--toc", "--front-matter"]) {
      const { code, stderr } = await run([...args, option, "--force"], { cwd: path });
      expect([code, readFileSync(join(path, "a.svg"), "utf8") === svg]).toEqual([2, true]);
      expect(stderr).toContain(option);
    }
    expect(readdirSync(path)).toEqual(["a.svg"]);
  });

  it("write pages of several sources, each with contents, into a folder", async () => {
    const path = folder();
    for (const name of ["a.md", "b.md"]) {
      writeFileSync(join(path, name), "# 题\n\n## 一、甲\n\n文\n");
    }
    const args = [
      "export",
      "-f",
      "html",
      "--toc",
      "--heading-level",
      "2",
      "-o",
      "out/",
      "a.md",
      "b.md",
    ];
    expect((await run(args, { cwd: path })).code).toBe(0);
    for (const name of ["a.html", "b.html"]) {
      const page = readFileSync(join(path, "out", name), "utf8");
      expect(page).toMatch(
        /<h2 class="title">题<\/h2>[\s\S]*<nav class="toc"[\s\S]*<h3>一、甲<\/h3>/,
      );
    }
  });

  it("write pictures beside Markdown and pages, in threads as well", async () => {
    const path = folder();
    const png = Buffer.from("89504e470d0a1a0a0000", "hex");
    writeFileSync(join(path, "p.png"), png);
    for (const name of ["a.md", "b.md"]) writeFileSync(join(path, name), "![](p.png) ![](q.png)\n");
    const args = [
      "export",
      "-o",
      "out/",
      "--jobs",
      "2",
      "--download-images",
      "out/img",
      "a.md",
      "b.md",
    ];
    const { code, stderr } = await run(args, { cwd: path });
    expect([code, stderr.match(/“q\.png”/g)]).toEqual([0, ["“q.png”", "“q.png”"]]);
    const [picture = "", ...others] = readdirSync(join(path, "out", "img"));
    expect([picture, others]).toEqual([expect.stringMatching(/^[\da-f]{16}\.png$/), []]);
    expect(readFileSync(join(path, "out", "img", picture))).toEqual(png);
    for (const name of ["a.md", "b.md"]) {
      expect(readFileSync(join(path, "out", name), "utf8")).toBe(
        `![](img/${picture}) ![](q.png)\n`,
      );
    }
  });
});
