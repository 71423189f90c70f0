import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visible } from "../../src/view/visible.ts";
import { anyText } from "./support/arbitrary.ts";

describe("visible", () => {
  it.each([
    ["an escape sequence", "红\u001b[31m字", "红␛[31m字"],
    ["NUL", "a\u0000b", "a␀b"],
    ["backspace", "a\u0008", "a␈"],
    ["vertical tab and form feed", "\u000b\u000c", "␋␌"],
    ["unit separator, the last of C0", "\u001f", "␟"],
    ["DEL", "\u007f", "␡"],
    ["C1 CSI", "\u009b2J", "␦2J"],
    ["the first and the last of C1", "\u0080\u009f", "␦␦"],
    ["right-to-left override", "\u202egnp", "␦gnp"],
    ["embeddings", "\u202a\u202b\u202c\u202d", "␦␦␦␦"],
    ["isolates", "\u2066\u2067\u2068\u2069", "␦␦␦␦"],
    ["a tab", "a\tb", "a b"],
    ["line breaks of every kind", "a\nb\r\nc\u0085d\u2028e\u2029f", "a b  c d e f"],
  ])("shows %s", (_, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it.each([
    "“十四五”——笃行2021…",
    "両\u3000国\u00a0x\u00ad",
    "👩‍👩‍👧 e\u0301 \u{e0100}",
    "\u200e\u200f\u200b",
    "",
  ])("leaves %j as it is", (text) => {
    expect(visible(text)).toBe(text);
  });

  it("lets no code unit through that could steer a terminal", () => {
    const steering = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
    expect(units.filter((unit) => steering.test(unit))).toHaveLength(76);
    expect(units.filter((unit) => steering.test(visible(unit)))).toEqual([]);
    expect(units.filter((unit) => visible(unit) !== unit && !steering.test(unit))).toEqual([]);
  });

  it("keeps every offset: a code unit for a code unit", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(visible(text)).toHaveLength(text.length);
      }),
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(visible(visible(text))).toBe(visible(text));
      }),
    );
  });
});
