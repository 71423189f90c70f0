import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeUtf8 } from "../../../src/source/encoding/decode.ts";
import { StreamDecoder } from "../../../src/source/encoding/stream.ts";
import { encoderTo } from "./support/encoder.ts";

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

  const TEXT = "plain\n渡船靠岸的时候，天已经黑了。\n老人提着灯走在前面。\n";
  const utf16 = Buffer.from(TEXT, "utf16le");
  it.each<[string, Uint8Array, string]>([
    ["utf-8", Buffer.from(TEXT), TEXT],
    ["gb18030", encoderTo("gb18030")(TEXT), TEXT],
    ["utf-16le", utf16, TEXT],
    ["utf-16le", Buffer.concat([Uint8Array.of(0xff, 0xfe), utf16]), TEXT],
    ["utf-16be", Buffer.from(utf16).swap16(), TEXT],
    ["utf-8", Buffer.from(`\uFEFF${TEXT}`), `\uFEFF${TEXT}`],
    ["utf-8", Buffer.from("plain\n"), "plain\n"],
    ["gb18030", encoderTo("gb18030")("没有换行"), "没有换行"],
  ])("finds %s, however the bytes are cut", (encoding, bytes, text) => {
    for (const size of [1, 2, 3, 7, 1000]) {
      const decoder = new StreamDecoder();
      let decoded = "";
      for (let at = 0; at < bytes.length; at += size) {
        decoded += decoder.push(bytes.subarray(at, at + size));
      }
      decoded += decoder.end();
      expect([decoded, decoder.encoding, decoder.undecodable]).toEqual([text, encoding, 0]);
    }
  });

  it("passes ASCII on at once, and decides at the end of a line", () => {
    const decoder = new StreamDecoder();
    const [line = "", rest = ""] = ["船到了", "天黑"];
    const gb = encoderTo("gb18030");
    expect(decoder.push(Buffer.from("abc"))).toBe("abc");
    expect(decoder.push(gb(line))).toBe("");
    expect(decoder.push(gb(`\n${rest}`))).toBe(`${line}\n${rest}`);
  });

  it("holds back no more than 64 KB of a line without an end", () => {
    const decoder = new StreamDecoder();
    const text = "渡船靠岸的时候".repeat(5000);
    expect(decoder.push(encoderTo("gb18030")(text))).toBe(text);
  });
});
