import { toString as textOf } from "mdast-util-to-string";
import { describe, expect, it } from "vitest";
import {
  articleFromChapter,
  articleFromEpub,
  explainEpub,
} from "../../../src/article/epub/epub.ts";
import type { Section } from "../../../src/article/model.ts";
import type { EpubBook } from "../../../src/source/epub/book.ts";
import { openBook } from "../../../src/source/epub/open.ts";
import { blobOf } from "../../../src/source/epub/zip/blob.ts";
import { epub, type Parts } from "../../source/support/epub.ts";

function bookOf(parts: Parts): EpubBook {
  const book = openBook("书", blobOf(epub(parts)));
  if (book === null) throw new Error("no book");
  return book;
}
const read = (parts: Parts) => articleFromEpub("书", bookOf(parts));

/** The tree of sections, each as its heading with its text and its parts. */
type Drawn = readonly [string, string, ...Drawn[]];
const drawn = ({ marker, title, body, sections }: Section): Drawn => [
  [marker, title].filter((part) => part !== null).join("|"),
  body.map((node) => textOf(node)).join("/"),
  ...sections.map(drawn),
];
const sectionsOf = (parts: Parts) => read(parts).sections.map(drawn);
const one = (body: string, entries: string) =>
  sectionsOf({ chapters: [{ path: "1.xhtml", body }], nav: `<ol>${entries}</ol>` });
const entry = (title: string, at = "", inner = "") =>
  `<li><a href="1.xhtml${at}">${title}</a>${inner === "" ? "" : `<ol>${inner}</ol>`}</li>`;

describe("sections of a book", () => {
  it("are the headings that its contents name", () => {
    expect(one("<h3>第一章 风雪</h3><p>文</p>", entry("第一章　风雪"))).toEqual([
      ["第一章|风雪", "文"],
    ]);
  });

  it.each([
    ["a line of text", "<p><b>第一章 风雪</b></p><p>文</p>"],
    ["two headings", "<h2>第一章</h2><h3>风雪</h3><p>文</p>"],
    ["a heading of two lines", "<h2>第一章<br/>风雪</h2><p>文</p>"],
    ["a heading of two lines in a box", "<div><div><h2>第一章<br/>风雪</h2></div><p>文</p></div>"],
    ["nothing", "<p>文</p>"],
    ["a picture", '<h1><img src="a.png" alt=""/></h1><p>文</p>'],
  ])("stand in the text as %s", (_, body) => {
    const [section] = one(body, entry("第一章 风雪"));
    expect(section?.[0]).toBe("第一章|风雪");
    expect(section?.[1]).toMatch(/\/?文$/);
  });

  it("begin where the contents lead to", () => {
    const body = `<p>序</p><h1>一</h1><p>甲</p><p id="b">二</p><p>乙</p><div id="c"><p>丙</p></div><ul><li id="d">丁</li></ul>`;
    const entries = entry("一", "", "") + entry("二", "#b") + entry("三", "#c") + entry("四", "#d");
    expect(
      one(body.replace("<h1>", '<h1 id="a">'), entries.replace("1.xhtml", "1.xhtml#a")),
    ).toEqual([
      ["一", "甲"],
      ["二", "乙"],
      ["三", "丙"],
      ["四", "丁"],
    ]);
  });

  it("nest as the contents do, whatever their headings are", () => {
    const body = '<h1>卷一</h1><h1 id="a">甲</h1><p>文</p><h2>子</h2><p>字</p><h1 id="b">乙</h1>';
    expect(one(body, entry("卷一", "", entry("甲", "#a") + entry("乙", "#b")))).toEqual([
      ["卷一", "", ["甲", "文", ["子", "字"]], ["乙", ""]],
    ]);
  });

  it("of one place stand in the order of the contents", () => {
    expect(one("<h2>第一章</h2><p>文</p>", entry("卷一", "", entry("第一章")))).toEqual([
      ["卷一", "", ["第一章", "文"]],
    ]);
    expect(one("<p>文</p>", entry("甲") + entry("乙"))).toEqual([
      ["甲", ""],
      ["乙", "文"],
    ]);
  });

  it("go on in a document that the contents do not name", () => {
    const chapters = [
      { path: "1.xhtml", body: "<h1>甲</h1><p>文</p>" },
      { path: "2.xhtml", body: "<p>字</p><h2>子</h2><p>末</p>" },
    ];
    expect(sectionsOf({ chapters, nav: `<ol>${entry("甲")}</ol>` })).toEqual([
      ["甲", "文/字", ["子", "末"]],
    ]);
  });

  it("are the headings where there are no contents, and else markers in the text", () => {
    const chapters = [
      { path: "1.xhtml", body: "<h1>甲</h1><p>文</p><h2>乙</h2>" },
      { path: "2.xhtml", body: "<h1>丙</h1>" },
    ];
    expect(sectionsOf({ chapters })).toEqual([
      ["甲", "文", ["乙", ""]],
      ["丙", ""],
    ]);
    const body = "<p>第一章 风</p><p>文。</p><p>第二章 雪</p><p>字。</p>";
    expect(sectionsOf({ chapters: [{ path: "1.xhtml", body }] })).toEqual([
      ["第一章|风", "文。"],
      ["第二章|雪", "字。"],
    ]);
  });
});

describe("text of a book", () => {
  const textIn = (body: string) =>
    read({ chapters: [{ path: "1.xhtml", body }] }).lead.map((node) => textOf(node));

  it("is all there, links and short lines, too", () => {
    const body =
      '<nav><a href="2.xhtml">下一章</a></nav><p>字</p><footer>版权所有</footer><div class="ad">广告</div>';
    expect(textIn(body)).toEqual(["下一章", "字", "版权所有", "广告"]);
  });

  it("is not swallowed by what XHTML closes itself", () => {
    expect(textIn('<p><a id="p1"/>甲</p><p><span/>乙</p><script src="a.js"/><p>丙</p>')).toEqual([
      "甲",
      "乙",
      "丙",
    ]);
  });
});

describe("pictures of a book", () => {
  const imageIn = (body: string) =>
    read({ chapters: [{ path: "t/1.xhtml", body: `<p>文</p>${body}` }] }).lead.at(-1);

  it.each([
    [
      "by their path in it",
      '<p><img src="../i/%E5%9B%BE.png" alt="图"/></p>',
      "OPS/i/图.png",
      "图",
    ],
    [
      "that are drawn by SVG",
      '<svg viewBox="0 0 1 1"><image xlink:href="c.jpg" width="1"/></svg>',
      "OPS/t/c.jpg",
      "",
    ],
    [
      "that are only linked to",
      '<p><a data-image="true" href="https://a.cn/b.png" title="题">图</a></p>',
      "https://a.cn/b.png",
      "图",
    ],
  ])("are kept %s", (_, body, url, alt) => {
    expect(imageIn(body)).toMatchObject({
      type: "paragraph",
      children: [{ type: "image", url, alt }],
    });
  });
});

describe("footnotes of a book", () => {
  const note = (id: string, text: string) =>
    `<aside epub:type="footnote" id="${id}"><p>${text} <a role="doc-backlink" href="#r">↩</a></p></aside>`;
  const reference = (id: string, label: string) =>
    `<sup><a epub:type="noteref" href="#${id}">${label}</a></sup>`;

  it("are footnotes, each where it stands", () => {
    const body = `<p>甲${reference("n", "[1]")}乙</p>${note("n", "注")}<p>丙</p>`;
    expect(read({ chapters: [{ path: "1.xhtml", body }] }).lead).toMatchObject([
      {
        children: [
          { value: "甲" },
          { type: "footnoteReference", identifier: "1" },
          { value: "乙" },
        ],
      },
      { type: "footnoteDefinition", identifier: "1", children: [{ children: [{ value: "注" }] }] },
      { children: [{ value: "丙" }] },
    ]);
  });

  it("may be a list's items", () => {
    const body = `<p>甲<a role="doc-noteref" href="#n">①</a></p><ol><li role="doc-footnote" id="n">注</li></ol>`;
    expect(read({ chapters: [{ path: "1.xhtml", body }] }).lead).toMatchObject([
      { children: [{}, { type: "footnoteReference", identifier: "①" }] },
      { type: "footnoteDefinition", identifier: "①" },
    ]);
  });

  it("have names of their own in each chapter", () => {
    const body = `<p>甲${reference("n", "1")}</p>${note("n", "注")}`;
    const chapters = ["1.xhtml", "2.xhtml"].map((path) => ({ path, body }));
    expect(read({ chapters }).lead).toMatchObject([
      { children: [{}, { identifier: "1" }] },
      { identifier: "1" },
      { children: [{}, { identifier: "2-1" }] },
      { identifier: "2-1" },
    ]);
  });

  it("of another document are links", () => {
    const body = '<p>甲<a epub:type="noteref" href="2.xhtml#n">[1]</a></p>';
    expect(
      read({ chapters: [{ path: "1.xhtml", body }] }).lead.map((node) => textOf(node)),
    ).toEqual(["甲[1]"]);
  });
});

describe("what a book says about itself", () => {
  const metadata =
    "<dc:title>书</dc:title><dc:creator>甲</dc:creator><dc:creator>乙</dc:creator><dc:date>2031-03-09T07:05:00+08:00</dc:date><dc:language>zh-CN</dc:language><dc:publisher>某社</dc:publisher>";
  const chapters = [
    { path: "0.xhtml", body: "<h1>书</h1><p>甲</p><p>2031-03-09　来源：某社</p>" },
    { path: "1.xhtml", body: "<h1>第一章</h1><p>这是中文。</p>" },
  ];
  const nav = `<ol>${entry("第一章")}</ol>`;

  it("is its metadata; a title page and a page of contents are not text", () => {
    const spine = '<itemref idref="c0"/><itemref idref="nav"/><itemref idref="c1"/>';
    const { meta, lead, chrome } = read({ metadata, chapters, nav, spine });
    expect(meta).toMatchObject({
      title: "书",
      author: "甲、乙",
      source: "某社",
      published: { text: "2031-03-09T07:05:00+08:00", iso: "2031-03-09T07:05:00+08:00" },
      language: "zh-CN",
    });
    expect(lead).toEqual([]);
    expect(chrome).toEqual(["书", "甲", "2031-03-09　来源：某社", "第一章"]);
  });

  it("tells its language, or else the text does", () => {
    const languageOf = (language: string) =>
      read({ metadata: `<dc:title>书</dc:title>${language}`, chapters }).meta.language;
    expect(languageOf("<dc:language>en</dc:language>")).toBe("en");
    expect(languageOf("<dc:language>und</dc:language>")).toBe("zh-Hans");
    expect(languageOf("")).toBe("zh-Hans");
  });

  it("is explained", () => {
    const { blocks, claims } = explainEpub(bookOf({ metadata, chapters, nav }));
    expect(blocks.map(({ region, text }) => `${region} ${text}`)).toEqual([
      "above 书",
      "above 甲",
      "above 2031-03-09　来源：某社",
      "body 第一章",
      "body 这是中文。",
    ]);
    expect(claims.map(({ field, value }) => `${field} ${value}`)).toEqual([
      "title 书",
      "published 2031-03-09T07:05:00+08:00",
      "source 某社",
      "author 甲、乙",
    ]);
  });
});

describe("a chapter by itself", () => {
  it("has the sections that it has in the whole", () => {
    const chapters = [
      { path: "1.xhtml", body: "<h1>卷一</h1><p>文</p>" },
      { path: "2.xhtml", body: "<h1>甲</h1><p>字</p>" },
    ];
    const nav = `<ol><li><a href="1.xhtml">卷一</a><ol><li><a href="2.xhtml">甲</a></li></ol></li></ol>`;
    const book = bookOf({ chapters, nav });
    expect(articleFromChapter(book, 1)).toMatchObject({
      meta: { title: null },
      sections: [{ title: "甲", level: 2 }],
    });
    expect(articleFromChapter(book, 0)).toMatchObject({ meta: { title: "书" } });
  });
});

describe("a book", () => {
  it("may have more elements beside each other than a call takes arguments", () => {
    const many = 150_000;
    const parts = {
      chapters: [{ path: "1.xhtml", body: `<h1>甲</h1>${"<p>文</p>".repeat(many)}` }],
      metadata: `<dc:title>书</dc:title>${"<meta/>".repeat(many)}`,
      nav: `<ol>${entry("甲")}${"<li/>".repeat(many)}</ol>`,
    };
    expect(read(parts).sections[0]?.body).toHaveLength(many);
  });
});
