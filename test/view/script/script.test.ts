import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sameLength } from "../../../src/view/script/same-length.ts";
import { simplified } from "../../../src/view/script/simplified.ts";
import { traditional } from "../../../src/view/script/traditional.ts";

describe("conversion for display", () => {
  it.each([
    ["头发白了，皇后在后面发面", "頭髮白了，皇后在後面發麵"],
    ["里面一里路", "裡面一里路"],
    ["Unicode 17，3月9日", "Unicode 17，3月9日"],
  ])("shows %j as %j", (text, shown) => {
    expect(traditional(text)).toBe(shown);
  });

  it.each([
    ["乾隆乾杯", "乾隆干杯"],
    ["頭髮、發展", "头发、发展"],
    ["看著，著名", "看着，著名"],
  ])("shows %j as %j", (text, shown) => {
    expect(simplified(text)).toBe(shown);
  });

  const han = fc.integer({ min: 0x3400, max: 0x9fff }).map((code) => String.fromCodePoint(code));
  const rare = fc.integer({ min: 0x20000, max: 0x2fa1f }).map((code) => String.fromCodePoint(code));
  const texts = fc.array(fc.oneof(han, rare, fc.constantFrom("，", "a", "里", "后", "𫖮")));

  it("keeps every offset", () => {
    fc.assert(
      fc.property(texts, (characters) => {
        for (const convert of [simplified, traditional]) {
          const shown = Array.from(convert(characters.join("")));
          expect(shown.map(({ length }) => length)).toEqual(characters.map(({ length }) => length));
        }
      }),
    );
  });

  it("leaves a text as it is that would change its number of characters", () => {
    expect(sameLength((text) => `${text}!`)("春江")).toBe("春江");
  });
});
