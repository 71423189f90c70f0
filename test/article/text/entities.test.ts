import { describe, expect, it } from "vitest";
import { decodeEntities } from "../../../src/article/text/entities.ts";

describe("decodeEntities", () => {
  it.each([
    ["&nbsp;&nbsp;正文", "\u00A0\u00A0正文"],
    ["首页 &gt; 要闻", "首页 > 要闻"],
    ["&ldquo;好&rdquo;&hellip;", "“好”…"],
    ["&#160;&#x4E2D;&#20013;", "\u00A0中中"],
    ["&nbsp正文 &amp 后", "\u00A0正文 & 后"],
    ["&amp;lt;", "&lt;"],
  ])("decodes %j", (text, decoded) => {
    expect(decodeEntities(text)).toBe(decoded);
  });

  it.each([
    "&",
    "A&B",
    "?a=1&lt=2",
    "&unknown;",
    "&#xD800;",
    "&#0;",
    "&#27;",
    "&#x110000;",
    "&constructor;",
  ])("keeps %j", (text) => {
    expect(decodeEntities(text)).toBe(text);
  });

  it.each(["&nbsp;", "&nbsp", "&#160;", "&#", "&amp", "&", "&#12288; "])(
    "takes linear time for %j repeated",
    (part) => {
      const text = decodeEntities(`正文${part.repeat(100_000)}。`);
      expect([text.slice(0, 2), text.at(-1)]).toEqual(["正文", "。"]);
    },
  );
});
