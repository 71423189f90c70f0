import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder } from "./support/folder.ts";
import { CHINESE, run } from "./support/host.ts";

const TERMINAL = { isTerminal: true, columns: 80, rows: 24 };
const ESCAPE = "\u001b";

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
}

describe("reading", () => {
  it("prints the bundled article in lines of 80 columns, plain", async () => {
    const { code, out, error } = await run([]);
    expect([code, error]).toEqual([0, ""]);
    expect(out).toContain("笃行2021 七大亮点");
    expect(out).not.toContain(ESCAPE);
    expect((await run(["--width", "80"])).out).toBe(out);
    expect((await run(["-w", "60"])).out).not.toBe(out);
  });

  it("prints the same whether or not there are options to parse", async () => {
    const path = file("a.txt", "标题\n\n　　正文。\n");
    expect((await run([path, "--color", "auto"])).out).toBe((await run([path])).out);
    expect((await run(["--", path])).out).toBe((await run([path])).out);
  });

  it("follows the terminal's width up to 80 columns", async () => {
    const columns = async (columns: number) =>
      (await run(["--no-pager", "--color", "never"], { ...TERMINAL, columns })).out;
    expect(await columns(200)).toBe(await columns(80));
    expect(await columns(51)).toBe((await run(["--width", "50"])).out);
  });

  it("--raw shows dropped lines at the end", async () => {
    const plain = (await run([])).out;
    const raw = (await run(["--raw"])).out;
    expect(plain).not.toContain("触屏版");
    expect(raw.startsWith(plain)).toBe(true);
    expect(raw).toContain("触屏版");
  });

  it("adds colours on a terminal and changes nothing else", async () => {
    const coloured = await run(["--no-pager"], TERMINAL);
    expect(coloured.out).toContain(ESCAPE);
    const stripped = coloured.out.replaceAll(new RegExp(`${ESCAPE}\\[[\\d;]*m`, "g"), "");
    expect(stripped).toBe((await run([])).out);
  });

  it("pages a text longer than the screen", async () => {
    const paged = await run([], { ...TERMINAL, env: { PAGER: "more" } });
    expect(paged.out).toBe("");
    expect(paged.paged.map(({ command }) => command)).toEqual(["more"]);
    expect((await run(["outline"], { ...TERMINAL, rows: 50 })).paged).toEqual([]);
  });

  it("prints the text and notifies the user if the pager is missing", async () => {
    const { code, out, error } = await run([], { ...TERMINAL, hasPager: false });
    expect(code).toBe(0);
    expect(out).toContain("亮点7");
    expect(error).toMatch(/^yuedu: .*less -FRX.*\n$/);
  });

  it("notifies the user of bytes that cannot be decoded", async () => {
    const path = file("a.txt", Uint8Array.of(0xe6, 0x96, 0x87, 0xff, 0x0a));
    const { code, out, error } = await run([path]);
    expect(code).toBe(0);
    expect(out).toContain("文\uFFFD");
    expect(error).toMatch(/^yuedu: .*UTF-8.*\n$/);
  });
});

describe("sources", () => {
  const text = (title: string) =>
    `${title}\n\n　　第一段文字。\n\n亮点1 甲\n\n　　子。\n\n亮点2 乙\n\n　　丑。\n`;

  it("reads what is piped in only if no source is named", async () => {
    const piped = Buffer.from(text("管道"));
    expect((await run([], { piped })).out).toMatch(/^管道/);
    expect((await run(["outline"], { piped })).out).toMatch(/^管道/);
    const named = await run([file("a.txt", text("文件"))], { piped });
    expect(named.out).toMatch(/^文件/);
    expect(JSON.parse((await run(["highlights", "--json"], { piped })).out).source).toBe("-");
  });

  it("opens the bundled article only if there is no input to read", async () => {
    expect(await run([], { piped: "none" })).toMatchObject({ code: 0, error: "" });
    const silent = await run([], { piped: "silent" });
    expect(silent).toMatchObject({ code: 1, out: "" });
    expect(silent.error).toMatch(/^yuedu: .*standard input.* - .*\n$/);
  });

  it.each([[], ["export"], ["highlights", "--json"], ["read"], ["--explain"]])(
    "fails with an empty input: yuedu %s %s",
    async (...argv) => {
      const { code, out, error } = await run(argv, { piped: new Uint8Array() });
      expect([code, out]).toEqual([1, ""]);
      expect(error).toMatch(/standard input is empty/);
    },
  );

  it("reports a source that cannot be read, shows the others, and fails", async () => {
    const [a, b] = [file("a.txt", text("甲文")), file("b.txt", text("乙文"))];
    const both = await run([a, b]);
    const mixed = await run([a, "nowhere.txt", b]);
    expect(mixed).toMatchObject({ code: 1, out: both.out });
    expect(mixed.error).toMatch(/^yuedu: .*nowhere\.txt.*\n$/);
    for (const argv of [
      ["export"],
      ["outline"],
      ["highlight", "1"],
      ["--explain"],
      ["search", "子"],
    ]) {
      const { code, out, error } = await run([...argv, "nowhere.txt", a]);
      expect([code, error.split("\n").length]).toEqual([1, 2]);
      expect(out).toMatch(/子|亮点2/);
    }
  });

  it("reports each source if none can be read", async () => {
    const { code, out, error } = await run(["export", "nowhere.txt", "data", "nowhere.md"]);
    expect([code, out]).toEqual([1, ""]);
    const lines = error.trimEnd().split("\n");
    expect(lines.map((line) => /nowhere\.txt|data|nowhere\.md/.exec(line)?.[0])).toEqual([
      "nowhere.txt",
      "data",
      "nowhere.md",
    ]);
  });

  it("takes a mistyped command before a source for that", async () => {
    const { code, out, error } = await run(["highligths", file("a.txt", text("甲文"))]);
    expect([code, out]).toEqual([1, ""]);
    expect(error).toMatch(/the command highlights\?\n$/);
  });

  it("gives a list in JSON also if one of several sources could be read", async () => {
    const path = file("a.txt", text("甲文"));
    const { out, error } = await run(["highlights", "--json", "nowhere.txt", path]);
    expect(JSON.parse(out)).toMatchObject([{ source: path }]);
    expect(JSON.parse(error).error).toMatchObject({
      code: "file-not-found",
      exitCode: 1,
      data: { name: "nowhere.txt" },
    });
  });

  it("reads sources from a list, by lines or between NUL characters", async () => {
    const [a, b] = [file("a b.txt", text("甲文")), file("b.txt", text("乙文"))];
    const both = await run([a, b]);
    const lines = file("lines", `${a}\r\n\n${b}\n`);
    expect(await run(["--files-from", lines])).toEqual(both);
    expect(await run([a, "--files-from", file("one", b)])).toEqual(both);
    expect(await run(["-0", "--files-from", file("nul", `${a}\0${b}\0`)])).toEqual(both);
    const none = await run(["export", "--files-from", file("none", "\n")]);
    expect(none).toMatchObject({ code: 1, out: "" });
    expect(none.error).toContain("names no articles");
    expect((await run(["--files-from", "nowhere"])).code).toBe(1);
  });

  it("reads several sources in turn and names them in lists", async () => {
    const [a, b] = [file("a.txt", text("甲文")), file("b.txt", text("乙文"))];
    const both = await run([a, b]);
    expect(both.out).toBe(`${(await run([a])).out}\n\n${(await run([b])).out}`);
    for (const command of ["highlights", "outline"]) {
      const lines = (await run([command, a, b, "-w", "300"])).out.split("\n");
      expect(lines.filter((line) => line === a || line === b)).toEqual([a, b]);
      expect(lines.filter((line) => line.includes("乙文")).length).toBe(
        command === "outline" ? 1 : 0,
      );
      const json = JSON.parse((await run([command, a, b, "--json"])).out);
      expect(json.map(({ source }: { source: string }) => source)).toEqual([a, b]);
    }
    expect((await run(["highlight", "2", a, b, "-w", "300"])).out).toContain(b);
    const exported = (await run(["export", a, b])).out;
    expect(exported.match(/^# .*$/gm)).toEqual(["# 甲文", "# 乙文"]);
    expect((await run([a, "nowhere.txt"])).code).toBe(1);
  });

  it("obeys --from and --encoding", async () => {
    const path = file("a.txt", "<h1>题</h1><p>段落一。</p>");
    expect((await run([path])).out).toContain("<h1>");
    expect((await run([path, "--from", "html"])).out).toBe("题\n\n    段落一。\n");
    expect((await run([path, "--encoding", "big5"])).out).not.toContain("题");
    expect((await run(["wrap", path, "--encoding", "big5"])).out).not.toContain("题");
    const page = file("a.html", "<p>甲</p>");
    expect((await run([page, "--from", "text"])).out).toContain("<p>");
  });

  it("fails if a page has no text", async () => {
    const path = file("a.html", "<title>题</title><script>let a;</script><body></body>");
    expect(await run([path])).toMatchObject({ code: 1, out: "" });
  });
});

describe("highlights, highlight and outline", () => {
  it("highlights gives lengths in the language of the interface", async () => {
    expect((await run(["highlights"], { env: CHINESE })).out).toMatch(/202\s字.*1\s分钟/);
    expect((await run(["highlights"])).out).toMatch(/202\scharacters.*1\sminute$/m);
  });

  it("highlights --json gives the source and the list", async () => {
    const list = JSON.parse((await run(["highlights", "--json"])).out);
    expect(list).toMatchObject({ version: 1, source: null });
    expect(list.highlights).toHaveLength(7);
    expect(list.highlights[2]).toEqual({
      number: 3,
      marker: "亮点3",
      title: "庆祝中国共产党成立100周年活动等重大安保任务万无一失",
      characters: 110,
      minutes: 1,
    });
  });

  it("highlight shows only the highlights asked for", async () => {
    const { out } = await run(["highlight", "2-3"]);
    expect(out).toContain("2/7");
    expect(out).toContain("3/7");
    expect(out).not.toContain("4/7");
    const { sections } = JSON.parse((await run(["highlight", "2,5", "--json"])).out);
    expect(sections.map(({ number }: { number: number }) => number)).toEqual([2, 5]);
  });

  it("outline --json gives the tree of sections", async () => {
    const { sections, title } = JSON.parse((await run(["outline", "--json"])).out);
    expect(title).toContain("七大亮点");
    expect(sections.map(({ marker }: { marker: string }) => marker)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((number) => `亮点${number}`),
    );
  });

  it("takes options before the command's name, too; the last one counts", async () => {
    const expected = (await run(["outline", "--width", "30"])).out;
    expect((await run(["-w", "30", "outline"])).out).toBe(expected);
    expect((await run(["-w", "60", "outline", "-w", "30"])).out).toBe(expected);
  });
});

describe("export and wrap", () => {
  it("writes a file, does not overwrite it, and replaces it with --force", async () => {
    const path = join(folder(), "a.md");
    expect(await run(["export", "-o", path])).toMatchObject({ code: 0, out: "", error: "" });
    const written = readFileSync(path, "utf8");
    expect(written).toBe((await run(["export"])).out);
    expect(written).toBe((await run(["export", "-o", "-"])).out);
    const again = await run(["export", "-f", "text", "-o", path]);
    expect(again.code).toBe(1);
    expect(again.error).toContain("--force");
    expect(readFileSync(path, "utf8")).toBe(written);
    expect((await run(["export", "-f", "text", "--force", "-o", path])).code).toBe(0);
    expect(readFileSync(path, "utf8")).toBe((await run(["export", "-f", "text"])).out);
  });

  it("writes nothing if it fails", async () => {
    const path = folder();
    const { code } = await run(["export", "--highlight", "9", "-o", join(path, "a.md")]);
    expect(code).toBe(1);
    expect(readdirSync(path)).toEqual([]);
  });

  it("exports the addresses of plain text as links", async () => {
    const path = file("a.txt", "题目\n\n请看 http://a.cn/b 这一页，那里有全文。\n");
    expect((await run(["export", path])).out).toContain("请看 <http://a.cn/b> 这一页");
  });

  it("exports Markdown as written, or by its sections with --restructure", async () => {
    const markdown = "话\n\n### 甲\n\n# 乙\n";
    const path = file("a.md", markdown);
    expect((await run(["export", path])).out).toBe(markdown);
    expect((await run(["export", "--restructure", path])).out).toBe("话\n\n## 甲\n\n## 乙\n");
    expect((await run(["export", "--restructure", "-f", "text", path])).code).toBe(2);
  });

  it("accepts --front-matter for Markdown only", async () => {
    expect((await run(["export", "--front-matter"])).out).toMatch(/^---\n/);
    expect((await run(["export", "--front-matter", "-f", "text"])).code).toBe(2);
  });

  it("accepts --toc for Markdown and HTML only, and names them", async () => {
    expect((await run(["export", "--toc"])).out).toMatch(/^- \[亮点1　.*\]\(#亮点1.*\)$/m);
    expect((await run(["export", "--toc", "-f", "html"])).out).toContain('<nav class="toc"');
    const { code, error } = await run(["export", "--toc", "-f", "text"]);
    expect(code).toBe(2);
    expect(error).toMatch(/--toc.*-f markdown.*-f html/);
  });

  it("puts pictures into HTML with --embed-images, and names the first that is missing", async () => {
    const path = file("a.md", "# 题\n\n![图](b.png) ![](../c.png)\n");
    const png = Buffer.from("89504e470d0a1a0a", "hex");
    writeFileSync(join(dirname(path), "b.png"), png);
    const { out, error } = await run(["export", "-f", "html", "--embed-images", path]);
    expect(out).toContain(`<img src="data:image/png;base64,${png.toString("base64")}" alt="图"`);
    expect(error).toMatch(/^yuedu: [^\n]*1[^\n]*2[^\n]*“\.\.\/c\.png”[^\n]*\n$/);
    expect((await run(["export", "-f", "html", path])).out).not.toContain("<img");
    expect((await run(["export", "--embed-images", path])).code).toBe(2);
  });

  it("breaks the lines of paragraphs with --wrap", async () => {
    const path = file("a.md", `# 题\n\n${"一二三四五六七八九十".repeat(5)}。\n`);
    expect((await run(["export", "--wrap", path])).out.split("\n")[2]).toHaveLength(40);
    const narrow = await run(["export", "--wrap", "-w", "20", "-f", "text", path]);
    expect(narrow.out.split("\n")[2]).toHaveLength(10);
    expect((await run(["export", "--wrap", "-f", "html", path])).code).toBe(2);
  });

  it("draws a card of a highlight, which must be chosen", async () => {
    const { out } = await run(["export", "-f", "svg", "--highlight", "3"]);
    expect(out).toMatch(/^<svg [\s\S]*亮点3[\s\S]*<\/svg>\n$/);
    expect(await run(["export", "-f", "svg"])).toMatchObject({ code: 2, out: "" });
  });

  it.each([
    ["png", /-f svg.*rsvg-convert/],
    ["pdf", /-f html/],
  ])("tells how %s is made of another format", async (format, how) => {
    const { code, out, error } = await run(["export", "-f", format, "--highlight", "3"]);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toMatch(how);
  });

  it("begins at the level of --heading-level", async () => {
    const { out } = await run(["export", "--heading-level", "2"]);
    expect(out.match(/^#+/gm)).toEqual(["##", ...Array(7).fill("###")]);
    expect((await run(["export", "--heading-level", "7"])).code).toBe(2);
  });

  it("does not wait in silence for somebody to type", async () => {
    const { code, out, error } = await run(["wrap"], TERMINAL);
    expect([code, out]).toEqual([2, ""]);
    expect(error).toContain("Usage: yuedu wrap");
  });

  it("wraps the lines of a file and changes nothing else", async () => {
    const path = file("a.txt", "一二三四五\n\n# 六\n");
    expect((await run(["wrap", "-w", "8", path])).out).toBe("一二三四\n五\n\n# 六\n");
  });

  it("shows control characters on a terminal and passes them on elsewhere", async () => {
    const path = file("a.txt", `红${ESCAPE}[31m\t字\u202e\n`);
    expect((await run(["wrap", path])).out).toBe(`红${ESCAPE}[31m\t字\u202e\n`);
    expect((await run(["wrap", path], TERMINAL)).out).toBe("红␛[31m\t字␦\n");
    expect((await run(["export", "-f", "text", path], TERMINAL)).out).not.toContain(ESCAPE);
  });
});

describe("--version", () => {
  it.each(["--version", "-v", "-V"])("%s", async (flag) => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect(await run([flag])).toMatchObject({ code: 0, out: `${version}\n`, error: "" });
  });
});
