import type { PhrasingContent } from "mdast";
import { describe, expect, it } from "vitest";
import { articleFromTree } from "../../src/article/tree.ts";
import { renderMarkdown } from "../../src/render/markdown.ts";
import { parseMarkdown } from "../../src/source/markdown.ts";
import { article } from "../view/support/build.ts";

function exported(...children: PhrasingContent[]): string {
  const lead = [{ type: "paragraph" as const, children }];
  const markdown = renderMarkdown(article({ lead }), { frontMatter: false });
  const again = articleFromTree(parseMarkdown(markdown));
  expect(again.lead).toEqual(lead);
  return markdown.trimEnd();
}

describe("escapes", () => {
  it.each(
    [
      ...["R&D", "a&b c&", "&amp", "1~3 天", "a & b", "~", "snake_case_name", "a * b", "3 < 4 > 2"],
      ...[
        "[图]",
        "[1]",
        "![",
        "!",
        "看 http:// 和 www.",
        "a@b",
        "#标签",
        "2. ",
        "$5",
        "`",
        "[^1]",
        "甲|乙",
      ],
    ].filter((text) => text.trim() === text),
  )("are not in %s", (value) => {
    expect(exported({ type: "text", value })).toBe(value);
  });

  it.each([
    ["&amp;", "\\&amp;"],
    ["&#38;", "\\&#38;"],
    ["1~3 和 5~7", "1\\~3 和 5\\~7"],
    ["*甲* a_b", "\\*甲\\* a_b"],
    ["- 甲", "\\- 甲"],
    ["1. 甲", "1\\. 甲"],
    ["# 甲", "\\# 甲"],
    ["<b>", "\\<b>"],
    ["[甲](乙)", "[甲]\\(乙)"],
    ["a@b.cn", "a\\@b.cn"],
    ["~~~", "\\~\\~\\~"],
  ])("keep %s as it is", (value, expected) => {
    expect(exported({ type: "text", value })).toBe(expected);
  });

  it("are not in addresses", () => {
    const url = "http://a.cn/?a=1&b=2";
    const children: PhrasingContent[] = [{ type: "text", value: "文" }];
    expect(exported({ type: "link", title: null, url, children })).toBe(`[文](${url})`);
  });

  it("keep a bracket that a definition would make a link", () => {
    const lead = [
      { type: "paragraph" as const, children: [{ type: "text" as const, value: "[甲] [乙]" }] },
      { type: "definition" as const, identifier: "甲", label: "甲", url: "u", title: null },
    ];
    const markdown = renderMarkdown(article({ lead }), { frontMatter: false });
    expect(markdown).toBe("\\[甲] \\[乙]\n\n[甲]: u\n");
  });

  it("keep a box that would make a task of an item", () => {
    const markdown = "- \\[ ] 甲\n- 乙 [ ] 丙\n";
    const { children: lead } = parseMarkdown(markdown);
    expect(renderMarkdown(article({ lead }), { frontMatter: false })).toBe(markdown);
  });

  it("leave the mark of an alert", () => {
    const markdown = "> [!NOTE]\\\n> 注意\n";
    const { children: lead } = parseMarkdown(markdown);
    expect(renderMarkdown(article({ lead }), { frontMatter: false })).toBe(markdown);
  });
});
