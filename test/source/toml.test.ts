import { describe, expect, it } from "vitest";
import { toArticle } from "../../src/article/article.ts";
import { loadBytes } from "../../src/source/load.ts";
import { withYaml } from "../../src/source/toml.ts";

const read = async (text: string) =>
  toArticle(await loadBytes("a.md", new TextEncoder().encode(text), {}));

describe("TOML front matter", () => {
  it("is metadata, dates and tables included", async () => {
    const { meta, lead } = await read(
      '+++\ntitle = "题"\ndate = 2031-03-09T07:05:00+08:00\ntags = ["甲"]\n[cover]\nimage = "a.png"\n+++\n\n正文\n',
    );
    expect(meta).toMatchObject({
      title: "题",
      published: { text: "2031-03-09T07:05:00+08:00", iso: "2031-03-09T07:05:00+08:00" },
      extra: { tags: ["甲"], cover: { image: "a.png" } },
    });
    expect(lead).toHaveLength(1);
  });

  it.each([
    "+++\n不是 TOML\n+++\n\n正文\n",
    "+++\na = 1\n正文\n",
    "正文\n\n+++\na = 1\n+++\n",
    "++++\na = 1\n++++\n",
  ])("is not the start of %j", (text) => {
    expect(withYaml(text)).toBe(text);
  });
});
