import type { FootnoteDefinition, PhrasingContent, RootContent } from "mdast";
import { describe, expect, it } from "vitest";
import type { PageBlock } from "../../../src/view/block.ts";
import { highlightPage } from "../../../src/view/highlights/highlight-page.ts";
import {
  article,
  blocksOf,
  contentsOf,
  marked,
  pageOf,
  paragraph,
  section,
  texts,
} from "../support/build.ts";

const text = (value: string): PhrasingContent => ({ type: "text", value });
const inline = (...children: PhrasingContent[]): RootContent => ({ type: "paragraph", children });
const link = (url: string, words: string): PhrasingContent => ({
  type: "link",
  url,
  children: [text(words)],
});
const mark = (identifier: string): PhrasingContent => ({ type: "footnoteReference", identifier });
const footnote = (
  identifier: string,
  ...children: FootnoteDefinition["children"]
): RootContent => ({
  type: "footnoteDefinition",
  identifier,
  children,
});

const targets = (blocks: readonly PageBlock[]) =>
  blocks
    .flatMap(contentsOf)
    .flatMap(({ text: all, spans }) =>
      spans.flatMap(({ start, end, target }) =>
        target === undefined ? [] : [[all.slice(start, end), target]],
      ),
    );

describe("links as notes", () => {
  it("numbers them in order and gathers their addresses, one number for one address", () => {
    const body = [
      inline(link("http://a.cn", "甲"), text("，"), link("b.md", "乙"), link("http://a.cn", "丙")),
    ];
    expect(blocksOf(body).map(marked)).toEqual([
      "<link:甲><meta:[1]>，<link:乙><meta:[2]><link:丙><meta:[1]>",
      "<number:[1] >http://a.cn",
      "<number:[2] >b.md",
    ]);
    expect(blocksOf(body).map(({ above }) => above)).toEqual([1, 1, 0]);
  });

  it.each([
    ["its own words", "http://a.cn/", "http://a.cn/"],
    ["words without the scheme", "http://www.a.cn", "www.a.cn"],
    ["an address of mail", "mailto:a@b.cn", "a@b.cn"],
    ["a place in the article", "#here", "甲"],
    ["nothing", "", "甲"],
  ])("makes no note of a link to %s", (_, url, words) => {
    expect(blocksOf([inline(link(url, words))]).map(marked)).toEqual([`<link:${words}>`]);
  });

  it("finds the address of a reference, wherever it is defined", () => {
    const body: RootContent[] = [
      inline({
        type: "linkReference",
        identifier: "x",
        referenceType: "full",
        children: [text("甲")],
      }),
      {
        type: "blockquote",
        children: [{ type: "definition", identifier: "x", url: "http://x.cn" }],
      },
      { type: "definition", identifier: "x", url: "http://second.cn" },
    ];
    expect(texts(blocksOf(body))).toEqual(["甲[1]", "[1] http://x.cn"]);
  });
});

describe("links as hyperlinks", () => {
  it("carry their address, and their styles with it", () => {
    const strong: PhrasingContent = { type: "strong", children: [text("乙")] };
    const body = [inline({ type: "link", url: "http://a.cn", children: [text("甲"), strong] })];
    const blocks = blocksOf(body, "hyperlinks");
    expect(blocks.map(marked)).toEqual(["<link:甲><link strong:乙>"]);
    expect(targets(blocks)).toEqual([
      ["甲", "http://a.cn"],
      ["乙", "http://a.cn"],
    ]);
  });

  it("become notes if the address is not safe for a terminal", () => {
    const body = [inline(link("javascript:alert(1)", "甲"), link("../b.md", "乙"))];
    expect(texts(blocksOf(body, "hyperlinks"))).toEqual([
      "甲[1]乙[2]",
      "[1] javascript:alert(1)",
      "[2] ../b.md",
    ]);
    expect(targets(blocksOf(body, "hyperlinks"))).toEqual([]);
  });

  it("give the address of a picture without words", () => {
    const body = [inline({ type: "image", url: "http://a.cn/b.png" })];
    expect(texts(blocksOf(body, "notes"))).toEqual(["〔图〕[1]", "[1] http://a.cn/b.png"]);
  });

  it("link the caption of a picture, which never has a note", () => {
    const body = [inline({ type: "image", url: "http://a.cn/b.png", alt: "合影" })];
    expect(targets(blocksOf(body, "hyperlinks"))).toEqual([["［合影］", "http://a.cn/b.png"]]);
    expect(texts(blocksOf(body, "notes"))).toEqual(["［合影］"]);
  });
});

describe("footnotes", () => {
  it("are numbered as the text refers to them and gathered, each hanging from its number", () => {
    const body = [
      inline(text("甲"), mark("b"), text("乙"), mark("a"), text("丙"), mark("b")),
      footnote("a", paragraph("其一。")),
      footnote("b", paragraph("其二。"), paragraph("续。")),
    ];
    const blocks = blocksOf(body);
    expect(blocks.map(marked)).toEqual([
      "甲<meta:[1]>乙<meta:[2]>丙<meta:[1]>",
      "<number:[1] >其二。",
      "续。",
      "<number:[2] >其一。",
    ]);
    expect(blocks.slice(1).map(({ indent }) => [indent.first, indent.rest])).toEqual([
      [0, 2],
      [2, 2],
      [0, 2],
    ]);
  });

  it("may refer to each other, and to links", () => {
    const body = [
      inline(mark("a")),
      footnote("a", { type: "paragraph", children: [text("见"), mark("b"), link("c.md", "丙")] }),
      footnote("b", { type: "paragraph", children: [text("见"), mark("a")] }),
    ];
    expect(texts(blocksOf(body))).toEqual(["[1]", "[1] 见[2]丙[3]", "[2] 见[1]", "[3] c.md"]);
  });

  it("are shown where they stand, if nothing refers to them or one of that name is there", () => {
    const body = [
      footnote("a", paragraph("甲。")),
      footnote("a", paragraph("乙。")),
      paragraph("文。"),
    ];
    expect(texts(blocksOf(body))).toEqual(["[a] 乙。", "文。", "[1] 甲。"]);
  });

  it("stand at the end of the outermost section that refers to them, numbered through the article", () => {
    const sections = [
      section({
        title: "上",
        body: [inline(text("甲"), mark("a"))],
        sections: [section({ title: "上一", level: 2, body: [inline(link("b.md", "乙"))] })],
      }),
      section({
        title: "下",
        body: [
          inline(mark("c"), mark("a")),
          footnote("a", paragraph("注甲。")),
          footnote("c", paragraph("注丙。")),
        ],
      }),
    ];
    const lead = [inline(link("l.md", "导"))];
    expect(texts(pageOf(article({ lead, sections })))).toEqual([
      "导[1]",
      "[1] l.md",
      "上",
      "甲[2]",
      "上一",
      "乙[3]",
      "[2] 注甲。",
      "[3] b.md",
      "下",
      "[4][2]",
      "[4] 注丙。",
    ]);
  });

  it("come with the highlight that refers to them, wherever they are defined", () => {
    const sections = [
      section({ title: "上", body: [inline(text("甲"), mark("a"))] }),
      section({ title: "下", body: [footnote("a", paragraph("注。"))] }),
    ];
    expect(texts(highlightPage(article({ sections }), [1], "notes"))).toEqual([
      "1/2",
      "上",
      "甲[1]",
      "[1] 注。",
      "→ 2　下",
    ]);
  });
});
