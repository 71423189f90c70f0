import fc from "fast-check";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { describe, expect, it } from "vitest";
import { parseStretches, type Syntax } from "../../../src/source/limits/stretches.ts";

function parse(text: string, syntax: Syntax = {}) {
  return fromMarkdown(text, { extensions: [gfm(), syntax], mdastExtensions: [gfmFromMarkdown()] });
}

function plain(tree: unknown): unknown {
  return JSON.parse(JSON.stringify(tree, (key, value) => (key === "position" ? undefined : value)));
}

/** Cuts wherever it is allowed. */
function expectTheSame(markdown: string): void {
  expect(plain(parseStretches(markdown, 0, parse, 1))).toEqual(plain(parse(markdown)));
}

describe("parseStretches", () => {
  it("never gives the parser much at a time", () => {
    const lengths: number[] = [];
    parseStretches("一*二*\n===\n".repeat(2000), 0, (text, syntax) => {
      lengths.push(text.length);
      return parse(text, syntax);
    });
    expect(lengths.length).toBeGreaterThan(5);
    expect(Math.max(...lengths)).toBeLessThan(3000);
  });

  it.each([
    ["a fence", "```\n一\n\n二\n\n三\n```\n\n四\n\n五"],
    ["a fence without end", "一\n\n~~~\n\n二\n\n三"],
    ["a fence in a list", "- 一\n  ```\n\n二\n\n```\n\n三\n\n四"],
    ["a comment", "<!-- 一\n\n二\n\n-->\n\n三"],
    ["a list", "- 一\n\n- 二\n\n  三\n\n四\n\n1. 五\n\n2. 六"],
    ["quotations", "> # 一\n> 二\n\n> 三\n\n四\n# 五\n> 六"],
    ["a footnote", "一[^1]\n\n[^1]: 二\n\n    三\n\n四[^1]"],
    ["blank lines in a fence before a footnote", "[^1]: ```\n\n\n[^2]: 一\n\n```"],
    ["blank lines in a fence before a quotation", "- ```\n\n\n> 一\n\n```\n\n\n二"],
    ["a label defined later", "[一] [二][b]\n\n三\n\n[一]: /a\n\n[B]: /b\n\n[一]"],
    ["headings without blank lines", "一\n===\n二\n---\n# 三\n四\n===\n"],
    ["what only looks like a heading", "- 一\n  ===\n二\n===\n|一|\n|-|\n--\n三"],
    ["other line ends", "一\r\n\r\n二\r\r三\r\n===\r\n四"],
    ["byte order marks", "一\n\n\uFEFF二\n\n三"],
  ])("changes nothing around %s", (_, markdown) => {
    expectTheSame(markdown);
  });

  it("changes nothing anywhere", () => {
    const part = fc.constantFrom(
      ...[
        "\n",
        "\n\n",
        "\n \n",
        "\r\n",
        "\r",
        " ",
        "    ",
        "\t",
        "一",
        "二\n\n三",
        "# ",
        "X",
        "|",
        "|-|",
      ],
      ...[
        "---",
        "===\n",
        "~~~\n",
        "```\n",
        "> ",
        "- ",
        "1. ",
        "<!--",
        "-->",
        "<div>\n",
        "</div>",
        "*",
        "_",
      ],
      ...[
        "[一]",
        "\n\n[一]: /a\n",
        "[^1]",
        "\n[^1]: ",
        "](a)",
        "`",
        "\\",
        "<pre>",
        "</pre>",
        "\n# 四\n",
      ],
    );
    const markdown = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(""));
    fc.assert(fc.property(markdown, expectTheSame), { numRuns: 500 });
  });
});
