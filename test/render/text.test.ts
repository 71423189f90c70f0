import { describe, expect, it } from "vitest";
import { parseText } from "../../src/article/parse.ts";
import { articleFromTree } from "../../src/article/tree.ts";
import { renderText } from "../../src/render/text.ts";
import { parseMarkdown } from "../../src/source/markdown.ts";

describe("renderText", () => {
  it("writes one line for each paragraph, without indents, with blank lines between", () => {
    const article = parseText(
      "题目\n2031-03-09  来源：某报\n\n　　导语。\n　　亮点1\n　　甲\n　　正文。\n　　亮点2\n　　乙\n　　正文。\n版权所有",
    );
    expect(renderText(article)).toBe(
      "题目\n\n2031-03-09　来源：某报\n\n导语。\n\n亮点1　甲\n\n正文。\n\n亮点2　乙\n\n正文。\n",
    );
  });

  it("parses back to the same sections", () => {
    const text = "题目\n\n导语。\n\n亮点1：甲\n\n正文一。\n\n亮点2：乙\n\n正文二。";
    const once = renderText(parseText(text));
    expect(parseText(once)).toEqual(parseText(text));
    expect(renderText(parseText(once))).toBe(once);
  });

  it("keeps the text of lists, tables, quotations and code", () => {
    const markdown =
      "# 题\n\n一*二*[三](u)`四`\n\n- 甲\n- 乙\n  1. 丙\n\n> 丁\n\n| 子 | 丑 |\n|-|-|\n| 1 | 2 |\n\n```\n戊\n己\n```\n\n***\n";
    expect(renderText(articleFromTree(parseMarkdown(markdown)))).toBe(
      "题\n\n一二三（u）四\n\n- 甲\n- 乙\n  1. 丙\n\n丁\n\n子\t丑\n1\t2\n\n戊\n己\n",
    );
  });

  const bodyOf = (markdown: string) => renderText(articleFromTree(parseMarkdown(markdown)));

  it.each([
    ["numbers", "3. 甲\n4. 乙", "3. 甲\n4. 乙\n"],
    ["the state of tasks", "- [x] 甲\n- [ ] 乙", "- [x] 甲\n- [ ] 乙\n"],
    ["items of several blocks", "10. 甲\n\n    乙\n    - 丙", "10. 甲\n    乙\n    - 丙\n"],
    ["footnotes", "文[^a]。\n\n[^a]: 注。", "文[a]。\n\n[a] 注。\n"],
    ["blocks of HTML, which may hold text", "<div>甲</div>", "甲\n"],
    ["hard breaks", "甲\\\n乙", "甲\n乙\n"],
    ["the breaks of cells as blanks", "|甲|\n|-|\n|乙<br>丙|", "甲\n乙 丙\n"],
    ["addresses by reference", "[甲][a]\n\n[a]: http://a.cn", "甲（http://a.cn）\n"],
    [
      "an address that is its own words once",
      "见 <http://a.cn> 和 a@b.cn",
      "见 http://a.cn 和 a@b.cn\n",
    ],
    ["images", "![桥](b.png)和![](c.png)", "桥（b.png）和〔图〕（c.png）\n"],
  ])("keeps %s", (_, markdown, expected) => {
    expect(bodyOf(markdown)).toBe(expected);
  });

  it("is empty for an empty article", () => {
    expect(renderText(articleFromTree(parseMarkdown("")))).toBe("");
  });
});
