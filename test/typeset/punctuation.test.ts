import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fullwidthPunctuation } from "../../src/typeset/punctuation.ts";
import { paragraph } from "./support/texts.ts";

describe("fullwidthPunctuation", () => {
  it.each([
    ["after Han", "指出,2021年:好;行!吗?", "指出，2021年：好；行！吗？"],
    ["before Han", "GDP,增长5%,同比", "GDP，增长5%，同比"],
    ["after a closing mark", "“纲”,坚持(区),一", "“纲”，坚持（区），一"],
    ["marks in a row", "什么?!好", "什么？！好"],
    ["pairs of brackets", "一村(区)一警(2021)年", "一村（区）一警（2021）年"],
    ["not in numbers", "1,086个、3:2", "1,086个、3:2"],
    ["not in times", "在22:27到", "在22:27到"],
    ["not in URLs", "见https://a.com/b?c=1:2", "见https://a.com/b?c=1:2"],
    ["not in Latin sentences", "Hello, world (yes)! 你好", "Hello, world (yes)! 你好"],
    ["not a bracket without its pair", "中(文", "中(文"],
    ["not full stops, which may be decimal points", "中.文", "中.文"],
    ["after Han outside the BMP", "𠮷,b", "𠮷，b"],
  ])("%s", (_, source, expected) => {
    expect(fullwidthPunctuation(source)).toBe(expected);
  });

  it("changes no other character and no offset", () => {
    fc.assert(
      fc.property(paragraph, (source) => {
        const shown = fullwidthPunctuation(source);
        expect(shown).toHaveLength(source.length);
        for (let at = 0; at < source.length; at += 1) {
          if (shown[at] !== source[at]) expect(",:;!?()").toContain(source[at]);
        }
      }),
    );
  });
});
