import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeUtf8 } from "../../src/source/decode.ts";
import { StreamDecoder } from "../../src/source/stream.ts";

describe("StreamDecoder", () => {
  it("decodes and counts in pieces as in one, U+FFFD in the input aside", () => {
    const bytes = fc.array(
      fc.constantFrom(...[0x61, 0xe4, 0xb8, 0xad, 0xff, 0xef, 0xbf, 0xbd, 0xf0, 0x9f]),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(bytes, fc.integer({ min: 1, max: 5 }), (codes, size) => {
        const whole = decodeUtf8(Uint8Array.from(codes));
        const decoder = new StreamDecoder("utf-8");
        let text = "";
        for (let at = 0; at < codes.length; at += size) {
          text += decoder.push(Uint8Array.from(codes.slice(at, at + size)));
        }
        text += decoder.end();
        expect(text.replace(/^\uFEFF/, "")).toBe(whole.text);
        expect(decoder.undecodable).toBe(whole.undecodable);
      }),
      { numRuns: 2000 },
    );
  });
});
