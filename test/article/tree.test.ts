import { toString as textOf } from "mdast-util-to-string";
import { describe, expect, it } from "vitest";
import type { Section } from "../../src/article/model.ts";
import { articleFromTree } from "../../src/article/tree.ts";
import { renderMarkdown } from "../../src/render/markdown.ts";
import { parseMarkdown } from "../../src/source/markdown.ts";

const read = (markdown: string) => articleFromTree(parseMarkdown(markdown));
const leadOf = (markdown: string) => read(markdown).lead.map((node) => textOf(node));
const tree = ({ marker, title, level, sections }: Section): unknown => [
  level,
  marker,
  title,
  ...sections.map(tree),
];

describe("a heading in raw HTML", () => {
  it.each([
    ['<h1 align="center">我的工具</h1>\n\n正文。\n', "我的工具", ["正文。"]],
    ["<H1>\n  A &amp; <b>乙</b>\n</H1>\n", "A & 乙", []],
    ['<div align="center">\n<h1>题目</h1>\n</div>\n\n正文。\n', "题目", ["正文。"]],
    ['<h1><img src="a.png" alt="桥"></h1>\n\n正文。\n', "桥", ["桥", "正文。"]],
    ['<h1><img src="a.png" alt="桥"> 题目</h1>\n', "题目", ["桥"]],
  ])("gives the title: %j", (markdown, title, lead) => {
    expect(read(markdown).meta.title).toBe(title);
    expect(leadOf(markdown)).toEqual(lead);
  });

  it("keeps what stands beside it", () => {
    const { meta, lead } = read('<div>\n<img src="a.png">\n<h1>题目</h1>\n<p>说明</p>\n</div>\n');
    expect(meta.title).toBe("题目");
    expect(lead).toEqual([
      { type: "html", value: '<div>\n<img src="a.png">' },
      { type: "html", value: "<p>说明</p>\n</div>" },
    ]);
  });

  it("opens a section", () => {
    const { sections } = read('# 题目\n\n<h2 align="center">用法</h2>\n\n正文。\n\n## 其他\n');
    expect(sections.map(tree)).toEqual([
      [1, null, "用法"],
      [1, null, "其他"],
    ]);
  });

  it.each([
    "<summary><h2>更多</h2></summary>",
    "<h2>没有结尾",
    "<h2>两样</h3>",
    "<!-- <h2>甲</h2> -->",
  ])("is none in %s", (value) => {
    expect(read(`# 题目\n\n${value}\n`).sections).toEqual([]);
  });
});

describe("a picture in the title's heading", () => {
  it("keeps its link", () => {
    const markdown = "# 题目 [![桥](a.png)](https://a.cn)\n";
    const again = renderMarkdown(read(markdown), { frontMatter: false });
    expect(again).toBe("# 题目\n\n[![桥](a.png)](https://a.cn)\n");
  });

  it.each(['<img src="a.png" alt="桥">', '<a href="https://a.cn"><img src="a.png"></a>'])(
    "in raw HTML is kept: %s",
    (badge) => {
      const again = renderMarkdown(read(`# 题目 ${badge}\n\n正文。\n`), { frontMatter: false });
      expect(again).toBe(`# 题目\n\n${badge}\n\n正文。\n`);
    },
  );

  it.each([
    ["# 题目 ![桥](a.png)\n\n正文。\n", "题目"],
    ["# ![桥](a.png)\n\n正文。\n", "桥"],
  ])("is the first paragraph: %j", (markdown, title) => {
    const { meta, lead } = articleFromTree(parseMarkdown(markdown));
    expect(meta.title).toBe(title);
    expect(lead).toMatchObject([
      { type: "paragraph", children: [{ type: "image", url: "a.png", alt: "桥" }] },
      { type: "paragraph", children: [{ type: "text", value: "正文。" }] },
    ]);
  });
});

describe("articleFromTree", () => {
  it("keeps a heading that begins with a dash: its author marked it", () => {
    const { sections } = read("# 题目\n\n## ——记三代守桥人\n\n正文。\n");
    expect(sections.map(({ title }) => title)).toEqual(["——记三代守桥人"]);
  });

  it("nests headings by depth, whatever depths are left out", () => {
    const { meta, sections } = read("# 题\n\n### 甲\n\n##### 子\n\n### 乙\n\n## 丙\n\n### 丑");
    expect(meta.title).toBe("题");
    expect(sections.map(tree)).toEqual([
      [1, null, "甲", [2, null, "子"]],
      [1, null, "乙"],
      [1, null, "丙", [2, null, "丑"]],
    ]);
  });

  it.each([
    ["## 亮点1　甲", ["亮点1", 1, "甲"]],
    ["## 亮点一：甲", ["亮点一", 1, "甲"]],
    ["## 【看点②】甲", ["【看点②】", 2, "甲"]],
    ["## 问题 3 甲", ["问题 3", 3, "甲"]],
    ["## 案例5", ["案例5", 5, null]],
    ["## 秘诀一　甲", ["秘诀一", 1, "甲"]],
    ["## **亮点1** 甲", ["亮点1", 1, "甲"]],
    ["## 北京 101", [null, null, "北京 101"]],
    ["## 十大秘诀", [null, null, "十大秘诀"]],
    ["##", [null, null, null]],
  ])("reads the heading %s", (markdown, expected) => {
    const [section] = read(`# 题\n\n${markdown}`).sections;
    expect([section?.marker, section?.number, section?.title]).toEqual(expected);
  });

  it.each([
    "## 第一章：[总则](https://a.cn) `foo`",
    "## 3. 项目*列表*",
    "## **亮点1** ![图](b.png)甲[^1]",
    "## `npm install` 的用法",
  ])("keeps the heading %s as written", (heading) => {
    const markdown = `# 题\n\n${heading}\n\n正文\n\n[^1]: 注\n`;
    expect(renderMarkdown(read(markdown), { frontMatter: false })).toBe(markdown);
  });

  it("knows any noun that counts on", () => {
    const { sections } = read("# 题\n\n## 岔口1 甲\n\n## 岔口2 乙");
    expect(sections.map(tree)).toEqual([
      [1, "岔口1", "甲"],
      [1, "岔口2", "乙"],
    ]);
  });

  it("takes front matter at its word", () => {
    const markdown =
      "---\ntitle: 题\nbreadcrumb: [首页, 要闻]\ndate: 2031-03-09\nauthor: 某人\nsource: 7\nurl: https://a.cn/\nlanguage: zh-Hant\nother: {a: 1}\n---\n\n# 题\n\n2020-01-01 来源：某报\n";
    expect(read(markdown)).toMatchObject({
      meta: {
        title: "题",
        breadcrumb: ["首页", "要闻"],
        published: { text: "2031-03-09", iso: "2031-03-09" },
        source: "7",
        author: "某人",
        url: "https://a.cn/",
        language: "zh-Hant",
        extra: { other: { a: 1 } },
      },
      lead: [{ type: "paragraph" }],
    });
  });

  it("keeps a heading that is not the title that front matter states", () => {
    const { meta, sections } = read("---\ntitle: 题\n---\n\n# 甲\n\n# 乙");
    expect(meta.title).toBe("题");
    expect(sections.map(tree)).toEqual([
      [1, null, "甲"],
      [1, null, "乙"],
    ]);
  });

  it.each(["---\na: 1\n---\n\n正文", "---\n# 注\na:\n---\n\n正文", "---\ntitle: [a]\n---\n\n正文"])(
    "reads the article below front matter that says nothing: %j",
    (markdown) => {
      expect(leadOf(markdown)).toEqual(["正文"]);
    },
  );

  it("reads the day of a statute from its history", () => {
    const { meta, lead } = read(
      "# 条例\n\n2011年3月9日 某市人民代表大会常务委员会第三次会议通过\n\n2031年3月9日 某市人民代表大会常务委员会第九次会议修订\n\n## 总则\n\n2041年3月9日某次会议通过",
    );
    expect(meta.published?.iso).toBe("2031-03-09");
    expect(meta.author).toBeNull();
    expect(lead).toHaveLength(2);
  });

  it("keeps what stands between comments", () => {
    const { lead, chrome } = read("<!-- 甲 -->中间<!-- 乙 -->\n\n<!-- 丙 --> <!-- 丁 -->");
    expect(lead).toMatchObject([{ type: "html", value: "<!-- 甲 -->中间<!-- 乙 -->" }]);
    expect(chrome).toEqual(["<!-- 丙 --> <!-- 丁 -->"]);
  });

  it.each(["<!-- 注 -->\n\n正文", "正文<!-- 注 -->"])("shows no comment of %j", (markdown) => {
    const { lead, chrome } = read(`# 题\n\n${markdown}`);
    expect(lead.map((node) => textOf(node))).toEqual(["正文"]);
    expect(chrome).toEqual(["<!-- 注 -->"]);
  });

  it("reads a byline under the title and nowhere else", () => {
    const { meta, lead } = read("# 题\n\n2031-03-09 作者：某人\n\n2032-03-09\n");
    expect(meta).toMatchObject({ published: { text: "2031-03-09" }, author: "某人" });
    expect(lead).toHaveLength(1);
  });

  it.each([
    ["文字\n文字", "文字文字"],
    ["some\nwords", "some words"],
    ["文字\nwords", "文字words"],
    ["文，\n“字”", "文，“字”"],
    ["**文**\n字", "文字"],
    ["**some**\nwords *and\nmore*", "some words and more"],
    ["一\\\n二", "一二"],
    ["- 文\n  字", "文字"],
  ])("joins the lines of %j", (markdown, expected) => {
    expect(leadOf(markdown)).toEqual([expected]);
  });

  it.each([
    ["blanks at its end", "三、提醒\n糖色炒过了会发苦。\u3000"],
    ["a formula", "三、提醒糖色炒过了会发苦，$x$ 颜色不够再补。"],
    ["a picture", "三、提醒糖色炒过了会发苦，![图](a.png) 颜色不够再补。"],
  ])("keeps all of a paragraph that a marker runs into: %s", (_, paragraph) => {
    const { sections } = read(`一、先炒糖色，再加水。\n\n二、后炖肉，一个小时。\n\n${paragraph}`);
    const [text] = sections.at(-1)?.body.map((node) => textOf(node)) ?? [];
    expect(text).toMatch(/^提醒糖色炒过了会发苦/);
    expect(text).toMatch(/(?:颜色不够再补。|发苦。\u3000)$/);
  });

  it("leaves the tree it was given as it was", () => {
    const given = parseMarkdown("# 题\n\n文\n字");
    articleFromTree(given);
    expect(given).toEqual(parseMarkdown("# 题\n\n文\n字"));
  });
});

describe("Markdown of every kind", () => {
  const markdown = [
    "# 题",
    '他说**“你好”**，又说*再见*。文**，重点**文。~~删~~ `代码` [链接](https://a.cn "题") ![图](b.png)',
    "- 甲\n- 乙\n  1. 丙\n  2. 丁\n- [ ] 未\n- [x] 已",
    "1. 子\n\n   丑\n2. 寅",
    "> 引用\n>\n> **“第二段”**引用",
    "| 子 | 丑 |\n| - | :-: |\n| 1 | **2** |",
    "```ts\nconst a = 1;\n```",
    "    缩进的代码",
    "脚注[^1]，参考[甲][a]，https://例.cn/ 和 a@b.cn",
    "<div>HTML</div>",
    "***",
    "行一\\\n行二",
    "## 亮点1　甲\n\n正文",
    "[^1]: 注\n\n[a]: https://a.cn",
  ].join("\n\n");

  it.each([true, false])("settles at once (front matter: %s)", (frontMatter) => {
    const once = renderMarkdown(read(markdown), { frontMatter });
    expect(renderMarkdown(read(once), { frontMatter })).toBe(once);
    expect(read(once).lead).toEqual(read(markdown).lead);
    expect(read(once).sections).toEqual(read(markdown).sections);
  });

  it("writes emphasis beside Han without character references", () => {
    const once = renderMarkdown(read(markdown), { frontMatter: false });
    expect(once).toContain("他说**“你好”**，又说*再见*。文**，重点**文。");
    expect(once).toContain("> **“第二段”**引用");
    expect(once).toContain("- 甲\n- 乙\n");
  });
});
