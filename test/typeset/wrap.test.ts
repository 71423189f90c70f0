import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columns } from "../../src/typeset/columns.ts";
import { LEVELS } from "../../src/typeset/level.ts";
import { opportunities } from "../../src/typeset/linebreak/opportunities.ts";
import { type WrapOptions, wrap } from "../../src/typeset/wrap.ts";
import { paragraph } from "./support/texts.ts";

const BLANKS = /^[ \t\u3000\n\r\v\f\u0085\u2028\u2029]*$/;
const NEVER_FIRST = /^[、，。：；！？”’）》〉」』】〕］｝,.:;!?)\]}·～/]/u;
const NEVER_LAST = /[“‘（《〈「『【〔［｛([{]$/u;

const options = fc.record({
  width: fc.integer({ min: 1, max: 30 }),
  level: fc.constantFrom(...LEVELS),
  ambiguous: fc.constantFrom("narrow", "wide"),
});

const set = (text: string, given: WrapOptions) =>
  wrap(text, given).map(({ start, end }) => text.slice(start, end));

describe("laws of wrap", () => {
  it("returns ranges in order that join to the text, except for white space between them", () => {
    fc.assert(
      fc.property(paragraph, options, (text, given) => {
        let last = 0;
        for (const { start, end } of wrap(text, given)) {
          expect(text.slice(last, start)).toMatch(BLANKS);
          expect(end).toBeGreaterThanOrEqual(start);
          last = end;
        }
        expect(text.slice(last)).toMatch(BLANKS);
      }),
    );
  });

  it("makes no line wider than the measure, except a single wider cluster", () => {
    const segmenter = new Intl.Segmenter();
    fc.assert(
      fc.property(paragraph, options, (text, given) => {
        for (const line of wrap(text, given)) {
          const content = text.slice(line.start, line.end);
          if (!content.includes("\t")) expect(line.columns).toBe(columns(content, given.ambiguous));
          if (line.columns > given.width)
            expect([...segmenter.segment(content.replaceAll("\t", ""))]).toHaveLength(1);
        }
      }),
    );
  });

  it("splits no grapheme cluster", () => {
    const segmenter = new Intl.Segmenter();
    fc.assert(
      fc.property(paragraph, options, (text, given) => {
        const boundaries = new Set([...segmenter.segment(text)].map(({ index }) => index));
        for (const { start } of wrap(text, given)) expect(boundaries.has(start)).toBe(true);
      }),
    );
  });

  it("breaks at an opportunity if the line has one", () => {
    fc.assert(
      fc.property(paragraph, options, (text, given) => {
        const allowed = opportunities(text, given.level).map(({ offset }) => offset);
        const lines = wrap(text, given);
        lines.slice(1).forEach(({ start }, index) => {
          const before = lines[index]?.start ?? 0;
          if (!allowed.includes(start))
            expect(allowed.filter((offset) => offset > before && offset < start)).toEqual([]);
        });
      }),
    );
  });

  it("takes the indent from the measure", () => {
    fc.assert(
      fc.property(paragraph, fc.integer({ min: 8, max: 30 }), (text, width) => {
        const lines = wrap(text, { width, indent: { first: 4, rest: 2 } });
        lines.forEach((line, index) => {
          expect(line.columns).toBeLessThanOrEqual(width - (index === 0 ? 4 : 2));
        });
      }),
    );
  });

  it.each([0, -1, 1.5, Number.NaN])("throws for a width of %s", (width) => {
    expect(() => wrap("甲", { width })).toThrow(RangeError);
  });
});

describe("lines of wrap", () => {
  it.each<[string, string, WrapOptions, string[]]>([
    ["a comma does not start a line", "甲乙，丙", { width: 4 }, ["甲", "乙，", "丙"]],
    ["an opening quote does not end a line", "甲“乙”丙", { width: 4 }, ["甲", "“乙”", "丙"]],
    ["a number that fits is not split", "共2021年", { width: 6 }, ["共2021", "年"]],
    [
      "a word that is too long breaks between clusters",
      "internet",
      { width: 3 },
      ["int", "ern", "et"],
    ],
    [
      "an emergency break prefers a no-break space to a number",
      "甲\u00a02021",
      { width: 4 },
      ["甲\u00a0", "2021"],
    ],
    [
      "an emergency break keeps a mark with its character",
      "abcdef，",
      { width: 6 },
      ["abcde", "f，"],
    ],
    ["spaces hang at a line end", "ab   cd", { width: 3 }, ["ab", "cd"]],
    ["an ideographic space hangs too", "甲乙\u3000丙", { width: 4 }, ["甲乙", "丙"]],
    ["spaces hang at an emergency break", "（  中", { width: 2 }, ["（", "中"]],
    ["leading spaces are kept", "  甲乙", { width: 4 }, ["  甲", "乙"]],
    ["a tab reaches the next stop", "a\tb", { width: 9 }, ["a\tb"]],
    ["a tab that does not fit hangs", "a\tb", { width: 8 }, ["a", "b"]],
    ["line terminators end lines", "甲\n\n乙\r\n丙\n", { width: 9 }, ["甲", "", "乙", "丙"]],
    ["a single carriage return ends a line", "甲\r乙", { width: 9 }, ["甲", "乙"]],
    ["a cluster wider than the measure has a line of its own", "甲乙", { width: 1 }, ["甲", "乙"]],
    ["emoji sequences stay whole", "👩‍👩‍👧‍👦👍🏽🇨🇳", { width: 2 }, ["👩‍👩‍👧‍👦", "👍🏽", "🇨🇳"]],
    ["ambiguous marks can be wide", "“甲”", { width: 4, ambiguous: "wide" }, ["“甲", "”"]],
    ["ambiguous marks are narrow by default", "“甲”", { width: 4 }, ["“甲”"]],
    ["an empty text has no lines", "", { width: 4 }, []],
  ])("%s", (_, text, given, expected) => {
    expect(set(text, given)).toEqual(expected);
  });
});

describe("the bundled article at every width from 8 to 120", () => {
  const paragraphs = readFileSync(new URL("../../data/article.txt", import.meta.url), "utf8")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const widths = Array.from({ length: 113 }, (_, index) => index + 8);

  it.each(["narrow", "wide"] as const)(
    "has no forbidden mark at an edge and no split number, ambiguous %s",
    (ambiguous) => {
      const faults: string[] = [];
      for (const width of widths) {
        for (const text of paragraphs) {
          const lines = wrap(text, { width, ambiguous });
          lines.forEach((line, index) => {
            const content = text.slice(line.start, line.end);
            const clean =
              line.columns <= width &&
              (index === 0 || !NEVER_FIRST.test(content)) &&
              (index === lines.length - 1 || !NEVER_LAST.test(content));
            const [before = ""] = /[\d.:%A-Za-z-]*$/.exec(content) ?? [];
            const [after = ""] = /^[\d.:%A-Za-z-]*/.exec(text.slice(line.end)) ?? [];
            const torn = before !== "" && after !== "" && before.length + after.length <= width;
            if (!clean || torn) faults.push(`${width}: ${content}`);
          });
        }
      }
      expect(faults).toEqual([]);
    },
  );
});
