import { describe, expect, it } from "vitest";
import { renderFrontMatter } from "../../src/render/frontmatter.ts";
import { article } from "../view/support/build.ts";

const { meta } = article({});

describe("renderFrontMatter", () => {
  it("writes the known fields as YAML, on one line each", () => {
    const published = { text: "2031年3月9日", iso: "2031-03-09" };
    expect(renderFrontMatter({ ...meta, title: "题：目", published, author: "某人" })).toBe(
      "---\ntitle: 题：目\npublished: 2031年3月9日\nauthor: 某人\n---\n",
    );
  });

  it("writes an unknown title as null", () => {
    expect(renderFrontMatter({ ...meta, title: null })).toBe("---\ntitle: null\n---\n");
  });
});
