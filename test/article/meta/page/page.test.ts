import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statementsOf } from "../../../../src/article/meta/page/meta.ts";
import { TAG_NAMES } from "../../../../src/article/meta/page/meta-tags.ts";
import { articleFromPage } from "../../../../src/article/page.ts";
import { parsePage } from "../../../../src/source/html/page.ts";

const TEXT = `<p>${"The bridge was closed for repairs, and people crossed by boat instead. ".repeat(8)}</p>`;
const metaOf = (content: string, head = "", url: string | null = null) =>
  articleFromPage(parsePage(`<html lang=en><head>${head}</head><body>${content}</body>`, url))
    .article.meta;
const around = (byline: string, head = "") =>
  metaOf(
    `<article><h1>The Old Bridge</h1>${byline}${TEXT}${TEXT}</article>`,
    `<title>The Old Bridge</title>${head}`,
  );

describe("authors of pages", () => {
  it.each([
    ["<p>By Jane Doe and John Smith</p>", "Jane Doe, John Smith"],
    ["<p class=byline><span>By</span><a rel=author>Jane Doe</a></p>", "Jane Doe"],
    ["<p>By Jane Doe | Example News | March 9, 2031</p>", "Jane Doe"],
    ["<p>March 9, 2031 • by Jane Doe</p>", "Jane Doe"],
    ["<p>By</p><p>Jane Doe</p>", "Jane Doe"],
    ["<p class=byline><span>Jane Doe</span></p>", "Jane Doe"],
    ["<a rel=author href=/a>Jane Doe</a>", "Jane Doe"],
    ["<a href=/authors/jane-doe>Jane Doe</a>", "Jane Doe"],
    ["<p class='vcard author'><span class=fn>Jane Doe</span></p>", "Jane Doe"],
    [
      "<p itemprop=author itemscope><span itemprop=name>Jane Doe</span> is an editor</p>",
      "Jane Doe",
    ],
    ["<p><a rel=author>Jane Doe</a> and <a rel=author>John Smith</a></p>", "Jane Doe, John Smith"],
    ["<div class=author><a>Jane Doe</a><span>Correspondent</span></div>", "Jane Doe"],
    ["<div class=byline><span>陈丽 报道</span></div>", "陈丽"],
    ["<ul class=byline><li><span>作者，</span><span>王大明</span></li></ul>", "王大明"],
    ["<p>Example</p>", null],
  ])("shown as %s: %s", (byline, author) => {
    expect(around(byline).author).toBe(author);
  });

  it("are not those of comments, related articles and pictures", () => {
    const others =
      "<div class=comments><a rel=author>Ann Other</a></div><div class=related><p class=author>Bob Other</p></div><figure><p class=author>Cy Other</p></figure><figcaption itemprop=author>Photo: Di Other</figcaption>";
    expect(around(others).author).toBeNull();
    expect(around(`<p class=author>Jane Doe</p>${others}`).author).toBe("Jane Doe");
  });

  it("have the name of the site only where markup says who they are", () => {
    const site = '<meta property="og:site_name" content="Jane Doe">';
    expect(around("", `${site}<meta name=author content="Jane Doe">`).author).toBeNull();
    expect(around("<p class=author>Jane Doe</p>", site).author).toBe("Jane Doe");
  });
});

describe("sources of pages", () => {
  it.each([
    ["<p>来源：某某日报</p>", "某某日报"],
    ["<p><span class=source>某某星空</span></p>", "某某星空"],
    ["<p class=article-source>来源：某某星空</p>", "某某星空"],
    ["<p>2031-03-09 07:05 某某星空[整理] 12</p>", "某某星空[整理]"],
    ["<p class=source>Photo: Jane Doe</p>", "某站"],
    ["", "某站"],
  ])("shown as %s: %s", (shown, source) => {
    expect(around(shown, '<meta property="og:site_name" content="某站">').source).toBe(source);
  });
});

describe("dates of pages", () => {
  it.each([
    ["<p>9 March 2031</p>", "2031-03-09"],
    ["<time datetime=2031-03-09T07:05:00Z>yesterday</time>", "2031-03-09T07:05:00Z"],
    ["<p class=entry-date>March 9, 2031</p>", "2031-03-09"],
    ["<p>Updated March 10, 2031</p>", undefined],
    ["<time>March 9, 2031, updated March 10, 2031</time>", "2031-03-09"],
  ])("shown as %s: %s", (shown, iso) => {
    expect(around(shown).published?.iso).toBe(iso);
  });

  it("are found in the address", () => {
    const { published } = metaOf(TEXT, "", "https://a.example/2031/03/09/bridge");
    expect(published?.iso).toBe("2031-03-09");
  });
});

describe("names of meta tags", () => {
  const names = Object.entries(TAG_NAMES).flatMap(([field, each]) =>
    each.map((name) => [name, field] as const),
  );
  const VALUES = {
    title: "A Title",
    published: "2031-03-09",
    source: "A Paper",
    author: "Jane Doe",
    site: "A Site",
  };

  it.each(names)("%s states the %s", (name, field) => {
    const value = VALUES[field as keyof typeof VALUES];
    const { claims, site } = statementsOf(
      parsePage(`<meta name="${name}" content="${value}">`, null).document,
      null,
    );
    const stated = field === "site" ? site : claims.find((claim) => claim.field === field)?.value;
    expect(stated).toBe(value);
  });

  it("do not take the address of a profile for an author", () => {
    expect(
      around("", '<meta property="article:author" content="https://a.example/jane">').author,
    ).toBeNull();
  });

  it("read the label that WordPress adds for shared links", () => {
    const tags =
      '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Jane Doe">';
    expect(around("", tags).author).toBe("Jane Doe");
  });
});

describe("titles of pages", () => {
  it.each([
    [
      "the heading of depth 1",
      "The Old Bridge - A Site",
      "<h1>The Old Bridge</h1>",
      "The Old Bridge",
    ],
    [
      "a deeper one where that of depth 1 names the site",
      "A Site » The Old Bridge",
      "<h1><a href=/>A Site</a></h1><h3>The Old Bridge</h3>",
      "The Old Bridge",
    ],
    [
      "not a word of it",
      "More on the Old Bridge of Our Town",
      "<h1>More</h1>",
      "More on the Old Bridge of Our Town",
    ],
    [
      "without an organisation after a blank",
      "小城的桥 某某大学附属医院",
      "<p>小城的桥</p>",
      "小城的桥",
    ],
  ])("are %s", (_, title, heading, expected) => {
    expect(metaOf(`${heading}${TEXT}`, `<title>${title}</title>`).title).toBe(expected);
  });
});

describe("metadata of any page", () => {
  it("is read without an error", () => {
    const piece = fc.constantFrom(
      "<h1>",
      "</p>",
      "<p class=author>",
      "<time datetime=",
      "By ",
      "2031-03-09",
      "<meta name=author content=",
      "<script type=application/ld+json>",
      '{"@graph":[',
      "</script>",
      "<a rel=author href=/author/x>",
      "作者：",
      ">",
      "</div>",
    );
    const page = fc.array(fc.oneof(piece, fc.string({ unit: "binary" })), { maxLength: 30 });
    fc.assert(
      fc.property(page, (pieces) => {
        articleFromPage(parsePage(pieces.join(""), "https://a.example/"));
      }),
    );
  });

  it("is read from a page that nests deeper than calls may", () => {
    const deep = "<div class=author><b>".repeat(20_000);
    expect(() => metaOf(`<h1>A</h1>${deep}By Jane Doe`)).not.toThrow();
  });
});
