import { describe, expect, it } from "vitest";
import { spread, trees } from "./support/sections.ts";

describe("levels", () => {
  it("follow the order of officials, whatever came before the first part", () => {
    expect(trees(spread("1. 甲", "2. 乙", "一、丙", "1. 丁", "2. 戊", "二、己"))).toEqual([
      ["1.", "甲"],
      ["2.", "乙"],
      [
        "一、",
        "丙",
        [
          ["1.", "丁"],
          ["2.", "戊"],
        ],
      ],
      ["二、", "己"],
    ]);
  });

  it("follow the order of appearance where an author turns it round throughout", () => {
    expect(trees(spread("1. 甲", "（一）乙", "（二）丙", "2. 丁", "（一）戊", "（二）己"))).toEqual(
      [
        [
          "1.",
          "甲",
          [
            ["（一）", "乙"],
            ["（二）", "丙"],
          ],
        ],
        [
          "2.",
          "丁",
          [
            ["（一）", "戊"],
            ["（二）", "己"],
          ],
        ],
      ],
    );
  });

  it("find those of a book again in each part", () => {
    const lines = [
      "第一编 甲",
      "第一章 乙",
      "第二章 丙",
      "第一节 丁",
      "第二节 戊",
      "第二编 己",
      "第一章 庚",
    ];
    expect(trees(spread(...lines))).toEqual([
      [
        "第一编",
        "甲",
        [
          ["第一章", "乙"],
          [
            "第二章",
            "丙",
            [
              ["第一节", "丁"],
              ["第二节", "戊"],
            ],
          ],
        ],
      ],
      ["第二编", "己", [["第一章", "庚"]]],
    ]);
  });

  it("put tunes below acts, even if one stands before the first act", () => {
    const lines = [
      "【满庭芳】",
      "第一出 甲",
      "【前腔】",
      "【尾声】",
      "第二出 乙",
      "【前腔】",
      "【尾声】",
    ];
    expect(trees(spread(...lines))).toEqual([
      ["【满庭芳】", null],
      [
        "第一出",
        "甲",
        [
          ["【前腔】", null],
          ["【尾声】", null],
        ],
      ],
      [
        "第二出",
        "乙",
        [
          ["【前腔】", null],
          ["【尾声】", null],
        ],
      ],
    ]);
  });

  it("set a summary beside the numbers that run across it", () => {
    expect(trees(spread("【导读】", "一、甲", "二、乙", "【结语】"))).toEqual([
      ["【导读】", null],
      ["一、", "甲"],
      ["二、", "乙"],
      ["【结语】", null],
    ]);
  });

  it("put attachments beside everything else", () => {
    expect(trees(spread("一、甲", "二、乙", "附件1", "附件2")).map((part) => part)).toHaveLength(4);
  });
});
