import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wrapProse } from "../../src/cli/prose.ts";
import { wrap } from "../../src/typeset/wrap.ts";

describe("wrapProse", () => {
  it.each([
    ["一二三四", 4, ["一二", "三四"]],
    ["一二，三四", 4, ["一", "二，", "三四"]],
    ["一二三“四五”", 8, ["一二三", "“四五”"]],
    ["用 less 翻页", 8, ["用 less", "翻页"]],
    ["用less翻", 5, ["用", "less", "翻"]],
    ["one two three", 7, ["one two", "three"]],
    ["unbreakable", 4, ["unbr", "eaka", "ble"]],
    ["上\n下", 10, ["上", "下"]],
  ])("wraps %j in %i columns", (text, width, lines) => {
    expect(wrapProse(text, width)).toEqual(lines);
  });

  it("leaves no single character on the last line", () => {
    expect(wrapProse("打开自带的文章。", 14)).toEqual(["打开自带的", "文章。"]);
  });

  it("keeps names of options, encodings and placeholders whole", () => {
    expect(wrapProse("use --front-matter", 14)).toEqual(["use", "--front-matter"]);
    expect(wrapProse("gb18030, utf-16", 13)).toEqual(["gb18030,", "utf-16"]);
    expect(wrapProse("yuedu <编号>", 7)).toEqual(["yuedu", "<编号>"]);
    expect(wrapProse("用 - 表示标准输入", 6)).toEqual(["用 -", "表示标", "准输入"]);
  });

  it("sets plain ASCII as the typesetter does, though it does not ask it", () => {
    const text = fc.stringMatching(/^[!-~](?:[ -~]{0,20}[!-~])?$/);
    fc.assert(
      fc.property(text, (plain) => {
        const lines = wrap(plain, { width: plain.length, orphans: true });
        const typeset = lines.map(({ start, end }) => plain.slice(start, end));
        expect(wrapProse(plain, plain.length)).toEqual(typeset);
      }),
    );
  });
});
