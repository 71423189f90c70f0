import { describe, expect, it } from "vitest";
import { decode } from "../../../src/source/encoding/decode.ts";
import { encoderTo } from "./support/encoder.ts";

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(" ", ""), "hex"));
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
    expect(await decode(input)).toEqual({ text, undecodable: 0, encoding });
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
    expect((await decode(input, hints)).encoding).toBe(encoding);
  });

  it("counts what it cannot decode", async () => {
    const page = `${SIMPLIFIED}\n`.repeat(20);
    const broken = Buffer.concat([gb(page), bytes("FF FF 0A"), gb(page)]);
    const { text, undecodable, encoding } = await decode(broken);
    expect([undecodable, encoding]).toEqual([2, "gb18030"]);
    expect(text).toBe(`${page}\uFFFD\uFFFD\n${page}`);
    const cut = Buffer.concat([Buffer.from(SIMPLIFIED), bytes("E6 B8")]);
    expect(await decode(cut)).toMatchObject({ undecodable: 1, encoding: "utf-8" });
  });

  it("keeps what is mostly UTF-8 as UTF-8 and counts its damage", async () => {
    const page = Buffer.from(`${SIMPLIFIED}\n`.repeat(40));
    for (let stray = 0; stray < 100; stray += 1) page[stray * 31 + 5] = 0x80 + ((stray * 37) % 128);
    const { text, undecodable, encoding } = await decode(page);
    expect(encoding).toBe("utf-8");
    expect(undecodable).toBe(text.match(/\uFFFD/g)?.length);
    expect(undecodable).toBeGreaterThanOrEqual(100);
    expect(text.match(/老人提着灯/g)?.length).toBeGreaterThan(20);
  });

  it.each([
    ["before the text", (page: Buffer, stray: Buffer) => [stray, page]],
    ["after the text", (page: Buffer, stray: Buffer) => [page, stray]],
  ])("keeps UTF-8 with a hundred stray bytes %s", async (_, join) => {
    const page = Buffer.from(`${SIMPLIFIED}\n`.repeat(10));
    const decoded = await decode(Buffer.concat(join(page, Buffer.alloc(100, 0xd0))));
    expect(decoded).toMatchObject({ encoding: "utf-8", undecodable: 100 });
  });

  it("decodes windows-1252 as the Encoding Standard says", async () => {
    const decoded = await decode(Buffer.from("\u0093It\u0092s a caf\u00E9\u0094", "latin1"));
    expect(decoded).toEqual({ text: "“It’s a café”", undecodable: 0, encoding: "windows-1252" });
  });

  it("decodes UTF-16 of nothing but ASCII, which is valid UTF-8 too", async () => {
    const decoded = await decode(Buffer.from("plain text\n", "utf16le"));
    expect(decoded).toEqual({ text: "plain text\n", undecodable: 0, encoding: "utf-16le" });
  });
});
