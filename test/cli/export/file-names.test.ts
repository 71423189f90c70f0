import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileNames } from "../../../src/cli/export/file-names.ts";

describe("names of exported files", () => {
  it.each([
    ["故事.txt", "故事.md"],
    ["a/b.tar.gz", "b.tar.md"],
    [".hidden", "hidden.md"],
    ["a/..", "article.md"],
    ["https://a.cn/b/%E6%96%87%E7%AB%A0.html?x=1#y", "文章.md"],
    ["https://a.cn/", "a.cn.md"],
    ["https://a.cn/..%2F..%2Fetc%2Fpasswd", "passwd.md"],
    ["-", "stdin.md"],
    ["con.txt", "_con.md"],
    ['a"<b>|c?*:\u202E\u0007.txt', "a_b_c_.md"],
  ])("%s becomes %s", (source, name) => {
    expect(fileNames([source], "markdown")).toEqual([name]);
  });

  it("are each given once, whatever the capitals", () => {
    expect(fileNames(["x/a.txt", "y/A.md", "z/a-2.txt", undefined, "article"], "text")).toEqual([
      "a.txt",
      "A-2.txt",
      "a-2-2.txt",
      "article.txt",
      "article-2.txt",
    ]);
  });

  it("are safe, short and different for any sources", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 300 })), (sources) => {
        const names = fileNames(sources, "json");
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(sources.length);
        for (const name of names) {
          expect(name).toMatch(/^[^./\\: ][^/\\:*?"<>|]*\.json$/u);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
        }
      }),
    );
  });
});
