import { toString as textOf } from "mdast-util-to-string";
import { describe, expect, it } from "vitest";
import { withoutSoftBreaks } from "../../../src/article/blocks/softbreaks.ts";
import { parseMarkdown } from "../../../src/source/markdown.ts";

const joined = (markdown: string) => textOf(withoutSoftBreaks(parseMarkdown(markdown)));

describe("a soft break", () => {
  it.each([
    ["words", "one\ntwo", "one two"],
    ["a word and code", "The command\n`--foo`", "The command --foo"],
    ["code and a word", "`--foo`\nis it", "--foo is it"],
    ["a word and a link", "see\n[--foo](u)", "see --foo"],
    ["marks of ASCII", "a *b*?\n(c", "a b? (c"],
    ["a word and an image without words", "see\n![](u)\nhere", "see  here"],
  ])("between %s is a blank", (_, markdown, expected) => {
    expect(joined(markdown)).toBe(expected);
  });

  it.each([
    ["Han", "汉\n字", "汉字"],
    ["Han and a word", "汉\nword", "汉word"],
    ["a word and Han", "word\n汉", "word汉"],
    ["a full-width mark and a word", "word，\nword", "word，word"],
    ["kana", "かな\nカナ", "かなカナ"],
    ["Han and code", "命令\n`--foo`\n选项", "命令--foo选项"],
    ["Han in emphasis", "word\n**汉字**", "word汉字"],
  ])("at %s is nothing", (_, markdown, expected) => {
    expect(joined(markdown)).toBe(expected);
  });

  it.each([
    "{% note info %}\n汉字\n{% endnote %}",
    '{{< figure src="a.png" >}}\n汉字',
    "{{% alert %}}\n汉字\n{{% /alert %}}",
    ":::tip\n汉字\n:::",
    "术语\n: 解释",
  ])("stays beside a line of a dialect: %j", (markdown) => {
    expect(joined(markdown)).toBe(markdown);
  });

  it("goes beside a tag in a line", () => {
    expect(joined("汉{% raw %}\n{{ a }}字")).toBe("汉{% raw %} {{ a }}字");
  });
});
