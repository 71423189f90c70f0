import fc from "fast-check";
import type { Root } from "mdast";
import { describe, expect, it } from "vitest";
import { parseMarkdown, parseWhole } from "../../src/source/markdown.ts";
import { foldProse } from "../../src/source/prose.ts";

function withoutPositions(tree: Root): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === "position" ? undefined : value)));
}

function expectTheSame(markdown: string): void {
  expect(withoutPositions(parseMarkdown(markdown))).toEqual(withoutPositions(parseWhole(markdown)));
}

describe("foldProse", () => {
  it("leaves one character for any number of plain blocks", () => {
    const { text } = foldProse("# 题目\n　　第一段。\n\n第二段，\n仍是第二段。\n\n- 列表\n\n末段");
    expect([...text]).toHaveLength("1\n\n- 列表\n\n1".length);
  });

  it("leaves blocks with inline syntax to the parser", () => {
    const markdown =
      "**第一**段\n\n见 www.example.cn\n\n1. 列表\n\n题\n===\n\n`码`\n\n行尾  \n换行";
    expect(foldProse(markdown).text).toBe(markdown);
  });

  it.each([
    ["in a fence", "~~~\n\n正文\n\n~~~\n\n正文"],
    ["in a fence in a list", "- ~~~\n\n  正文\n\n正文"],
    ["in a comment", "<!-- 注\n\n正文\n\n# 题\n\n-->\n\n正文"],
    ["after front matter", "---\n题: 一\n\n正文\n---\n\n正文"],
    ["after a list", "- 一\n\n正文\n\n  正文"],
    ["after a footnote", "一[^1]\n\n[^1]: 注\n\n正文"],
    ["under a table", "|一|\n|-|\n正文\n\n正文"],
    ["with all kinds of line ends", "一\r\n二\r三\n\r\n# 题\r\n\r四\r"],
    ["with stand-ins of its own", "正文\u{F0000}\n\n正文\n\n\u{F0000}"],
    ["with escapes and marks", "# 题 #\n\n正文\\\n换行\n\n## # 题\n\n#题\n\n####### 题"],
  ])("changes nothing %s", (_, markdown) => {
    expectTheSame(markdown);
  });

  it("changes nothing anywhere", () => {
    const part = fc.constantFrom(
      ...[
        "\n",
        "\n\n",
        "\n \n",
        "\r\n",
        " ",
        "    ",
        "\t",
        "　",
        "正文",
        "一。“二”",
        "# ",
        "## 题",
        "#",
      ],
      ...[
        "---",
        "===",
        "~~~",
        "```",
        "> ",
        "- ",
        "1. ",
        "1990",
        "2)",
        "<!--",
        "-->",
        "<div>",
        "</div>",
      ],
      ...[
        "**",
        "_",
        "`",
        "[",
        "]",
        "](a)",
        "[^1]",
        ": ",
        "|",
        "|-|",
        "www.a.cn",
        "http://a.cn",
        "a@b.cn",
      ],
      ...[
        "&amp;",
        "\\",
        "~",
        "!",
        "+",
        "word",
        "\u{F0000}",
        "\0",
        "\u00A0",
        "\u2028",
        "www.",
        "A",
        ".",
      ],
    );
    const markdown = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(""));
    fc.assert(fc.property(markdown, expectTheSame), { numRuns: 300 });
  });
});
