import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clean } from "../../src/source/clean.ts";

describe("clean", () => {
  it.each([
    ["NULs at the end", "正文\0\0\0", "正文"],
    ["the end-of-file mark of DOS", "正文\r\n\u001A", "正文\n"],
    ["line ends of every kind", "一\r\n二\r三\f四\u0085五", "一\n二\n三\n四\n五"],
    ["an indent of entities", "&nbsp;&nbsp; 正文", "\u00A0\u00A0 正文"],
    ["entities behind a line", "正文&nbsp;&nbsp;\n下文", "正文\u00A0\u00A0\n下文"],
    ["a breadcrumb", "首页 &gt; 要闻 &gt; 正文", "首页 > 要闻 > 正文"],
    ["a tag alone on its line", "一\n<p>\n二\n<br/>", "一\n\n二\n"],
    ["a tag without its partner", "<p>正文。\n下文。</p>\n尾<br>", "正文。\n下文。\n尾"],
  ])("takes out %s", (_, dirty, text) => {
    expect(clean(dirty)).toBe(text);
  });

  it.each([
    "在 HTML 里，&nbsp; 是不断行的空格",
    "写成 &gt; 就是大于号",
    "a &gt; b",
    "<p>一段</p>",
    "用 <p> 开头，用 </p> 结尾",
    "前\0后",
    "&amp; 与 &lt;",
    "<div> 是块 </div>",
  ])("keeps %j", (text) => {
    expect(clean(text)).toBe(text);
  });

  it("keeps any text without such characters", () => {
    const text = fc
      .string({ unit: "binary" })
      .filter((each) => ![..."\0\u001A\r\f\u0085&<"].some((mark) => each.includes(mark)));
    fc.assert(fc.property(text, (each) => clean(each) === each));
  });
});
