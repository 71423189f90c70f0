import { describe, expect, it } from "vitest";
import { isOrphan } from "../../../src/typeset/fill/orphan.ts";

describe("isOrphan", () => {
  it.each([
    ["a character", "章", true],
    ["a character with its marks", "章。”", true],
    ["a character before a line terminator", "章\n第二段", true],
    ["two characters", "文章", false],
    ["a number", "12", false],
    ["marks alone", "。”", false],
    ["more marks than it looks ahead", "。".repeat(40), false],
    ["an emoji sequence", "👩‍👩‍👧‍👦", true],
    ["nothing", "", false],
  ])("%s: %s is %s", (_, text, expected) => {
    expect(isOrphan(text, 0, true)).toBe(expected);
  });

  it("starts at the given offset", () => {
    expect(isOrphan("文章", 1, true)).toBe(true);
  });

  it("is undefined if more text is needed to tell", () => {
    expect(isOrphan("章", 0, false)).toBeUndefined();
    expect(isOrphan("章。\n", 0, false)).toBe(true);
    expect(isOrphan("文章", 0, false)).toBe(false);
  });
});
