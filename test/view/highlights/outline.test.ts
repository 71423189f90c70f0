import { describe, expect, it } from "vitest";
import { highlightsPage, outline, outlinePage } from "../../../src/view/highlights/outline.ts";
import { article, articleOf, marked, meta, paragraph, section, textOf } from "../support/build.ts";

const labels = {
  characters: (count: number) => `${count} 字`,
  minutes: (count: number) => `${count} 分钟`,
};

const tree = article({
  meta: meta({ title: "题目" }),
  sections: [
    section({
      marker: "第一章",
      kind: "chapter",
      number: 1,
      title: "总则",
      body: [paragraph("四个字。")],
      sections: [
        section({
          marker: "第一条",
          kind: "chapter",
          number: 1,
          level: 2,
          body: [paragraph("条文。")],
        }),
      ],
    }),
    section({ kind: "heading", title: "附则" }),
  ],
});

describe("outline", () => {
  it("is the tree of sections without their text", () => {
    expect(outline(tree)).toEqual([
      {
        marker: "第一章",
        kind: "chapter",
        number: 1,
        title: "总则",
        level: 1,
        characters: 10,
        sections: [
          {
            marker: "第一条",
            kind: "chapter",
            number: 1,
            title: null,
            level: 2,
            characters: 3,
            sections: [],
          },
        ],
      },
      {
        marker: null,
        kind: "heading",
        number: null,
        title: "附则",
        level: 1,
        characters: 0,
        sections: [],
      },
    ]);
  });
});

describe("outlinePage", () => {
  it("indents each level by two ems more, under the title", () => {
    const blocks = outlinePage(tree);
    expect(blocks.map(marked)).toEqual([
      "<title:题目>",
      "<marker:第一章>　总则",
      "<marker:第一条>",
      "附则",
    ]);
    expect(blocks.map(({ indent }) => [indent.first, indent.rest])).toEqual([
      [0, 0],
      [0, 2],
      [2, 4],
      [0, 2],
    ]);
  });
});

describe("highlightsPage", () => {
  it("lists number, title and length, a row each, no length to be broken inside", () => {
    const blocks = highlightsPage(articleOf(2), labels);
    expect(blocks.map(marked)).toEqual([
      "<number:1>　标题1　<meta:4 字>　<meta:1 分钟>",
      "<number:2>　标题2　<meta:4 字>　<meta:1 分钟>",
    ]);
    expect(blocks.every(({ above }) => above === 0)).toBe(true);
    const unbroken = blocks.flatMap((block) =>
      block.kind === "table"
        ? []
        : (block.unbroken ?? []).map(({ start, end }) => block.content.text.slice(start, end)),
    );
    expect(unbroken).toEqual(["4 字", "1 分钟", "4 字", "1 分钟"]);
  });

  it("sets the numbers flush right, so that titles and turned lines share one edge", () => {
    const blocks = highlightsPage(articleOf(10), labels);
    const edges = blocks.map(
      (block) => block.indent.first * 2 + textOf(block).indexOf("\u3000") + 2,
    );
    expect(new Set(edges)).toEqual(new Set([4]));
    expect(new Set(blocks.map(({ indent }) => indent.rest * 2))).toEqual(new Set([4]));
  });

  it("names a highlight without a title by its marker", () => {
    const sections = [section({ marker: "看点1", number: 1 })];
    expect(highlightsPage(article({ sections }), labels).map(marked)).toEqual([
      "<number:1>　看点1　<meta:0 字>　<meta:1 分钟>",
    ]);
  });
});
