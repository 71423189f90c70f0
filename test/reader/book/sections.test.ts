import { describe, expect, it } from "vitest";
import { textOf } from "../../../src/reader/book/book.ts";
import { bookOf, markdownBook } from "../support/session.ts";

describe("sections of a part", () => {
  it("do not begin at a heading within a quotation that reads the same", () => {
    const book = markdownBook("# 题\n\n引言。\n\n> ## 甲\n>\n> 引文。\n\n## 甲\n\n正文。\n");
    const { blocks, sections } = book.part(0);
    const texts = blocks.map(textOf);
    expect(sections.map(({ place }) => place.block)).toEqual([texts.lastIndexOf("甲")]);
    expect(texts.indexOf("甲")).toBeLessThan(texts.lastIndexOf("甲"));
  });

  it("do not begin at a paragraph that only starts with their marker", () => {
    const articles = ["一", "二", "三", "四"].map(
      (number) => `第${number}条　为了规范测试的行为，制定本条例。`,
    );
    const book = bookOf(
      ["某某条例", "　　第一条规定的情形，由主管部门认定。", ...articles].join("\n\n"),
    );
    const { blocks, sections } = book.part(0);
    const texts = blocks.map(textOf);
    expect(sections.map(({ place }) => texts[place.block])).toEqual(articles);
  });
});
