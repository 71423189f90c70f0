import { describe, expect, it } from "vitest";
import { understand } from "../../src/article/article.ts";
import { renderMarkdown } from "../../src/render/markdown.ts";
import { loadBytes } from "../../src/source/load.ts";

async function exported(markdown: string, frontMatter = false): Promise<string> {
  const source = await loadBytes("a.md", new TextEncoder().encode(markdown), {});
  const { article, written } = await understand(source);
  return renderMarkdown(article, { frontMatter, written });
}

/** Structure and dialects that no model of an article has room for. */
const AUTHORED = [
  "上面的话\n\n### 三级\n\n# 一级\n\n第一条 为了……，制定本法。\n\n第二条 本法……。\n",
  "> [!NOTE]\n> 注意\n\n:::tip 标题\n内容\n:::\n\n$a*b*c$\n\n$$\n\\begin{a}\n$$\n",
  "[TOC]\n\n[[维基|链接]] ==标记== :smile:\n\n术语\n: 解释\n\n<!-- more -->\n",
  "* 甲\n+ 乙\n\n***\n___\n\n硬换行  \n下一行\\\n又一行\n",
];

describe("Markdown", () => {
  it.each(AUTHORED)("stays as its author wrote it: %j", async (markdown) => {
    expect(await exported(markdown)).toBe(markdown);
  });

  it.each(AUTHORED)("stays so below front matter: %j", async (markdown) => {
    const once = await exported(markdown, true);
    expect(once).toMatch(/^---\n/);
    expect(once.endsWith(`---\n\n${markdown}`)).toBe(true);
    expect(await exported(once, true)).toBe(once);
    expect(await exported(once)).toBe(markdown);
  });

  it("has below its title what only its front matter says", async () => {
    const matter = "---\ntitle: 题\ndate: 2031-03-09\ntags: [a]\n---\n\n";
    const once = await exported(`${matter}正文\n`);
    expect(once).toBe("# 题\n\n2031-03-09\n\n正文\n");
    expect(await exported(once)).toBe(once);
  });

  it("has its title once, where the author has it", async () => {
    const once = await exported("---\ntitle: 题\n---\n\n话\n\n# 题\n\n正文\n");
    expect(once).toBe("话\n\n# 题\n\n正文\n");
  });

  it("keeps its front matter when asked to", async () => {
    const markdown = "---\ntitle: 题\ndate: 2031-03-09\ntags:\n  - a\n---\n\n正文\n";
    expect(await exported(markdown, true)).toBe(markdown);
  });

  it("ends with a line end, and begins without blank lines", async () => {
    expect(await exported("\n  \n正文")).toBe("正文\n");
  });
});
