import { writeFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, expect, it } from "vitest";
import { BODY, TITLE } from "./support/article.ts";
import { describeWith } from "./support/describe-with.ts";
import { folder } from "./support/folder.ts";
import { ROOT } from "./support/program.ts";
import { findProgram } from "./support/programs.ts";
import { run } from "./support/run.ts";

/** Everything that an article may hold, and what a hostile one would like to. */
const RICH = [
  "# 一篇样样都有的文章",
  "2031-03-09 07:05　来源：某报　作者：张三",
  "导语，引用“**一句话**”、《书名》和`代码`，另有[链接](https://example.com/文)与脚注[^1]。",
  "![合影](http://a.example/b.png) <https://example.com/a/very/long/path/that/does/not/end/soon/at/all?q=s>",
  "## 一、列表",
  "- 甲项，说明文字\n- 乙项\n  1. 其一\n  2. 其二\n\n- [ ] 未做\n- [x] 做了",
  "## 二、引文与表格",
  "> 引文一段。\n>\n> ### 引文里的标题",
  `| 项目 | ${"说明 | ".repeat(8)}\n|:--|${":-:|".repeat(8)}\n| 苹果 | ${"产自山东 | ".repeat(8)}`,
  "### （一）代码",
  `\`\`\`js\nconst name = "${"代码".repeat(60)}${"x".repeat(200)}";\n\`\`\``,
  "H<sub>2</sub>O，<kbd>Ctrl</kbd>，<script>document.title = 1</script><img src=x onerror=alert(1)>",
  '[坏](javascript:alert(1)) <svg onload=alert(1)> <a href="java&#10;script:alert(1)">坏</a>',
  "<style>body { display: none }</style>\n\n<iframe src=http://a.example></iframe>",
  "<details><summary>展开</summary>\n\n里面的段落。\n\n</details>",
  "***\n\n硬换行  \n第二行\n\n[^1]: 脚注的内容。",
].join("\n\n");

/** Radicals and the characters drawn like them, to which Unicode does not map them. */
const PAIRS =
  "⼾户⺠民⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻰龙";
const RADICALS = new Map(
  (PAIRS.match(/../g) ?? []).map(([radical = "", like = ""]) => [radical, like]),
);

/** Text as it can be compared: a PDF has its own line ends, and radicals for some characters. */
const compared = (text: string) =>
  text
    .replaceAll(/[\u2e80-\u2fdf]/g, (radical) => RADICALS.get(radical) ?? radical)
    .normalize("NFKC")
    .replaceAll(/\s/g, "");

let browser: Browser;

/** Exports sources as a page, and returns its address. */
async function exported(source: readonly string[]): Promise<string> {
  const cwd = folder();
  writeFileSync(join(cwd, "rich.md"), RICH);
  const args = ["export", "-f", "html", "--toc", "-o", "a.html", ...source];
  const { code, stderr } = await run(args, { cwd });
  expect([code, stderr]).toEqual([0, ""]);
  return `file://${join(cwd, "a.html")}`;
}

/** Opens a page as a user does; the browser must not complain, ask, or request anything else. */
async function open(address: string, options: Parameters<Browser["newPage"]>[0]): Promise<Page> {
  const page = await browser.newPage(options);
  const told: string[] = [];
  page.on("console", (message) => told.push(message.text()));
  page.on("dialog", (dialog) => told.push(dialog.message()));
  page.on("request", (request) => told.push(request.url()));
  await page.goto(address);
  expect(told).toEqual([address]);
  return page;
}

async function violations(page: Page): Promise<unknown> {
  await page.evaluate(axe.source);
  return page.evaluate(
    "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]))",
  );
}

async function textOfPdf(page: Page): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const { text } = await extractText(pdf, { mergePages: true });
  return compared(text);
}

const fixture = (path: string) => join(ROOT, "test", "fixtures", path);
const SOURCES: readonly (readonly [string, readonly string[]])[] = [
  ["the bundled article", []],
  ["an article with everything", ["rich.md"]],
  ["a page with figures", [fixture("pages/figures.html")]],
  ["two articles", [fixture("pages/big5.html"), fixture("articles/rules.txt")]],
];

describeWith("chromium", "an HTML export in a browser", () => {
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findProgram("chromium") ?? "" });
  });
  afterAll(() => browser?.close());

  it.each(SOURCES)(
    "fits a phone and a desk, and axe finds nothing wrong: %s",
    async (_, source) => {
      const address = await exported(source);
      for (const [width, colorScheme] of [
        [320, "light"],
        [1280, "dark"],
      ] as const) {
        const page = await open(address, { viewport: { width, height: 900 }, colorScheme });
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
        expect(await violations(page)).toEqual([]);
        await page.close();
      }
    },
  );

  it("prints all of the text", async () => {
    const page = await open(await exported([]), {});
    const text = await textOfPdf(page);
    const missing = [TITLE, ...BODY].filter((line) => !text.includes(compared(line)));
    expect(missing).toEqual([]);
    await page.close();
  });

  it("prints what a reader may fold", async () => {
    const page = await open(await exported(["rich.md"]), {});
    const text = await textOfPdf(page);
    for (const part of ["展开里面的段落。", "脚注的内容。", "硬换行第二行", "〔合影〕"]) {
      expect(text).toContain(part);
    }
    await page.close();
  });

  it("sets text in whole characters, indented, justified, with stops in the margin", async () => {
    const cwd = folder();
    writeFileSync(join(cwd, "a.txt"), `题目\n\n　　${"一二三四五六七，".repeat(60)}完。\n`);
    const page = await open(await exported([join(cwd, "a.txt")]), {
      viewport: { width: 900, height: 900 },
    });
    const facts = await page.evaluate(`(() => {
      const paragraph = document.querySelector("p");
      const { right } = paragraph.getBoundingClientRect();
      const { fontSize, textIndent, textAlign, lineBreak } = getComputedStyle(paragraph);
      const stops = [...paragraph.querySelectorAll(".hang")];
      const hanging = stops.filter((stop) => stop.getBoundingClientRect().right > right + 1);
      return { indent: parseFloat(textIndent) / parseFloat(fontSize), textAlign, lineBreak, hangs: hanging.length > 0 };
    })()`);
    expect(facts).toEqual({ indent: 2, textAlign: "justify", lineBreak: "strict", hangs: true });
    await page.close();
  });
});
