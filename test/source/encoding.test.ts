import { describe, expect, it } from "vitest";
import { decode, type Hints } from "../../src/source/decode.ts";
import { knownEncoding } from "../../src/source/encoding.ts";

const NAME = { name: "a" };
const decoded = (bytes: Uint8Array, hints: Partial<Hints> = {}) =>
  decode(bytes, { ...NAME, ...hints });
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(" ", ""), "hex"));
/** Bytes of a text in an encoding that Node only reads: found by reading every pair of bytes. */
const encoderTo = (encoding: string) => {
  const table = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (text.length === 1 && !table.has(text)) table.set(text, [lead, trail]);
    }
  }
  return (text: string) =>
    Uint8Array.from([...text].flatMap((each) => table.get(each) ?? [each.charCodeAt(0)]));
};
const gb = encoderTo("gb18030");
const big5 = encoderTo("big5");
const SIMPLIFIED = "渡船靠岸的时候，天已经黑了。老人提着灯走在前面，一句话也没有说。";
const TRADITIONAL = "渡船靠岸的時候，天已經黑了。老人提著燈走在前面，一句話也沒有說。";

describe("decode", () => {
  it.each([
    ["UTF-8", Buffer.from(SIMPLIFIED), "utf-8", SIMPLIFIED],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${SIMPLIFIED}`), "utf-8", SIMPLIFIED],
    ["UTF-16 LE with a mark", Buffer.from(`\uFEFF文a`, "utf16le"), "utf-16le", "文a"],
    ["UTF-16 BE with a mark", bytes("FEFF 6587 0061"), "utf-16be", "文a"],
    ["UTF-16 LE without", Buffer.from(SIMPLIFIED, "utf16le"), "utf-16le", SIMPLIFIED],
    ["UTF-16 BE without", Buffer.from(SIMPLIFIED, "utf16le").swap16(), "utf-16be", SIMPLIFIED],
    ["GB 18030", gb(SIMPLIFIED), "gb18030", SIMPLIFIED],
    ["Big5", big5(TRADITIONAL), "big5", TRADITIONAL],
  ])("finds out %s", async (_, input, encoding, text) => {
    expect(await decoded(input)).toEqual({ text, undecodable: 0, encoding });
  });

  it.each([
    ["the user over the bytes", { encoding: "big5" }, gb("中文"), "big5"],
    ["the user over a mark", { encoding: "utf-16be" }, bytes("FFFE 6587"), "utf-16be"],
    ["a header over the page", { charset: "big5" }, big5('<meta charset="gbk">時候'), "big5"],
    ["<meta charset>", {}, gb('<meta charset="gbk"><p>渡</p>'), "gbk"],
    ["http-equiv", {}, big5('<meta http-equiv=x content="text/html; charset=big5">時'), "big5"],
    ["XML", {}, gb('<?xml version="1.0" encoding="gb2312"?>渡'), "gbk"],
    ["an unknown header not", { charset: "martian" }, gb(SIMPLIFIED), "gb18030"],
    ["a wrong declaration not", {}, gb(`<meta charset="utf-8">${SIMPLIFIED}`), "gb18030"],
    ["a declaration over valid UTF-8 not", {}, Buffer.from('<meta charset="gbk">渡'), "utf-8"],
  ])("believes %s", async (_, hints, input, encoding) => {
    expect((await decoded(input, hints)).encoding).toBe(encoding);
  });

  it("counts what it cannot decode", async () => {
    const page = `${SIMPLIFIED}\n`.repeat(20);
    const broken = Buffer.concat([gb(page), bytes("FF FF 0A"), gb(page)]);
    const { text, undecodable, encoding } = await decoded(broken);
    expect([undecodable, encoding]).toEqual([2, "gb18030"]);
    expect(text).toBe(`${page}\uFFFD\uFFFD\n${page}`);
    const cut = Buffer.concat([Buffer.from(SIMPLIFIED), bytes("E6 B8")]);
    expect(await decoded(cut)).toMatchObject({ undecodable: 1, encoding: "utf-8" });
  });

  it.each(["255044462d312e37 0a25e2e3cfd3", "504b0304 14000600ff", "89504e47 0d0a1a0a"])(
    "takes no %s for text",
    async (hex) => {
      await expect(decoded(bytes(hex))).rejects.toMatchObject({ code: "not-text" });
    },
  );
});

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
