import { describe, expect, it } from "vitest";
import { articleFromTree } from "../../../src/article/tree.ts";
import { parseMarkdown } from "../../../src/source/markdown.ts";
import {
  highlightsOf,
  listHighlights,
  selectHighlights,
  withHighlights,
} from "../../../src/view/highlights/highlights.ts";
import { article, articleOf, paragraph, section } from "../support/build.ts";

const titles = (sections: readonly { title: string | null }[]) =>
  sections.map(({ title }) => title);

describe("highlightsOf", () => {
  it("takes the sections marked as highlights, however deep, in order", () => {
    const part = (title: string, ...inner: string[]) =>
      section({ title, kind: "heading", sections: inner.map((name) => section({ title: name })) });
    const sections = [part("上", "甲", "乙"), part("中"), section({ title: "丙" })];
    expect(titles(highlightsOf(article({ sections })))).toEqual(["甲", "乙", "丙"]);
  });

  it("takes the outermost of highlights within highlights", () => {
    const sections = [section({ title: "外", sections: [section({ title: "内" })] })];
    expect(titles(highlightsOf(article({ sections })))).toEqual(["外"]);
  });

  it("takes the chapters of volumes, with the numbers written if they run through", () => {
    const chapter = (number: number) =>
      section({ marker: `第${number}章`, kind: "chapter", number, title: `章${number}` });
    const volumes = (...starts: number[]) =>
      starts.map((start, index) => {
        const facts = { marker: `第${index + 1}卷`, kind: "chapter", number: index + 1 } as const;
        const inner = [chapter(start), chapter(start + 1)];
        return section({ ...facts, title: "卷", sections: inner });
      });
    const through = article({ sections: volumes(1, 3) });
    expect(titles(highlightsOf(through))).toEqual(["章1", "章2", "章3", "章4"]);
    expect(titles(selectHighlights(through, [3]))).toEqual(["章3"]);
    const restarting = article({ sections: volumes(1, 1) });
    expect(titles(selectHighlights(restarting, [3]))).toEqual(["章1"]);
    const flat = article({ sections: [section({ title: "序", kind: "heading" }), chapter(1)] });
    expect(titles(highlightsOf(flat))).toEqual(["序", "章1"]);
  });

  it("reaches sections within highlights by paths of numbers", () => {
    const inner = (number: number, title: string) => section({ kind: "heading", number, title });
    const part = (number: number, name: string) => {
      const sections = [inner(1, `${name}一`), inner(2, `${name}二`)];
      return section({ number, title: name, sections });
    };
    const whole = article({ sections: [part(1, "甲"), part(2, "乙")] });
    expect(titles(selectHighlights(whole, ["2.1", 1]))).toEqual(["甲", "乙一"]);
    const failing = (path: string) => () => selectHighlights(whole, [path]);
    const failure = (data: object) => expect.objectContaining({ data });
    expect(failing("2.3")).toThrow(failure({ number: "2.3", available: "2.1-2" }));
    expect(failing("2.1.1")).toThrow(failure({ number: "2.1.1", available: "2.1" }));
    expect(failing("3.1")).toThrow(failure({ number: "3.1", available: "1-2" }));
  });

  it("reaches the chapters of a volume by paths of numbers", () => {
    const chapter = (number: number, title: string) =>
      section({ marker: `第${number}章`, kind: "chapter", number, title });
    const volume = (number: number, name: string) => {
      const sections = [chapter(1, `${name}一`), chapter(2, `${name}二`)];
      return section({ marker: `第${number}卷`, kind: "chapter", number, title: name, sections });
    };
    const whole = article({ sections: [volume(1, "上"), volume(2, "下")] });
    expect(titles(selectHighlights(whole, ["2.1"]))).toEqual(["下一"]);
    expect(titles(selectHighlights(whole, [3]))).toEqual(["下一"]);
  });

  it("takes the outermost sections where none is marked", () => {
    const inner = section({ title: "一", kind: "ordinal" });
    const sections = [section({ title: "章", kind: "chapter", sections: [inner] })];
    expect(titles(highlightsOf(article({ sections })))).toEqual(["章"]);
  });
});

describe("listHighlights", () => {
  it("gives number, marker, title and length", () => {
    expect(listHighlights(articleOf(2))).toEqual([
      { number: 1, marker: "亮点1", title: "标题1", characters: 4, minutes: 1 },
      { number: 2, marker: "亮点2", title: "标题2", characters: 4, minutes: 1 },
    ]);
  });

  it.each([
    ["as written", [1, 2, 3], [1, 2, 3]],
    ["with gaps as written", [1, 3, 7], [1, 3, 7]],
    ["counted where one repeats", [1, 2, 1], [1, 2, 3]],
    ["counted where one has none", [4, null, 5], [1, 2, 3]],
  ])("numbers %s", (_, written, expected) => {
    const sections = written.map((number) => section({ number }));
    expect(listHighlights(article({ sections })).map(({ number }) => number)).toEqual(expected);
  });

  it.each([
    ["white space of any kind does not", "一 二\u3000三\n四\u00a0五", 5],
    ["a character outside the BMP is one", "𠀀😀", 2],
    ["punctuation and Latin letters do", "A，b。", 4],
  ])("counts code points: %s", (_, text, expected) => {
    const sections = [section({ body: [paragraph(text)] })];
    expect(listHighlights(article({ sections }))[0]?.characters).toBe(expected);
  });

  it("counts styled text, code, and sections within with their headings", () => {
    const inner = section({ marker: "一、", title: "题", body: [paragraph("六七")] });
    const body = [
      {
        type: "paragraph" as const,
        children: [
          { type: "strong" as const, children: [{ type: "text" as const, value: "一" }] },
          { type: "inlineCode" as const, value: "二" },
        ],
      },
    ];
    const sections = [section({ marker: "亮点1", title: "不算", body, sections: [inner] })];
    expect(listHighlights(article({ sections }))[0]?.characters).toBe(7);
  });

  it.each([
    [0, 1],
    [500, 1],
    [501, 2],
    [1500, 3],
  ])("reads %i characters in %i minutes", (characters, minutes) => {
    const sections = [section({ body: [paragraph("字".repeat(characters))] })];
    expect(listHighlights(article({ sections }))[0]?.minutes).toBe(minutes);
  });

  it("is empty for an article without sections", () => {
    expect(listHighlights(article({}))).toEqual([]);
  });
});

describe("selectHighlights", () => {
  it("gives those asked for in the article's order, each once", () => {
    expect(titles(selectHighlights(articleOf(5), [4, 2, 4]))).toEqual(["标题2", "标题4"]);
  });

  it.each([
    [[1, 2, 3], "1-3"],
    [[1, 2, 4, 7, 8], "1-2,4,7-8"],
    [[5], "5"],
    [[3, 1, 2], "1-3"],
  ])("says which there are: %j", (written, available) => {
    const sections = written.map((number) => section({ number }));
    expect(() => selectHighlights(article({ sections }), [written[0] ?? 0, 9, 10])).toThrow(
      expect.objectContaining({
        code: "unknown-highlight",
        data: { number: 9, available },
        exitCode: 1,
      }),
    );
  });

  it("says that there are none", () => {
    expect(() => selectHighlights(article({}), [1])).toThrow(
      expect.objectContaining({ code: "no-highlights" }),
    );
  });
});

describe("withHighlights", () => {
  it("keeps the definitions and footnotes that the selected highlights use", () => {
    const markdown = [
      "# 题",
      "## 亮点1：甲\n\n[一][a]和[^b]，![图][c]。",
      "## 亮点2：乙\n\n[二][d]和[^e]。",
      "[a]: http://a.cn\n[c]: c.png\n[d]: http://d.cn",
      "[^b]: 注，见[三][f]。\n\n[^e]: 另注。\n\n[f]: http://f.cn",
    ].join("\n\n");
    const part = withHighlights(articleFromTree(parseMarkdown(markdown)), [1]);
    const { body = [] } = part.sections[0] ?? {};
    expect(body.map((node) => ("identifier" in node ? node.identifier : node.type))).toEqual([
      "paragraph",
      "a",
      "b",
      "c",
      "f",
    ]);
  });

  it("adds no definition that a selected highlight holds", () => {
    const markdown =
      "# 题\n\n## 亮点1：甲\n\n[一][a]。\n\n[a]: http://a.cn\n\n## 亮点2：乙\n\n[二][a]。";
    const whole = articleFromTree(parseMarkdown(markdown));
    expect(withHighlights(whole, [1, 2]).sections).toEqual(whole.sections);
    expect(withHighlights(whole, [2]).sections[0]?.body).toHaveLength(2);
  });

  it("keeps what the article says of itself, and the chosen highlights alone", () => {
    const whole = { ...articleOf(3), chrome: ["触屏版"] };
    const part = withHighlights(whole, [2]);
    expect(part.meta).toBe(whole.meta);
    expect(part.lead).toEqual([]);
    expect(part.chrome).toEqual([]);
    expect(part.sections).toEqual([whole.sections[1]]);
  });
});
