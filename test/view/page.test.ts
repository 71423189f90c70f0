import { describe, expect, it } from "vitest";
import type { Article } from "../../src/article/model.ts";
import { highlightPage as highlightPageOf } from "../../src/view/highlights/highlight-page.ts";
import { chromePage } from "../../src/view/page.ts";
import {
  article,
  articleOf,
  marked,
  meta,
  pageOf,
  paragraph,
  section,
  texts,
} from "./support/build.ts";

const highlightPage = (of: Article, numbers: number[]) => highlightPageOf(of, numbers, "notes");

describe("articlePage", () => {
  it("sets title, byline, lead, and each highlight with its marker off its title", () => {
    const facts = meta({
      title: "七大亮点",
      breadcrumb: ["新闻"],
      published: { text: "2022年01月18日 22:27", iso: "2022-01-18T22:27" },
      source: "某报",
      author: "某人",
    });
    const blocks = pageOf({ ...articleOf(2), meta: facts });
    expect(blocks.map(marked)).toEqual([
      "<title:七大亮点>",
      "<meta:2022年01月18日 22:27　某报　某人>",
      "导语。",
      "<marker:亮点1>　<heading:标题1>",
      "正文1。",
      "<marker:亮点2>　<heading:标题2>",
      "正文2。",
    ]);
  });

  it("indents the first line of paragraphs by two ems and sets headings flush, a blank row before each", () => {
    const blocks = pageOf(articleOf(1));
    expect(
      blocks.map(({ kind, indent, above }) => [kind, indent.first, indent.rest, above]),
    ).toEqual([
      ["title", 0, 0, 0],
      ["paragraph", 2, 0, 1],
      ["heading", 0, 0, 1],
      ["paragraph", 2, 0, 1],
    ]);
  });

  it("sets one blank row between a table and the part after it, and two after text", () => {
    const part = () => section({ title: "部分", sections: [section({ title: "小节" })] });
    const cell = { type: "tableCell" as const, children: [{ type: "text" as const, value: "甲" }] };
    const table = {
      type: "table" as const,
      children: [{ type: "tableRow" as const, children: [cell] }],
    };
    const aboveParts = (lead: Article["lead"]) =>
      pageOf({ ...articleOf(0), lead, sections: [part()] }).find(({ kind }) => kind === "heading")
        ?.above;
    expect(aboveParts([table])).toBe(1);
    expect(aboveParts([paragraph("导语。")])).toBe(2);
  });

  it.each([
    [{ published: null, source: "某报", author: null }, "某报"],
    [{ published: { text: "昨天", iso: null }, source: "", author: "某人" }, "昨天　某人"],
  ])("leaves out of the byline what is not known: %j", (facts, expected) => {
    expect(texts(pageOf(article({ meta: meta(facts) })))).toEqual([expected]);
  });

  it("has neither title nor byline where nothing is known", () => {
    expect(pageOf(article({ lead: [paragraph("一句。")] }))).toHaveLength(1);
  });

  it("sets sections within sections, each under its own heading", () => {
    const inner = section({ marker: "（一）", title: "其一", body: [paragraph("甲。")] });
    const outer = section({ marker: "一、", title: "总说", sections: [inner, inner] });
    expect(texts(pageOf(article({ sections: [outer] })))).toEqual([
      "一、总说",
      "（一）其一",
      "甲。",
      "（一）其一",
      "甲。",
    ]);
  });

  it.each([
    ["亮点1", "亮点1　题"],
    ["【导读】", "【导读】题"],
    ["一、", "一、题"],
    ["1.", "1. 题"],
    ["（1）", "（1）题"],
    ["■", "■　题"],
    [null, "题"],
  ])("sets the title after the marker %s", (marker, expected) => {
    const sections = [section({ marker, title: "题" })];
    expect(texts(pageOf(article({ sections })))).toEqual([expected]);
  });

  it("lets a marker without a title run into its first paragraph, which hangs from it", () => {
    const body = [paragraph("公民的权利。"), paragraph("又一款。")];
    const sections = [section({ marker: "第五条", kind: "chapter", body })];
    const blocks = pageOf(article({ sections }));
    expect(blocks.map(marked)).toEqual(["<marker:第五条>　公民的权利。", "又一款。"]);
    expect(blocks[0]?.indent).toEqual({ first: 0, rest: 2 });
  });

  it("sets a marker alone where the body does not begin with a paragraph", () => {
    const body = [{ type: "code" as const, value: "x" }];
    const sections = [section({ marker: "例1", body })];
    expect(texts(pageOf(article({ sections })))).toEqual(["例1", "x"]);
  });

  it("sets the body alone where a section has no heading", () => {
    const sections = [section({ body: [paragraph("无题。")] })];
    expect(texts(pageOf(article({ sections })))).toEqual(["无题。"]);
  });
});

describe("highlightPage", () => {
  it("shows a highlight's place, heading, body and neighbours", () => {
    expect(highlightPage(articleOf(7), [3]).map(marked)).toEqual([
      "<number:3/7>",
      "<marker:亮点3>　<heading:标题3>",
      "正文3。",
      "<meta:← 2　标题2>",
      "<meta:→ 4　标题4>",
    ]);
  });

  it("keeps the place on its heading, and the neighbours on each other", () => {
    expect(highlightPage(articleOf(7), [3]).map(({ above }) => above)).toEqual([0, 0, 1, 1, 0]);
  });

  it.each([
    [[1], ["→ 2　标题2"]],
    [[7], ["← 6　标题6"]],
    [
      [2, 3, 4],
      ["← 1　标题1", "→ 5　标题5"],
    ],
    [
      [5, 3],
      ["← 2　标题2", "→ 6　标题6"],
    ],
    [[1, 2, 3, 4, 5, 6, 7], []],
  ])("names the neighbours of %j", (numbers, neighbours) => {
    const rows = texts(highlightPage(articleOf(7), numbers));
    expect(rows.filter((row) => /^[←→]/.test(row))).toEqual(neighbours);
  });

  it("shows every chosen highlight under its own place", () => {
    const rows = texts(highlightPage(articleOf(7), [1, 3]));
    expect(rows.filter((row) => row.includes("/"))).toEqual(["1/7", "3/7"]);
  });

  it("counts places independently of the written numbers", () => {
    const sections = [2, 9].map((number) => section({ marker: `看点${number}`, number }));
    expect(texts(highlightPage(article({ sections }), [9]))).toEqual([
      "2/2",
      "看点9",
      "← 2　看点2",
    ]);
  });
});

describe("chromePage", () => {
  it("sets the lines as they are, apart from the article", () => {
    const blocks = chromePage(["触屏版 | PC版", "打\u001b印"]);
    expect(blocks.map(marked)).toEqual(["<meta:触屏版 | PC版>", "<meta:打␛印>"]);
    expect(blocks.map(({ above }) => above)).toEqual([1, 0]);
  });
});
