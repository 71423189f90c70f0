import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainLineEnds } from "../../src/source/line-ends.ts";

describe("plainLineEnds", () => {
  it("writes line ends of every kind as line feeds", () => {
    expect(plainLineEnds("一\r\n二\r三\f四\u0085五\r\r\n六")).toBe("一\n二\n三\n四\n五\n\n六");
  });

  it("keeps all other text, character references and tags included", () => {
    const isPlain = (text: string) => !/[\r\f\u0085]/.test(text);
    const text = fc.string({ unit: "binary" }).filter(isPlain);
    fc.assert(fc.property(text, (each) => plainLineEnds(each) === each));
    expect(plainLineEnds("&nbsp;<p>\0")).toBe("&nbsp;<p>\0");
  });
});
