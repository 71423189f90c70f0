import { describe, expect, it } from "vitest";
import { readNumeral } from "../../../src/article/text/numerals.ts";

describe("numerals", () => {
  it.each([
    ["12", 12, 2],
    ["１２章", 12, 2],
    ["七", 7, 1],
    ["十二回", 12, 2],
    ["二十", 20, 2],
    ["一百一十八回", 118, 5],
    ["一一八回", 118, 3],
    ["一○七", 107, 3],
    ["一百零八", 108, 4],
    ["廿二", 22, 2],
    ["卅", 30, 1],
    ["壹", 1, 1],
    ["贰拾", 20, 2],
    ["一千一百一十九条", 1119, 7],
    ["⑫", 12, 1],
    ["⑿", 12, 1],
    ["⒓", 12, 1],
    ["㈠", 1, 1],
    ["Ⅻ", 12, 1],
    ["❷", 2, 1],
  ])("%s is %d", (text, value, end) => {
    expect(readNumeral(text, 0)).toEqual({ value, end });
  });

  it("begin where they are asked for", () => {
    expect(readNumeral("第三章", 1)).toEqual({ value: 3, end: 2 });
  });

  it.each(["", "章", "a", "，"])("%j is none", (text) => {
    expect(readNumeral(text, 0)).toBeNull();
  });
});
