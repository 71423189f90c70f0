import { describe, expect, it } from "vitest";
import { decodeEntities } from "../../../src/article/text/entities.ts";
import { isOutlet, isPersonName, readNames } from "../../../src/article/text/names.ts";

describe("names", () => {
  it.each(["张三", "欧阳某某", "卡尔·马克思", "司马光"])("%s is a person's", (name) => {
    expect(isPersonName(name)).toBe(true);
  });

  it.each(["了解", "日报", "张", "张三李四王五"])("%s is not", (name) => {
    expect(isPersonName(name)).toBe(false);
  });

  it.each([
    ["张三 李四", "张三 李四"],
    ["张三、李四报道", "张三、李四"],
    ["张三 通讯员李四", "张三"],
    ["您好", null],
    ["日前获悉", null],
  ])("are read from %s", (text, value) => {
    expect(readNames(text, 0)?.value ?? null).toBe(value);
  });

  it("of outlets are told by how they end", () => {
    expect(["某报", "某网体育", "某大学"].every(isOutlet)).toBe(true);
    expect(["张三", "报"].some(isOutlet)).toBe(false);
  });
});

describe("character references", () => {
  it.each([
    ["&nbsp;&nbsp文字", "\u00A0\u00A0文字"],
    ["A&amp;B &gt; &#26412; &#x672C;", "A&B > 本 本"],
    ["&nbspx &what; &#27; a&b", "&nbspx &what; &#27; a&b"],
  ])("are decoded in %s", (text, decoded) => {
    expect(decodeEntities(text)).toBe(decoded);
  });
});
