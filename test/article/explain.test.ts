import { describe, expect, it } from "vitest";
import { explainText, parseText } from "../../src/article/parse.ts";

const TEXT = [
  "首页 > 要闻 > 正文",
  "一条河的三代守闸人",
  "2031-03-09 来源：某报",
  "河在城北。",
  "（本章完）",
  "闸在城南。（记者 张三）",
  "责任编辑：王五",
].join("\n\n");

describe("how a text is understood", () => {
  const { blocks, claims } = explainText(TEXT);

  it("names each paragraph's region and the rules that spoke for it", () => {
    expect(blocks.map(({ region, evidence }) => [region, ...evidence])).toEqual([
      ["above", "breadcrumb"],
      ["title", "title-like", "above-byline"],
      ["meta", "byline"],
      ["body", "sentence"],
      ["below", "ending"],
      ["body", "sentence"],
      ["colophon", "editors"],
    ]);
  });

  it("names every claim, and which ones the metadata holds", () => {
    expect(claims.map(({ field, value, origin, won }) => [field, value, origin, won])).toEqual([
      ["title", "一条河的三代守闸人", "title-line", true],
      ["published", "2031-03-09", "label", true],
      ["source", "某报", "label", true],
      ["author", "张三", "credit", true],
    ]);
  });

  it("names a rule for every line that is dropped", () => {
    const dropped = new Set(parseText(TEXT).chrome);
    for (const { text, evidence } of blocks) {
      if (dropped.has(text)) expect(evidence).not.toEqual([]);
    }
  });
});
