import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterEnd } from "../../src/typeset/cluster.ts";
import { paragraph } from "./support/texts.ts";

// Intl.Segmenter uses the Unicode tables of the running Node.
const runtimeIsCurrent = Number.parseFloat(process.versions.unicode ?? "0") >= 17;

describe("clusterEnd", () => {
  it.runIf(runtimeIsCurrent)("agrees with Intl.Segmenter", () => {
    const segmenter = new Intl.Segmenter();
    fc.assert(
      fc.property(paragraph, (text) => {
        const ends: number[] = [];
        for (let offset = 0; offset < text.length; offset = ends.at(-1) ?? text.length) {
          ends.push(clusterEnd(text, offset));
        }
        const expected = [...segmenter.segment(text)].map(
          ({ index, segment }) => index + segment.length,
        );
        expect(ends).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });
});
