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
  it.each(["R&D", "a&b c&", "&amp", "1~3 天", "a & b", "~"])("are not in %s", (value) => {
    expect(exported({ type: "text", value })).toBe(value);
  });

  it.each([
    ["&amp;", "\\&amp;"],
    ["&#38;", "\\&#38;"],
    ["1~3 和 5~7", "1\\~3 和 5\\~7"],
    ["~~~", "\\~\\~\\~"],
  ])("keep %s as it is", (value, expected) => {
    expect(exported({ type: "text", value })).toBe(expected);
  });

  it("are not in addresses", () => {
    const url = "http://a.cn/?a=1&b=2";
    const children: PhrasingContent[] = [{ type: "text", value: "文" }];
    expect(exported({ type: "link", title: null, url, children })).toBe(`[文](${url})`);
  });
});
