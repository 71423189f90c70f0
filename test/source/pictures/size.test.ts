import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pictureSize } from "../../../src/source/pictures/size.ts";
import { png } from "../../support/png.ts";

const hex = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(/\s/g, ""), "hex"));

describe("pictureSize", () => {
  it.each([
    ["PNG", Uint8Array.from(png(300, 200)), { width: 300, height: 200 }],
    ["GIF", hex("474946383961 2c01 c800 f70000"), { width: 300, height: 200 }],
    [
      "JPEG, after other segments and a fill byte",
      hex("ffd8 ffe0 0004 0000 ffc4 0003 00 ffff c2 0011 08 00c8 012c 03"),
      { width: 300, height: 200 },
    ],
    [
      "lossy WebP",
      hex("52494646 00000000 57454250 56503820 00000000 000000 9d012a 2c01 c800"),
      { width: 300, height: 200 },
    ],
    [
      "lossless WebP",
      hex("52494646 00000000 57454250 5650384c 00000000 2f 2bc13100"),
      { width: 300, height: 200 },
    ],
    [
      "extended WebP",
      hex("52494646 00000000 57454250 56503858 00000000 00000000 2b0100 c70000"),
      { width: 300, height: 200 },
    ],
    ["nothing", new Uint8Array(), null],
    ["a PNG cut in its header", Uint8Array.from(png(9, 9)).subarray(0, 18), null],
    ["a PNG without pixels", Uint8Array.from(png(0, 9)), null],
    ["a JPEG without a frame", hex("ffd8 ffe0 0002 ffd9"), null],
    ["text", Uint8Array.from(Buffer.from("<svg></svg>")), null],
  ])("reads %s", (_, bytes, size) => {
    expect(pictureSize(bytes)).toEqual(size);
  });

  it("reads any bytes without an error", () => {
    const starts = fc.constantFrom(
      "ffd8ff",
      "89504e470d0a1a0a",
      "474946383961",
      "52494646000000005745425056503858",
    );
    fc.assert(
      fc.property(starts, fc.uint8Array({ maxLength: 60 }), (start, rest) => {
        const size = pictureSize(Uint8Array.from([...hex(start), ...rest]));
        if (size !== null) expect(Math.min(size.width, size.height)).toBeGreaterThan(0);
      }),
    );
  });
});
