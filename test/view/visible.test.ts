import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visible } from "../../src/view/visible.ts";
import { anyText } from "./support/arbitrary.ts";

/** Format characters that have a shape, or that a text needs: the soft hyphen and signs of scripts. */
const SHAPED =
  /[\u00ad\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}\u{13430}-\u{1343f}]/u;
/** What shows nothing or steers, by Unicode's own properties. */
const UNSHOWN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u2065\ufff0-\ufff8]/u;
const isReserved = (code: number) =>
  code >= 0xe0000 && code <= 0xe0fff && !(code >= 0xe0100 && code <= 0xe01ef);

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
    ["marks of direction", "\u200e\u200f\u061c", "␦␦␦"],
    ["spaces without a width", "甲\u200b乙\ufeff丙\u2060丁", "甲␦乙␦丙␦丁"],
    ["invisible operators", "f\u2061(x)\u2062\u2063\u2064", "f␦(x)␦␦␦"],
    ["annotations", "\ufff9甲\ufffa乙\ufffb", "␦甲␦乙␦"],
    ["a text hidden in tags, with the text", "a\u{e0001}\u{e0068}\u{e0069}\u{e007f}", "a␦␦␦h␦i␦␦"],
    ["a cell of a picture in kitty", "甲\u{10eeee}\u0305乙", "甲␦␦\u0305乙"],
    ["a joiner that joins nothing", "甲 \u200d乙\u200c", "甲 ␦乙␦"],
    ["joiners in a row", "👩\u200d\u200d👧", "👩␦␦👧"],
    ["a tab", "a\tb", "a b"],
    ["line breaks of every kind", "a\nb\r\nc\u0085d\u2028e\u2029f", "a b  c d e f"],
  ])("shows %s", (_, text, shown) => {
    expect(visible(text)).toBe(shown);
  });

  it.each([
    "“十四五”——笃行2021…",
    "両\u3000国\u00a0x\u00ad",
    "👩‍👩‍👧 ❤\ufe0f‍🔥 👩🏽‍💻 e\u0301 葛\u{e0100}",
    "می\u200cخواهم क्\u200dष",
    "",
  ])("leaves %j as it is", (text) => {
    expect(visible(text)).toBe(text);
  });

  it("marks each code point that steers a terminal or shows nothing, and no other", () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const character = String.fromCodePoint(code);
      const isMarked = visible(`。${character}`) !== `。${character}`;
      const isUnshown =
        (UNSHOWN.test(character) && !SHAPED.test(character)) ||
        isReserved(code) ||
        code === 0x10eeee;
      if (isMarked !== isUnshown) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it("lets nothing through that steers a terminal, whatever stands beside it", () => {
    const steering =
      /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u;
    const hostile = fc.constantFrom(
      ..."\u001b\u009b\u202e\u200b\u200d\ufeff\ufe0f一a👩",
      "\u{e0041}",
    );
    fc.assert(
      fc.property(fc.array(hostile), (characters) => {
        expect(visible(characters.join(""))).not.toMatch(steering);
      }),
    );
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
