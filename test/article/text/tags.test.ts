import { describe, expect, it } from "vitest";
import { stripStrayTags } from "../../../src/article/text/tags.ts";

describe("stripStrayTags", () => {
  it.each([
    [
      "a paragraph over two lines",
      "<p>正文。\n　　下文。</p>",
      "正文。\n　　下文。",
      ["<p>", "</p>"],
    ],
    ["a line break", "正文。<br />\n下文", "正文。\n下文", ["<br />"]],
    ["after an indent", "　　<P>正文", "　　正文", ["<P>"]],
  ])("takes out tags of %s", (_, dirty, text, tags) => {
    expect(stripStrayTags(dirty)).toEqual({ text, tags });
  });

  it.each([
    "<p>一段</p>",
    "用 <p> 开头，用 </p> 结尾",
    "<div> 是块 </div>",
    "<p>\n正文\n</p>",
    "a < b",
  ])("keeps %j", (text) => {
    expect(stripStrayTags(text)).toEqual({ text, tags: [] });
  });

  // Backtracking over each of them would take minutes.
  it.each(["<p>", "</p>", "</p> ", "<br", "<br ", "<br> ", " ", "　<", "</p>\n"])(
    "takes linear time for %j repeated",
    (part) => {
      const text = `正文${part.repeat(50_000)}。`;
      expect(stripStrayTags(text).text.startsWith("正文")).toBe(true);
    },
  );
});
