import { describe, expect, it } from "vitest";
import { withoutSoftBreaks } from "../../../src/article/blocks/softbreaks.ts";
import { parseMarkdown } from "../../../src/source/markdown.ts";
import { blocksOf, marked } from "../support/build.ts";

const shown = (markdown: string) =>
  blocksOf(parseMarkdown(markdown).children.map((node) => withoutSoftBreaks(node))).map(marked);

describe("HTML in Markdown", () => {
  it.each([
    ["按 <kbd>Ctrl</kbd>+<kbd>C</kbd>", "按 <code:Ctrl>+<code:C>"],
    ["H<sub>2</sub>O，x<sup>-1</sup>，x<sup>n</sup>", "H₂O，x⁻¹，xn"],
    ["<mark>甲</mark><u>乙</u>", "<strong:甲><emphasis:乙>"],
    ["甲<br>乙<BR/>", "甲\n乙"],
    ["<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字", "漢（かん）字"],
    ["<b>甲**乙**</b>丙", "<strong:甲乙>丙"],
    ["<span>甲</b>乙", "甲乙"],
    ["List<T> 与 <某> 和 &lt;b&gt;", "List<T> 与 <某> 和 <b>"],
    ['<img src="b.png" alt="图">', "<meta:［图］>"],
    [
      '<p align="center">\n  <img src="b.png" alt="图">\n  <b>甲</b>\n</p>',
      "<meta:［图］> <strong:甲>",
    ],
    ["<div>甲</div>\n<div>乙 &amp; 丙</div>", "甲\n乙 & 丙"],
    ["<details>\n<summary>甲</summary>\n</details>", "<strong:甲>"],
    ["<dl>\n<dt>甲</dt>\n<dd>乙</dd>\n<dd>丙</dd>\n</dl>", "<strong:甲>\n　　乙\n　　丙"],
    ["<style>\np { color: red }\n</style>\n甲", "甲"],
  ])("%j is shown without its tags", (markdown, expected) => {
    expect(shown(markdown)).toEqual([expected]);
  });

  it("shows the address of a link among the notes", () => {
    expect(shown('<a href="https://a.cn">甲</a>乙')).toEqual([
      "<link:甲>[1]乙",
      "<number:[1] >https://a.cn",
    ]);
  });

  it.each(["<a id='x'></a>", "<!-- 注 -->", "<div>\n</div>"])("shows nothing of %j", (markdown) => {
    expect(shown(markdown).join("")).toBe("");
  });
});

describe("dialects of Markdown", () => {
  it.each([
    ["> [!NOTE]\n> 甲", ["<strong:说明>", "甲"]],
    ["> [!warning]- 标题\n> 甲", ["<strong:标题>", "甲"]],
    ["> [!NOTE] \n> - 甲", ["<strong:说明>", "<number:- >甲"]],
    ["> [甲]", ["[甲]"]],
    ["$a*b*c$ 与 $5 和 $10", ["<code:$a*b*c$> 与 $5 和 $10"]],
    ["$$\na\n- b\n$$", ["<code:a>\n<code:- b>"]],
    ["[TOC]\n\n[[甲|乙]] ==丙==", ["[TOC]", "[[甲|乙]] ==丙=="]],
  ])("%j is shown line for line", (markdown, expected) => {
    expect(shown(markdown)).toEqual(expected);
  });
});
