import { describe, expect, it } from "vitest";
import { sourceLines } from "../../../src/article/blocks/lines.ts";

describe("source lines", () => {
  it("leave out blank lines, and know what they stood after", () => {
    const lines = sourceLines("甲\n\n乙\n丙\n　\n丁");
    expect(lines.map(({ text, afterBlank }) => [text, afterBlank])).toEqual([
      ["甲", true],
      ["乙", true],
      ["丙", false],
      ["丁", true],
    ]);
  });

  it.each([
    ["no blank", "甲", 0],
    ["two ideographic spaces", "　　甲", 4],
    ["two no-break spaces", "\u00A0\u00A0甲", 2],
    ["four spaces", "    甲", 4],
    ["a tab", "\t甲", 4],
    ["entities", "&nbsp;&nbsp;甲", 2],
  ])("measure their indent in columns: %s", (_, line, indent) => {
    expect(sourceLines(line)).toMatchObject([{ text: "甲", indent }]);
  });

  it.each([
    ["LF", "甲\n乙"],
    ["CR LF", "甲\r\n乙"],
    ["CR", "甲\r乙"],
  ])("end at %s", (_, text) => {
    expect(sourceLines(text).map((line) => line.text)).toEqual(["甲", "乙"]);
  });
});
