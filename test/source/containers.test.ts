import { describe, expect, it } from "vitest";
import { articleFromTree } from "../../src/article/tree.ts";
import { renderMarkdown } from "../../src/render/markdown.ts";
import { parseMarkdown } from "../../src/source/markdown.ts";

const again = (markdown: string) =>
  renderMarkdown(articleFromTree(parseMarkdown(markdown)), { frontMatter: false });
const types = (markdown: string) => parseMarkdown(markdown).children.map(({ type }) => type);

describe("the end of a container", () => {
  it.each([
    [":::tip 提示\n- 甲\n- 乙\n:::\n", ":::tip 提示\n\n- 甲\n- 乙\n\n:::\n"],
    ["::::tip\n> 甲\n::::  \n", "::::tip\n\n> 甲\n\n::::\n"],
    [":::tip\n1. 甲\n   - 乙\n:::\n\n丙\n", ":::tip\n\n1. 甲\n   - 乙\n\n:::\n\n丙\n"],
  ])("is in no list or quotation: %j", (markdown, expected) => {
    expect(again(markdown)).toBe(expected);
    expect(again(expected)).toBe(expected);
  });

  it("is a line of its paragraph elsewhere", () => {
    expect(types("甲\n:::\n")).toEqual(["paragraph"]);
  });

  it.each(["- 甲\n::\n", "- 甲\n:::tip\n", "- 甲\n::: 乙\n", "- 甲\n  :::\n"])(
    "is not in %j",
    (markdown) => {
      expect(types(markdown)).toEqual(["list"]);
    },
  );
});
