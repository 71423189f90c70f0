import { describe, expect, it } from "vitest";
import { withVariants } from "../../../src/view/search/variants.ts";

const matches = (source: string, text: string) =>
  [...text.matchAll(new RegExp(withVariants(source), "gu"))].map(([match]) => match);

describe("withVariants", () => {
  it.each([
    ["党", "黨和党", ["黨", "党"]],
    ["黨", "黨和党", ["黨", "党"]],
    ["头发", "頭髮、头发、頭發", ["頭髮", "头发", "頭發"]],
    ["髮", "發髮发", ["髮", "发"]],
    ["里", "裏裡里", ["裏", "裡", "里"]],
    ["裡", "裏裡里", ["裏", "裡", "里"]],
    ["为", "為爲为", ["為", "爲", "为"]],
    ["中文a", "中文a", ["中文a"]],
    ["干", "干乾幹", ["干", "乾", "幹"]],
    ["[发中]国", "發国中國", ["發国", "中國"]],
    ["[^发]", "發髮发国", ["国"]],
    ["(?<发>国)\\k<发>", "國國", ["國國"]],
    ["\\p{Script=Han}国", "中國", ["中國"]],
    ["[一-国]", "一國", ["一", "國"]],
  ])("%j in %j finds %j", (source, text, found) => {
    expect(matches(source, text)).toEqual(found);
  });

  it("leaves what has one form as it is", () => {
    expect(withVariants("人.+[a-z]{2}")).toBe("人.+[a-z]{2}");
  });
});
