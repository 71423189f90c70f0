import { createHash } from "node:crypto";
import { type Element, isTag } from "domhandler";
import fc from "fast-check";
import { parseDocument } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { elementsOf, rawText } from "../../../src/article/blocks/page/dom.ts";
import type { Article } from "../../../src/article/model.ts";
import { articleFromTree } from "../../../src/article/tree.ts";
import { renderHtml } from "../../../src/render/html/page.ts";
import { parseMarkdown } from "../../../src/source/markdown.ts";
import { anyArticle } from "../../view/support/arbitrary.ts";

const digestOf = (text: string) => createHash("sha256").update(text).digest("base64");
const OPTIONS = { headingLevel: 1, toc: false, pictureAt: () => null, digestOf };
const render = (article: Article, options = {}) =>
  renderHtml([article], { ...OPTIONS, ...options });
const html = (markdown: string, options = {}) =>
  render(articleFromTree(parseMarkdown(markdown)), options);
/** What is in the page's `<article>`, on one line. */
const body = (markdown: string, options = {}) =>
  /<article[^>]*>(.*)<\/article>/s.exec(html(markdown, options))?.[1]?.replaceAll("\n", "");

describe("a page", () => {
  it("is semantic: article, header, time, sections, headings", () => {
    const page = html("# 题\n\n2031-03-09　来源：某报\n\n导语\n\n## 一、甲\n\n文\n\n### 乙\n\n文");
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="zh"><head>\n<meta charset="utf-8">/);
    expect(page).toContain("<title>题</title>");
    expect(page).toContain('<main><article lang="zh">');
    expect(page).toContain('<header><h1 class="title">题</h1><p class="byline">');
    expect(page).toContain('<time class="published" datetime="2031-03-09">2031-03-09</time>');
    expect(page).toMatch(
      /<section id="一甲"[^>]*>\n<h2>一、甲<\/h2>\n<p>文<\/p>\n<section[^>]*>\n<h3>乙/,
    );
  });

  it("has neither script nor any address that is fetched on opening", () => {
    const page = html("# 题\n\n![合影](http://a.cn/b.png) ![](javascript:x)\n\n[a](JavaScript:x)");
    expect(page).not.toMatch(/<(?:script|img|link rel="stylesheet|iframe)/);
    expect(page).not.toMatch(/(?:href|src)="java/i);
    expect(page).toContain("default-src &#x27;none&#x27;");
  });

  it("states the digest of its style sheet, so that no other is used", () => {
    const page = html("文");
    const style = /<style>(.*)<\/style>/s.exec(page)?.[1] ?? "";
    expect(page).toContain(`style-src &#x27;sha256-${digestOf(style)}&#x27;`);
  });

  it("holds several articles, whose anchors differ", () => {
    const article = articleFromTree(parseMarkdown("# 题\n\n## 甲\n\n文[^1]\n\n[^1]: 注"));
    const page = renderHtml([article, article], OPTIONS);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(["甲", "ref:1", "note:1", "2:甲", "2:ref:1", "2:note:1"]);
  });

  it("begins at the level that was asked for, at most 6", () => {
    const page = html("# 题\n\n## 甲\n\n### 乙\n\n文", { headingLevel: 5 });
    expect([...page.matchAll(/<(h\d)/g)].map(([, name]) => name)).toEqual(["h5", "h6", "h6"]);
  });

  it("lists the contents if asked to", () => {
    const page = html("# 题\n\n## 甲\n\n### 乙\n\n文\n\n## 甲\n\n文", { toc: true });
    expect(page).toContain(
      '<ol><li><a href="#甲">甲</a><ol><li><a href="#乙">乙</a></li></ol></li><li><a href="#甲-1">甲</a></li></ol></nav>',
    );
    expect(html("# 题\n\n文", { toc: true })).not.toContain("<nav");
  });
});

describe("content", () => {
  it.each([
    ["*甲***乙**~~丙~~`丁`", "<p><em>甲</em><strong>乙</strong><del>丙</del><code>丁</code></p>"],
    ["a < b & c", "<p>a &#x3C; b &#x26; c</p>"],
    [
      "- 甲\n- [x] 乙",
      '<ul><li><p>甲</p></li><li data-checked="true"><span class="box">☑</span><p>乙</p></li></ul>',
    ],
    ["3. 甲\n\n4. 乙", '<ol class="loose" start="3"><li><p>甲</p></li><li><p>乙</p></li></ol>'],
    ["> 引", "<blockquote><p>引</p></blockquote>"],
    ["```js\na < b\n```", '<pre><code class="language-js">a &#x3C; b</code></pre>'],
    ["***", "<hr>"],
    ["甲  \n乙", '<p class="lines">甲<br>乙</p>'],
    ["{% note %}\n甲", '<p class="lines">{% note %}甲</p>'],
    ["H<sub>2</sub>O", '<p>H<sub class="written">2</sub>O</p>'],
    ["丙<b onclick=x>甲<script>乙</script>", '<p>丙<b class="written">甲乙</b></p>'],
    ["<https://a.cn/>", '<p><a class="address" href="https://a.cn/">https://a.cn/</a></p>'],
    ["[甲][a]\n\n[a]: b.md '题'", '<p><a href="b.md" title="题">甲</a></p>'],
    ["[](b.md)", '<p><a href="b.md" aria-label="b.md"></a></p>'],
    [
      "![图](b.png)",
      '<figure><a href="b.png" class="image" data-alt="图"><span class="picture">〔图〕</span></a></figure>',
    ],
    ["<div>\n\n甲\n\n</div>", '<div class="written"><p>甲</p></div>'],
    [
      '甲<img src="b.png" alt="图" onerror="x">',
      '<p>甲<a href="b.png" class="image" data-alt="图"><span class="picture">〔图〕</span></a></p>',
    ],
    [
      "![](data:image/png;base64,AA==)",
      '<figure><img src="data:image/png;base64,AA==" alt=""></figure>',
    ],
    ["<p>甲<iframe src=x>乙</iframe>", '<p class="written">甲</p>'],
  ])("%s", (markdown, expected) => {
    expect(body(markdown)).toBe(expected);
  });

  it("puts pictures into the page where they are at hand", () => {
    const data = "data:image/png;base64,AA==";
    const pictureAt = (address: string) => (address === "b.png" ? data : null);
    expect(body("![图](b.png)", { pictureAt })).toBe(
      `<figure><img src="${data}" alt="图" data-address="b.png"></figure>`,
    );
  });

  it("aligns the columns of a table", () => {
    expect(body("|甲||\n|:-:|-|\n|乙|丙|")).toBe(
      '<div role="group" aria-label="表格" tabindex="0"><table><thead><tr><th scope="col" class="center">甲</th><td></td></tr></thead><tbody><tr><td class="center">乙</td><td>丙</td></tr></tbody></table></div>',
    );
  });

  it("keeps the text in tags that nest deeper than calls may", () => {
    for (const tag of ["b", "div", "script"]) {
      const page = body(`文${`<${tag}>`.repeat(5000)}${`</${tag}>`.repeat(5000)}字`);
      expect(page?.replace(/<[^>]*>/g, "")).toBe("文字");
    }
    expect(body(`文${"<b>".repeat(5000)}字`)?.replace(/<[^>]*>/g, "")).toBe("文字");
  });

  it("links a footnote and its references", () => {
    expect(body("甲[^a]\n\n[^a]: 注")).toBe(
      '<p>甲<sup class="note"><a id="ref:1" href="#note:1" role="doc-noteref" data-note="a" data-label="a">[1]</a></sup></p><aside class="note" role="doc-footnote" id="note:1" data-note="a" data-label="a"><a class="back" href="#ref:1" role="doc-backlink">[1]</a><p>注</p></aside>',
    );
  });

  it.each([
    ["甲，乙。", '甲<span class="hang">，</span>乙<span class="hang">。</span>'],
    ["甲。”乙", '甲<span class="trim">。</span>”乙'],
    ["（“甲”）", '（<span class="trim">“</span>甲<span class="trim">”</span>）'],
    ["甲，“乙", '甲，<span class="trim">“</span>乙'],
    ["a, b.", "a, b."],
  ])("marks what browsers may have to set: %s", (text, expected) => {
    expect(body(text)).toBe(`<p>${expected}</p>`);
  });
});

describe("any article", () => {
  const ALLOWED =
    /^(?:html|head|meta|link|title|style|body|main|article|header|nav|section|h[1-6]|p|div|ul|ol|li|blockquote|pre|code|table|thead|tbody|tr|th|td|figure|aside|hr|br|a|em|strong|del|span|sup|time|sub|[bisuq]|small|mark)$/;
  const isHarmless = ({ name, attribs }: Element) =>
    ALLOWED.test(name) &&
    Object.entries(attribs).every(
      ([attribute, value]) =>
        !/^(?:on|style|src)/.test(attribute) &&
        (attribute !== "href" ||
          !/^[^/?#]*:/.test(value) ||
          /^(?:https?|mailto|tel):/i.test(value)),
    );

  it("makes elements that only show text", () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const document = parseDocument(render(article, { toc: true }));
        const elements = elementsOf(document).filter(isTag);
        expect(
          elements
            .filter((element) => !isHarmless(element))
            .map(({ name, attribs }) => [name, attribs]),
        ).toEqual([]);
      }),
    );
  });

  it("keeps the text of its paragraphs", () => {
    const texts = fc.array(
      fc.string({ unit: fc.constantFrom(..."文，。”“《》<&>\"'a 　\u200b𠮷") }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(texts, (values) => {
        const lead = values.map((value) => ({
          type: "paragraph" as const,
          children: [{ type: "text" as const, value }],
        }));
        const meta = articleFromTree(parseMarkdown("文")).meta;
        const page = parseDocument(render({ meta, lead, sections: [], chrome: [] }));
        expect(elementsOf(page, "p").map(rawText)).toEqual(values);
      }),
    );
  });
});
