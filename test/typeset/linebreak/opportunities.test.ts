import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEVELS } from "../../../src/typeset/level.ts";
import { opportunities } from "../../../src/typeset/linebreak/opportunities.ts";
import { paragraph } from "../support/texts.ts";

describe("opportunities", () => {
  it("finds where a line may and where it must end", () => {
    expect(opportunities("甲乙\n丙，丁")).toEqual([
      { offset: 1, kind: "may" },
      { offset: 3, kind: "must" },
      { offset: 5, kind: "may" },
    ]);
  });

  it("splits no grapheme cluster, although LB18 separates a mark from a space", () => {
    expect(opportunities("a \u0301b")).toEqual([]);
    const segmenter = new Intl.Segmenter();
    fc.assert(
      fc.property(paragraph, fc.constantFrom(...LEVELS), (text, level) => {
        const boundaries = new Set([...segmenter.segment(text)].map(({ index }) => index));
        for (const { offset } of opportunities(text, level)) {
          expect(boundaries.has(offset)).toBe(true);
        }
      }),
    );
  });
});
