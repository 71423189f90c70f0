import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolve } from "../../../src/source/epub/path.ts";

describe("an address in a book", () => {
  it.each([
    ["b.xhtml", "OPS/a.xhtml", "OPS/b.xhtml", ""],
    ["../i/b.png", "OPS/t/a.xhtml", "OPS/i/b.png", ""],
    ["./b.xhtml#c", "a.xhtml", "b.xhtml", "c"],
    ["#%E6%B3%A8", "OPS/a.xhtml", "OPS/a.xhtml", "注"],
    ["/OPS/b", "OPS/t/a", "OPS/b", ""],
    ["%E6%96%87 a%.xhtml", "OPS/a", "OPS/%E6%96%87 a%.xhtml", ""],
    ["t\\b?x#y", "a", "t/b", "y"],
    ["../../../etc/passwd", "OPS/a", "etc/passwd", ""],
  ])("%s in %s is %s", (href, from, path, fragment) => {
    expect(resolve(href, from)).toEqual({ path, fragment });
  });

  it.each(["https://a.cn/b", "mailto:a@b.cn", "//a.cn/b", "data:,a"])("%s leads out", (href) => {
    expect(resolve(href, "a")).toBeNull();
  });

  it("is what the URL standard makes of it", () => {
    const step = fc.constantFrom("a", "b c", "文", "..", ".", "%41", "x.y");
    const path = fc.array(step, { minLength: 1, maxLength: 5 }).map((steps) => steps.join("/"));
    fc.assert(
      fc.property(path, path, (href, from) => {
        const folder = from.slice(0, from.lastIndexOf("/") + 1);
        const clean = new URL(`x:/${encodeURI(folder.replaceAll("%", "%25"))}`).pathname;
        const url = new URL(href, `x:${clean}`);
        const expected = decodeURIComponent(url.pathname).replace(/^\/|\/$/g, "");
        const base = decodeURIComponent(clean).slice(1);
        expect(resolve(href, `${base}file`)?.path).toBe(expected);
      }),
    );
  });
});
