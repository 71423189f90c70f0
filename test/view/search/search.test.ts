import fc from "fast-check";
import type { RootContent } from "mdast";
import { describe, expect, it } from "vitest";
import { excerptsOf } from "../../../src/view/search/excerpt.ts";
import { passagesOf } from "../../../src/view/search/passages.ts";
import {
  escaped,
  findPattern,
  findWord,
  hitShapes,
  searchArticle,
} from "../../../src/view/search/search.ts";
import { NO_MARKS, PLAIN_MARKS, searchPage } from "../../../src/view/search/search-page.ts";
import { anyArticle, anyText } from "../support/arbitrary.ts";
import { article, marked, meta, nodes, paragraph, section, texts } from "../support/build.ts";

const inner = section({
  marker: "（一）",
  title: "其一",
  level: 2,
  body: [paragraph("又见月亮。")],
});
const sample = article({
  meta: meta({ title: "月亮" }),
  lead: [paragraph("无事。")],
  sections: [
    section({
      marker: "一、",
      title: "看月",
      body: [paragraph("没有。"), paragraph("月亮升起。云遮月，月又出。")],
      sections: [inner],
    }),
    section({ title: "尾", body: [paragraph("完。")] }),
  ],
});

describe("passagesOf", () => {
  it("takes title, headings, paragraphs, cells and code, each with its place", () => {
    const body = nodes(
      { type: "list", children: [{ type: "listItem", children: [paragraph("项")] }] },
      {
        type: "table",
        children: [
          {
            type: "tableRow",
            children: [{ type: "tableCell", children: [{ type: "text", value: "格" }] }],
          },
        ],
      },
      { type: "code", value: "x = 1" },
      { type: "definition", identifier: "a", url: "b" },
    );
    const whole = article({
      meta: meta({ title: "题" }),
      sections: [section({ marker: "亮点1", title: "节", body })],
    });
    expect(
      passagesOf(whole).map(({ path, part, index, text }) => [path.length, part, index, text]),
    ).toEqual([
      [0, "title", null, "题"],
      [1, "heading", null, "亮点1　节"],
      [1, "body", 0, "项"],
      [1, "body", 1, "格"],
      [1, "body", 2, "x = 1"],
    ]);
  });

  it("joins the text of a paragraph across its styles", () => {
    const mixed: RootContent = {
      type: "paragraph",
      children: [
        { type: "text", value: "前" },
        { type: "strong", children: [{ type: "text", value: "中" }] },
        { type: "break" },
        { type: "image", url: "a", alt: "图" },
        { type: "footnoteReference", identifier: "1" },
        { type: "inlineCode", value: "码" },
      ],
    };
    expect(passagesOf(article({ lead: [mixed] })).map(({ text }) => text)).toEqual(["前中\n图码"]);
  });
});

describe("finding", () => {
  it.each([
    ["月", "月亮月月", [0, 1, 2, 3, 3, 4]],
    ["月月", "月月月", [0, 2]],
    [".", "a.b", [1, 2]],
    ["无", "月", []],
  ])("%j in %j", (word, text, edges) => {
    const flat = (ranges: readonly { start: number; end: number }[] = []) =>
      ranges.flatMap(({ start, end }) => [start, end]);
    expect(flat(findWord(word)([text])[0])).toEqual(edges);
    expect(flat(findPattern(new RegExp(escaped(word), "gu"))([text])[0])).toEqual(edges);
  });

  it("finds no empty match", () => {
    expect(findPattern(/a*/g)(["ba"])).toEqual([[{ start: 1, end: 2 }]]);
  });

  it("finds any word as it is written, escaped, in the text that holds it", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (before, word, after) => {
        fc.pre(word !== "");
        const text = (before + word + after).toWellFormed();
        const sought = word.toWellFormed();
        fc.pre(text.includes(sought));
        const [ranges = []] = findPattern(new RegExp(escaped(sought), "gu"))([text]);
        expect(ranges).toEqual(findWord(sought)([text])[0]);
      }),
    );
  });
});

describe("searchPage", () => {
  it("shows hits in sentences under the headings on the way to them", () => {
    const page = searchPage(sample, searchArticle(sample, findWord("月")), NO_MARKS);
    expect(page.map(marked)).toEqual([
      "<title hit:月><title:亮>",
      "<marker:一、><heading:看><heading hit:月>",
      "<hit:月>亮升起。云遮<hit:月>，<hit:月>又出。",
      "<meta:一、看月 / ><marker:（一）><heading:其一>",
      "又见<hit:月>亮。",
    ]);
    expect(page.map(({ above }) => above)).toEqual([0, 1, 0, 1, 0]);
  });

  it("marks the hits where there is no colour", () => {
    const page = searchPage(sample, searchArticle(sample, findWord("月亮")), PLAIN_MARKS);
    expect(texts(page)).toEqual([
      "«月亮»",
      "一、看月",
      "«月亮»升起。",
      "一、看月 / （一）其一",
      "又见«月亮»。",
    ]);
  });

  it("marks a hit once that lies across a marker and a title", () => {
    const matches = searchArticle(sample, findWord("、看"));
    expect(texts(searchPage(sample, matches, PLAIN_MARKS))).toEqual(["一«、看»月"]);
  });

  it("loses nothing of the excerpts and shows every hit, whatever the article", () => {
    fc.assert(
      fc.property(anyArticle, fc.constantFrom("中", "文", "a", "，"), (any, word) => {
        const matches = searchArticle(any, findWord(word));
        const page = searchPage(any, matches, NO_MARKS);
        const shown =
          page
            .map(marked)
            .join("")
            .match(/hit:[^>]*/g)
            ?.join("") ?? "";
        const count = (text: string) => text.split(word).length - 1;
        expect(count(shown)).toBe(matches.reduce((sum, { hits }) => sum + hits.length, 0));
      }),
    );
  });
});

describe("excerptsOf", () => {
  const excerpt = (text: string, word: string) =>
    excerptsOf(text, findWord(word)([text])[0] ?? []).map(({ start, end }) =>
      text.slice(start, end),
    );

  it.each([
    ["甲。乙月。丙。", "月", ["乙月。"]],
    ["“甲。”乙月！”丙。", "月", ["乙月！”"]],
    ["月。甲。月。", "月", ["月。", "月。"]],
    ["月。月。", "月", ["月。月。"]],
    [`${"字".repeat(60)}月${"字".repeat(60)}`, "月", [`${"字".repeat(40)}月${"字".repeat(40)}`]],
    [`${"字".repeat(25)}，${"字".repeat(35)}月`, "月", [`${"字".repeat(35)}月`]],
    [`月${"字".repeat(30)}，${"字".repeat(30)}`, "月", [`月${"字".repeat(30)}，`]],
  ])("of %j about %j", (text, word, expected) => {
    expect(excerpt(text, word)).toEqual(expected);
  });

  it("splits no cluster at its edges", () => {
    const family = "👨‍👩‍👧‍👦";
    const [shown = ""] = excerpt(`${family.repeat(20)}月${family.repeat(20)}`, "月");
    const clusters = [...new Intl.Segmenter("zh").segment(shown)].map(({ segment }) => segment);
    expect(new Set(clusters)).toEqual(new Set([family, "月"]));
  });

  it("holds each hit once, in order, in excerpts that are apart and bounded", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom("中", "a", "，"), (text, word) => {
        const hits = findWord(word)([text])[0] ?? [];
        const excerpts = excerptsOf(text, hits);
        expect(excerpts.flatMap((each) => each.hits)).toEqual(hits);
        let last = -1;
        for (const { start, end, hits: inside } of excerpts) {
          expect(start).toBeGreaterThan(last);
          for (const hit of inside) {
            expect(hit.start).toBeGreaterThanOrEqual(start);
            expect(hit.end).toBeLessThanOrEqual(end);
          }
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe("hitShapes", () => {
  it("gives section, place, offsets and context", () => {
    expect(hitShapes(searchArticle(sample, findWord("月又")))).toEqual([
      {
        section: [{ marker: "一、", number: null, title: "看月" }],
        part: "body",
        paragraph: 1,
        start: 9,
        end: 11,
        text: "月又",
        context: { text: "云遮月，月又出。", start: 4, end: 6 },
      },
    ]);
  });
});
