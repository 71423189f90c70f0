import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { toString as textOf } from "mdast-util-to-string";
import { describe, expect, it } from "vitest";
import { toArticle, understand } from "../../src/article/article.ts";
import type { Article, Section } from "../../src/article/model.ts";
import { renderPage } from "../../src/render/terminal/page.ts";
import { plain } from "../../src/render/terminal/paint.ts";
import { renderText } from "../../src/render/text.ts";
import { parsePage } from "../../src/source/html/page.ts";
import { load } from "../../src/source/load.ts";
import { articlePage } from "../../src/view/page.ts";

const FOLDER = new URL("../fixtures/pages/", import.meta.url);
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".html"))
  .map((name) => name.replace(".html", ""));

const structureOf = ({ meta, lead, sections, chrome }: Article) => ({
  meta,
  lead: lead.length,
  sections: sections.map(sectionOf),
  chrome,
});

function sectionOf({ body, sections, heading: _, ...facts }: Section): object {
  return { ...facts, paragraphs: body.length, sections: sections.map(sectionOf) };
}

describe.each(names)("the page %s", (name) => {
  const path = fileURLToPath(new URL(`${name}.html`, FOLDER));

  it("has the structure that stands beside it", async () => {
    const source = await load(path);
    const { article, isWholePage } = await understand(source);
    expect({
      encoding: source.encoding,
      undecodable: source.undecodable,
      isExtracted: !isWholePage,
      ...structureOf(article),
    }).toEqual(JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), "utf8")));
  });

  it("has nothing of its scripts, its navigation or its footer in its text", async () => {
    const text = renderText(await toArticle(await load(path)));
    expect(text).not.toMatch(/脚本里的字|看不见的字|版权所有|首页|首頁|上一篇|相关阅读|热门|<\w/);
  });
});

const read = (html: string, url: string | null = null) => {
  const page = parsePage(html, url);
  return toArticle({ name: "-", undecodable: 0, encoding: "utf-8", kind: "page", page });
};
const LONG = "这一段文字写得足够长，好让它看起来像文章里的一段，而不是网页上别的什么东西。";
const articleOf = (content: string, head = "") =>
  read(`<html><head>${head}</head><body><article>${content}</article></body></html>`);

describe("a table", () => {
  it("keeps cells that say the same as the title or the author", async () => {
    const rows = "<tr><th>表</th><th>张三</th></tr><tr><td>表</td><td>二</td></tr>";
    const table = `<p>${LONG}${LONG}</p><table>${rows}</table><p>${LONG}${LONG}</p>`;
    const head = '<title>表</title><meta name="author" content="张三">';
    for (const title of ["<h1>表</h1>", ""]) {
      const text = renderText(await articleOf(title + table, head));
      expect(text.slice(text.indexOf(LONG))).toMatch(/表.*张三.*表.*二/s);
    }
  });
});

describe("a page", () => {
  it("of a WeChat post names its account, not the platform", async () => {
    const head = '<meta property="og:site_name" content="微信公众平台">';
    const { meta } = await articleOf(
      `<h1>题目</h1><div><a id="js_name">城市笔记</a></div><p>${LONG}${LONG}</p>`,
      head,
    );
    expect(meta.source).toBe("城市笔记");
  });

  it.each([
    ["a script makes visible", '<div style="visibility: hidden; opacity: 0;">', ""],
    ["a script makes visible within another", "", '<section style="visibility:hidden">'],
  ])("shows the text that %s", async (_, outer, inner) => {
    const aside = '<p style="visibility: hidden">看不见的字</p>';
    const { lead } = await read(
      `<body style="visibility:hidden !important"><h1>题目</h1>${outer}${inner}<p>${LONG}</p><p>${LONG}${LONG}</p>${aside}`,
    );
    expect(lead.map((node) => textOf(node))).toEqual([LONG, LONG + LONG]);
  });

  it("is not its dialog about cookies, though the text stands behind a paywall", async () => {
    const sentence = "The bridge was closed for repairs, and people crossed by boat instead. ";
    const paragraphs = (text: string, count: number) => `<p>${text.repeat(3)}</p>`.repeat(count);
    const consent = "We and our partners store cookies to measure how you use this site. ";
    const { lead } = await articleOf(
      `<h1>The Bridge</h1><article><div class=paywall>${paragraphs(sentence, 4)}</div></article><div id=onetrust-consent><h3>Your privacy</h3>${paragraphs(consent, 24)}</div>`,
    );
    expect(lead.map((node) => textOf(node))).toEqual(Array(4).fill(sentence.repeat(3).trim()));
  });

  it("has nothing of the site's own in its text", async () => {
    const own = ["打开某某新闻 查看精彩图片", "返回某某，查看更多", "1,024 人赞同了该回答"];
    const { lead, chrome } = await articleOf(
      `<h1>题目</h1><p>${LONG}</p>${own.map((line) => `<p>${line}</p>`).join("")}<p>${LONG}</p>`,
    );
    expect(lead.map((node) => textOf(node))).toEqual([LONG, LONG]);
    expect(chrome).toEqual(own);
  });

  it.each(["——", "—", "――", "--"])(
    "has no section that is only a subtitle after %s",
    async (dash) => {
      const { lead, sections } = await articleOf(
        `<h1>小城的桥</h1><h2>${dash}记三代守桥人</h2><p>${LONG}</p><h2>桥</h2><p>${LONG}</p>`,
      );
      expect(textOf(lead[0])).toBe(`${dash}记三代守桥人`);
      expect(sections.map(({ title }) => title)).toEqual(["桥"]);
    },
  );

  it("names no link of its site as its author", async () => {
    const line = "<p>发表于 2031-3-9 21:15 | 只看该作者</p>";
    const { meta } = await articleOf(`<h1>题目</h1>${line}<p>${LONG}${LONG}</p>`);
    expect(meta).toMatchObject({ author: null, published: { iso: "2031-03-09T21:15" } });
  });
});

describe("titles", () => {
  it.each([
    ["<title>小城的桥_要闻_某网</title>", "<h1>小城的桥</h1>", "小城的桥"],
    ["<title>小城的桥 - 某某日报</title>", "", "小城的桥"],
    [
      "<title>小城的桥和守桥人_要闻_某日报</title>",
      "<h1>某日报</h1><h2>小城的桥和守桥人</h2>",
      "小城的桥和守桥人",
    ],
    [
      "<title>某日报_小城的桥和守桥人</title>",
      "<h2>某日报</h2><h1>小城的桥和守桥人</h1>",
      "小城的桥和守桥人",
    ],
    ['<title>小城的桥</title><meta property="og:title" content="{{page.title}}">', "", "小城的桥"],
    ["<title>T-34与喀秋莎_军事_某网</title>", "", "T-34与喀秋莎"],
    ["<title>某网</title>", "<h1>小城的桥</h1>", "某网"],
    ['<title>小城的桥 | 某网</title><meta property="og:title" content="小城的桥">', "", "小城的桥"],
    ["", "<h1>小城的桥</h1>", "小城的桥"],
    ["<title>甲——乙的三十年</title>", "<h2>甲——乙的三十年</h2>", "甲——乙的三十年"],
  ])("of %s and %s", async (head, heading, title) => {
    expect((await articleOf(`${heading}<p>${LONG}</p><p>${LONG}</p>`, head)).meta.title).toBe(
      title,
    );
  });
});

describe("metadata", () => {
  it.each([
    ["2031-03-09", "2031年03月09日 07:05", "2031年03月09日 07:05"],
    ["2031-03-09T07:05:00Z", "2020-01-01", "2031-03-09T07:05:00Z"],
    ["昨天", "2031-03-09", "2031-03-09"],
    ["昨天", "", "昨天"],
  ])("stated as %s and shown as %s", async (stated, shown, text) => {
    const head = `<title>题目是这个</title><meta name="pubdate" content="${stated}">`;
    const { meta } = await articleOf(`<h1>题目是这个</h1><p>${shown}</p><p>${LONG}</p>`, head);
    expect(meta.published?.text).toBe(text);
  });

  it("takes no address, number or name of the site for an author", async () => {
    for (const author of ["https://a.example/u", "104363", "某网", "a@b.cn"]) {
      const head = `<title>题目 - 某网</title><meta name="author" content="${author}">`;
      expect((await articleOf(`<p>${LONG}</p>`, head)).meta.author).toBeNull();
    }
  });

  it("makes addresses absolute, and leaves out those that lead nowhere safe", async () => {
    const html = `<body><p>${LONG}<a href="/b">甲</a><a href="javascript:x()">乙</a></p></body>`;
    const { lead, meta } = await read(html, "https://a.example/c/");
    expect(meta.url).toBe("https://a.example/c/");
    expect(JSON.stringify(lead)).toContain("https://a.example/b");
    expect(JSON.stringify(lead)).not.toContain("javascript");
  });
});

describe("paragraphs", () => {
  it.each([
    ["行一，长得不像诗的一行，还有句号。<br>行二，也有句号。", 2],
    ["短行<br>又短行<br>再短行", 1],
    ["　　前后的空白　　", 1],
    ["&nbsp;", 0],
    ["<img src=a.png alt=''>", 1],
    ["<img src=a.png alt=IMG_1.jpg>", 1],
    ["<img src=a.png alt=一座桥>", 1],
  ])("of %s: %i", async (content, count) => {
    const { lead } = await articleOf(`<p>${LONG}</p><p>${content}</p><p>${LONG}</p>`);
    expect(lead).toHaveLength(count + 2);
    for (const node of lead) expect(textOf(node)).toBe(textOf(node).trim());
  });

  it("joins lines of the source without a blank between Han", async () => {
    const { lead } = await articleOf(`<p>前一行\n  后一行 and\nmore。${LONG}</p>`);
    expect(textOf(lead[0] ?? { type: "text", value: "" })).toMatch(/^前一行后一行 and more。/);
  });
});

describe("sections", () => {
  const titlesOf = async (content: string) =>
    (await articleOf(content)).sections.map(({ marker, title }) => [marker, title]);

  it("takes several short bold lines for headings", async () => {
    const bold = (text: string) => `<p><strong>${text}</strong></p><p>${LONG}</p>`;
    expect(await titlesOf(`<p>${LONG}</p>${bold("甲")}${bold("乙")}`)).toEqual([
      [null, "甲"],
      [null, "乙"],
    ]);
  });

  it.each([
    ["one alone", `<p><b>甲</b></p><p>${LONG}</p>`],
    ["credits", `<p><b>本报记者 某人</b></p><p>${LONG}</p><p><b>摄影 某人</b></p><p>${LONG}</p>`],
    ["sentences", `<p><b>甲是这样。</b></p><p>${LONG}</p><p><b>乙也是。</b></p><p>${LONG}</p>`],
    ["half of a line", `<p><b>甲</b>乙</p><p>${LONG}</p><p><b>丙</b>丁</p><p>${LONG}</p>`],
    ["nothing below", `<p>${LONG}</p><p><b>甲</b></p><p><b>乙</b></p>`],
  ])("but not %s", async (_, content) => {
    expect(await titlesOf(`<p>${LONG}</p>${content}`)).toEqual([]);
  });

  it("keeps the emphasis of a paragraph that a marker opens", async () => {
    const { sections } = await articleOf(
      `<p>${LONG}</p><p>第一条　甲<b>乙</b>丙，${LONG}</p><p>第二条　丁，${LONG}</p>`,
    );
    expect(sections[0]?.body[0]).toMatchObject({
      children: [{ value: "甲" }, { type: "strong" }, { type: "text" }],
    });
  });
});

const SETTING = { width: 80, level: "clreq", ambiguous: "narrow" } as const;

describe("misplaced elements", () => {
  it.each([
    [
      "text in a table outside of its cells",
      "<table>甲字<tr>乙字<td>丙<td>丁</table>",
      /甲字.*乙字.*丙/s,
    ],
    [
      "a table in a table outside of its cells",
      "<table><table>甲字<tr><td>乙<td>丙</table></table>",
      /甲字/,
    ],
    ["blocks in a drawing that is not closed", `<svg><p>甲字${LONG}</p>`, /甲字/],
    ["items outside of a list", `<p><p><li>甲字<li>乙字`, /- 甲字\n\s*- 乙字/],
    ["blocks in headings", "<h2>甲字<ul><li>乙字</ul>丙字</h2>", /甲字.*- 乙字.*丙字/s],
  ])("keeps %s", async (_, html, text) => {
    const page = articlePage(await articleOf(`<p>${LONG}</p>${html}<p>${LONG}</p>`), "notes");
    expect(renderPage(page, SETTING, plain)).toMatch(text);
  });

  it("shows nothing of a drawing that is closed", async () => {
    const drawing = "<svg><text>甲字</text><foreignObject><div>乙字</div></foreignObject></svg>";
    expect(renderText(await articleOf(`<p>${LONG}</p>${drawing}`))).not.toMatch(/甲字|乙字/);
  });
});
