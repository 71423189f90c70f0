import { describe, expect, it } from "vitest";
import { metaFromYaml } from "../../src/article/meta/frontmatter.ts";
import { publishedFrom } from "../../src/article/text/date.ts";
import { renderFrontMatter } from "../../src/render/frontmatter.ts";
import { article } from "../view/support/build.ts";

const { meta } = article({});

describe("renderFrontMatter", () => {
  it("writes the known fields as YAML, on one line each", () => {
    const published = { text: "2031年3月9日", iso: "2031-03-09" };
    expect(renderFrontMatter({ ...meta, title: "题：目", published, author: "某人" })).toBe(
      "---\ntitle: 题：目\ndate: 2031-03-09\npublished: 2031年3月9日\nauthor: 某人\n---\n",
    );
  });

  it.each([
    ["2031-03-09", "date: 2031-03-09\n"],
    ["2031-03-09 07:05:00", "date: 2031-03-09 07:05:00\n"],
    ["2031-03-09 07:05", "date: 2031-03-09T07:05:00\npublished: 2031-03-09 07:05\n"],
    ["昨天", "published: 昨天\n"],
  ])("writes the date %s as other programs read it", (text, expected) => {
    const yaml = renderFrontMatter({ ...meta, title: "题", published: publishedFrom(text) });
    expect(yaml).toBe(`---\ntitle: 题\n${expected}---\n`);
    expect(metaFromYaml(yaml.slice(4, -4)).published).toEqual(publishedFrom(text));
  });

  it("writes what else front matter said as it was", () => {
    const yaml =
      "title: 题\ndate: 2031-03-09\nauthor:\n  - 甲\n  - 乙\ntags:\n  - 丙\ncover:\n  image: a.png\ndraft: false\n";
    expect(renderFrontMatter(metaFromYaml(yaml))).toBe(`---\n${yaml}---\n`);
  });

  it("writes an unknown title as null", () => {
    expect(renderFrontMatter({ ...meta, title: null })).toBe("---\ntitle: null\n---\n");
  });
});

describe("metaFromYaml", () => {
  it.each(["&a [*a]", "a: &a\n  b: *a\n"])("takes nothing from the circle %j", (yaml) => {
    expect(metaFromYaml(yaml)).toMatchObject({ title: null, extra: null });
  });
});
