import { describe, expect, it } from "vitest";
import { hasParts, statuteOf } from "./statute.ts";

const MARKDOWN = `# 某法

2001年2月28日 第九届全国人民代表大会通过

<!-- INFO END -->

## 第一章 总则

## 第二章 附则

## 第一章 总则

第一条 为了测试。

## 第二章 附则

第二条之一 自公布之日起施行。
`;

describe("a statute", () => {
  it("has a title, headings, articles and dates, its table of contents left out", () => {
    expect(statuteOf(MARKDOWN)).toMatchObject({
      title: "某法",
      headings: ["第一章总则", "第二章附则"],
      articles: ["第一条", "第二条之一"],
      dates: ["2001年2月28日"],
    });
  });

  it("is judged only if it has parts", () => {
    expect(hasParts(MARKDOWN)).toBe(true);
    expect(hasParts("# 某决定\n\n第一条 为了测试。\n")).toBe(false);
  });
});
