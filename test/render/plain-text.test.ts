import type { RootContent } from "mdast";
import { describe, expect, it } from "vitest";
import { articleFromTree } from "../../src/article/tree.ts";
import { renderMarkdown } from "../../src/render/markdown.ts";
import { parseMarkdown } from "../../src/source/markdown.ts";
import { article, paragraph } from "../view/support/build.ts";

/** Exports lines of plain text; the export must read back and export alike. */
function exported(...lines: string[]): string {
  const lead: RootContent[] = lines.map(paragraph);
  const markdown = renderMarkdown(article({ lead }), { frontMatter: false, isPlain: true });
  const again = articleFromTree(parseMarkdown(markdown));
  expect(renderMarkdown(again, { frontMatter: false })).toBe(markdown);
  return markdown.trimEnd();
}

describe("plain text as Markdown", () => {
  it.each([
    [["- 甲项", "- 乙项"], "- 甲项\n- 乙项"],
    [["• 甲项", "• 乙项", "丙"], "- 甲项\n- 乙项\n\n丙"],
    [["1. 首先", "2. 其次"], "1. 首先\n2. 其次"],
    [["3、 首先", "4、 其次"], "3. 首先\n4. 其次"],
    [["甲", "* * *", "乙"], "甲\n\n***\n\n乙"],
    [["见 https://a.cn/b?c=1，或 http://d.cn。"], "见 <https://a.cn/b?c=1>，或 <http://d.cn>。"],
    [["（https://a.cn/b_(c)）. See http://d.cn."], "（<https://a.cn/b_(c)>）. See <http://d.cn>."],
    [["- 见 https://a.cn", "- 乙"], "- 见 <https://a.cn>\n- 乙"],
  ])("%j", (lines, expected) => {
    expect(exported(...lines)).toBe(expected);
  });

  it.each([[["- 鲁迅"]], [["1. 首先", "3. 再次"]], [["1.5 倍", "2.5 倍"]], [["-5 度", "-6 度"]]])(
    "has no list in %j",
    (lines) => {
      expect(exported(...lines).replaceAll("\\", "")).toBe(lines.join("\n\n"));
    },
  );
});
