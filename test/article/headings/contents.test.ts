import { describe, expect, it } from "vitest";
import { PROSE, spread, trees } from "./support/sections.ts";

describe("a table of contents", () => {
  it.each([
    ["plain", "第一章 甲", "第二章 乙"],
    ["with pages", "第一章 甲……1", "第二章 乙……12"],
    ["with other blanks", "第一章　　甲", "第二章　　乙"],
  ])("%s is no section", (_, one, two) => {
    const text = ["题目", "目录", one, two, "第一章 甲", PROSE, "第二章 乙", PROSE].join("\n\n");
    expect(trees(text)).toEqual([
      ["第一章", "甲"],
      ["第二章", "乙"],
    ]);
  });

  it("is none either where a foreword follows it", () => {
    const text = ["题目", "一、甲", "二、乙", PROSE, "一、甲", PROSE, "二、乙", PROSE].join("\n\n");
    expect(trees(text)).toEqual([
      ["一、", "甲"],
      ["二、", "乙"],
    ]);
  });

  it.each([
    ["with other titles", ["第一章 甲", "第二章 乙乙", "第三章 丙"], ["甲", "乙", "丙丙"]],
    ["with unmarked entries", ["前言", "第一章 甲", "第二章 乙", "附录"], ["甲", "乙"]],
  ])("%s is none either", (_, entries, titles) => {
    const chapters = titles.flatMap((title, index) => [
      `第${"一二三".charAt(index)}章 ${title}`,
      PROSE,
    ]);
    const found = trees(["题目", "目录", ...entries, ...chapters].join("\n"));
    expect(found).toEqual(titles.map((title, index) => [`第${"一二三".charAt(index)}章`, title]));
  });

  it("has parts whose numbers begin again", () => {
    const entries = [
      "第一编 甲",
      "第一章 一般",
      "第二章 乙",
      "第二编 丙",
      "第一章 一般",
      "第二章 丁",
    ];
    const body = entries.flatMap((line) => [line, PROSE]);
    expect(trees(["题目", ...entries, ...body].join("\n"))).toEqual(
      trees(["题目", PROSE, ...body].join("\n")),
    );
  });

  it("has entries whose number comes last", () => {
    const entries = ["学而第一", "为政第二", "八佾第三"];
    const body = entries.flatMap((line) => [line, PROSE]);
    expect(trees(["题目", ...entries, ...body].join("\n"))).toHaveLength(3);
  });

  it("is not seen where titles come again with text between", () => {
    const pages = ["第一章 甲", "第一章 甲", "第二章 乙", "第二章 乙"];
    expect(trees(spread(...pages))).toHaveLength(4);
  });
});
