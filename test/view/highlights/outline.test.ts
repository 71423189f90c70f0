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

const FIT = { width: Number.POSITIVE_INFINITY, ambiguous: "narrow" } as const;

describe("outlinePage", () => {
  it("indents each level, under the title, with the lengths flush right", () => {
    expect(outlinePage(tree, labels, FIT).map(marked)).toEqual([
      "<title:题目>",
      "<marker:第一章>　总则  <meta:10 字>",
      "    <marker:第一条>     <meta:3 字>",
      "附则           <meta:0 字>",
    ]);
  });
});

describe("highlightsPage", () => {
  const titled = (...titles: string[]) =>
    article({
      sections: titles.map((title, index) =>
        section({ marker: `亮点${index + 1}`, number: index + 1, title }),
      ),
    });
  const rows = (whole: ReturnType<typeof titled>, width: number) =>
    highlightsPage(whole, labels, { width, ambiguous: "narrow" }).map(textOf);

  it("lists marker, title and lengths in columns, the lengths dimmed", () => {
    expect(highlightsPage(articleOf(2), labels, FIT).map(marked)).toEqual([
      "<marker:亮点1>  标题1  <meta:4 字>  <meta:1 分钟>",
      "<marker:亮点2>  标题2  <meta:4 字>  <meta:1 分钟>",
    ]);
  });

  it("aligns columns by display width", () => {
    const whole = titled("甲乙丙丁", "ab，", ...Array.from({ length: 8 }, () => "字"));
    const listed = rows(whole, 80);
    expect(listed[0]).toBe("亮点1   甲乙丙丁  0 字  1 分钟");
    expect(listed[1]).toBe("亮点2   ab，      0 字  1 分钟");
    expect(listed[9]).toBe("亮点10  字        0 字  1 分钟");
  });

  it("leaves lengths out and shortens titles only where the screen is narrow", () => {
    const whole = titled("春江潮水连海平海上明月", "短");
    expect(rows(whole, 45)[0]).toBe("亮点1  春江潮水连海平海上明月  0 字  1 分钟");
    expect(rows(whole, 36)[0]).toBe("亮点1  春江潮水连海平海上明月  0 字");
    expect(rows(whole, 30)[0]).toBe("亮点1  春江潮水连海平海上明月");
    const long = titled("春江潮水连海平海上明月".repeat(3));
    expect(rows(long, 37)[0]).toBe("亮点1  春江潮水连海平…   0 字  1 分钟");
    expect(rows(whole, 20)).toEqual(["亮点1  春江潮水连海…", "亮点2  短"]);
  });

  it("gives numbers where the markers do not say them", () => {
    const sections = [
      section({ marker: "看点", title: "甲" }),
      section({ marker: "看点", number: null, title: null }),
    ];
    expect(highlightsPage(article({ sections }), labels, FIT).map(marked)).toEqual([
      "<number:1>  甲    <meta:0 字>  <meta:1 分钟>",
      "<number:2>  看点  <meta:0 字>  <meta:1 分钟>",
    ]);
  });
});
