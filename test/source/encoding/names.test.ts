import { describe, expect, it } from "vitest";
import { knownEncoding } from "../../../src/source/encoding/names.ts";

describe("knownEncoding", () => {
  it.each([
    ["GB2312", "gbk"],
    ["gb18030", "gb18030"],
    ["Big5-HKSCS", "big5"],
    ["utf16", null],
    ["utf-16", "utf-16le"],
    ["", null],
  ])("%s is %s", (label, encoding) => {
    expect(knownEncoding(label)).toBe(encoding);
  });
});
