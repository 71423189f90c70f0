import { describe, expect, it } from "vitest";
import { markdownOf } from "../../src/render/markdown/to-markdown.ts";
import { parseMarkdown } from "../../src/source/markdown.ts";

const typesOf = (markdown: string) =>
  parseMarkdown(markdown).children.flatMap((node) =>
    node.type === "paragraph" ? node.children.map(({ type }) => type) : [node.type],
  );

describe("TeX in Markdown", () => {
  it.each([
    ["$a*b*c$", ["inlineMath"]],
    ["设 $x_1$，", ["text", "inlineMath", "text"]],
    ["$$x$$", ["inlineMath"]],
    ["$$\n\\begin{a}\n+ 1\n\\\\\n$$", ["math"]],
  ])("is found in %j and comes back", (markdown, types) => {
    expect(typesOf(markdown)).toEqual(types);
    expect(parseMarkdown(markdownOf(parseMarkdown(markdown).children)).children).toMatchObject(
      parseMarkdown(markdown).children.map(({ position: _, ...node }) => ({ type: node.type })),
    );
  });

  it.each(["$5 和 $10", "$5到$10", "a $ x $", "US$5、HK$6a", "\\$a$", "`$a$`", "$\n甲$"])(
    "is not in %j",
    (markdown) => {
      expect(typesOf(markdown)).not.toContain("inlineMath");
    },
  );

  it.each(["$5 和 $10", "$5到$10", "US$5"])("takes no escape in %j", (markdown) => {
    expect(markdownOf(parseMarkdown(markdown).children)).toBe(`${markdown}\n`);
  });

  it("keeps dollars escaped that would make TeX", () => {
    expect(markdownOf(parseMarkdown("\\$a\\$").children)).toBe("\\$a\\$\n");
  });
});
