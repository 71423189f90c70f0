import { describe, expect, it } from "vitest";
import { metaLine } from "../../src/render/lines.ts";
import { article } from "../view/support/build.ts";

const { meta } = article({});

describe("metaLine", () => {
  it("joins date, source and author by ideographic spaces", () => {
    const published = { text: "2031年3月9日", iso: "2031-03-09" };
    expect(metaLine({ ...meta, published, source: "某报", author: "某人" })).toBe(
      "2031年3月9日　来源：某报　作者：某人",
    );
  });

  it("leaves out what is unknown", () => {
    expect(metaLine({ ...meta, published: null, source: null, author: "某人" })).toBe("作者：某人");
    expect(metaLine({ ...meta, published: null, source: null, author: null })).toBe("");
  });
});
