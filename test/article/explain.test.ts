import { describe, expect, it } from "vitest";
import { toArticle } from "../../src/article/article.ts";
import { explain } from "../../src/article/explain.ts";
import { zip } from "../../src/cli/host/zip.ts";
import { renderEpub } from "../../src/render/epub/epub.ts";
import { renderHtml } from "../../src/render/html/page.ts";
import { loadBytes } from "../../src/source/load.ts";

const load = (name: string, text: string) => loadBytes(name, Buffer.from(text), {});
const LONG = "这一段文字写得足够长，好让它看起来像文章里的一段，而不是网页上别的什么东西。";

describe("an explanation", () => {
  it.each([
    ["a.txt", `首页 > 要闻 > 正文\n\n小城的桥\n\n来源：某报\n\n　　${LONG}\n`],
    ["a.md", `---\ntitle: 小城的桥\nsource: 某报\n---\n\n# 小城的桥\n\n${LONG}\n`],
    [
      "a.html",
      `<title>小城的桥</title><nav><a href=/>首页</a></nav><article><h1>小城的桥</h1>
       <p class=meta>来源：某报</p><p>${LONG}</p><p>${LONG}</p></article>`,
    ],
  ])(
    "of %s says what the article's metadata came from, and which block is its text",
    async (name, text) => {
      const source = await load(name, text);
      const { blocks, claims } = await explain(source);
      const { meta } = await toArticle(source);
      const won = (field: string) =>
        claims.find((claim) => claim.won && claim.field === field)?.value;
      expect([won("title"), won("source")]).toEqual([meta.title, meta.source]);
      const regionOf = (part: string) => blocks.find((block) => block.text.includes(part))?.region;
      expect(regionOf("这一段文字")).toBe("body");
      expect(blocks.some(({ region }) => region === "title")).toBe(true);
      expect(regionOf("首页") ?? "above").toBe("above");
    },
  );

  it("of an export of this program says that its marks were read, and no rule was asked", async () => {
    const text = `# 小城的桥\n\n来源：某报\n\n${LONG}\n\n## 一、桥\n\n相关阅读\n`;
    const article = await toArticle(await load("a.md", text));
    const html = renderHtml([article], {
      ...{ headingLevel: 1, toc: false, pictureAt: () => null, digestOf: () => "" },
    });
    const book = renderEpub(article, { identifier: "urn:a", modified: "", pictures: [] });
    for (const source of [await load("a.html", html), await loadBytes("a.epub", zip(book), {})]) {
      const { blocks, claims } = await explain(source);
      expect(claims.map(({ field, value, origin }) => [field, value, origin])).toEqual([
        ["title", "小城的桥", "exported"],
        ["source", "某报", "exported"],
      ]);
      expect(blocks.map(({ region, evidence }) => [region, ...evidence])).toEqual([
        ["title", "exported"],
        ...[LONG, "一、桥", "相关阅读"].map(() => ["body", "exported"]),
      ]);
    }
  });
});
