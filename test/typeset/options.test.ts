import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columns } from "../../src/typeset/columns.ts";
import { Filter } from "../../src/typeset/filter.ts";
import { fullwidthPunctuation } from "../../src/typeset/punctuation.ts";
import { spread } from "../../src/typeset/spread.ts";
import { type WrapOptions, wrap } from "../../src/typeset/wrap.ts";
import { paragraph as anyParagraph, text } from "./support/texts.ts";

const INDENT = { first: 4, rest: 2 };
const OPTIONS = {
  hang: { hang: true },
  justify: { justify: true },
  spacing: { spacing: true },
  orphans: { orphans: true },
  indent: { indent: INDENT },
  fullwidth: {},
} as const;
type Name = keyof typeof OPTIONS;
const NAMES = Object.keys(OPTIONS) as Name[];
const PAIRS = NAMES.flatMap((one) => NAMES.map((other) => [one, other] as const)).filter(
  ([one, other]) => one <= other,
);

const shown = (source: string, options: WrapOptions) =>
  wrap(source, options).map(({ start, end, gaps }) => spread(source, start, end, gaps));

describe("hang", () => {
  it.each([
    ["one stop hangs in the margin", "甲乙，丙", 4, ["甲乙，", "丙"]],
    ["a half-width stop hangs", "甲乙,丙", 4, ["甲乙,", "丙"]],
    ["a stop before another mark does not hang", "甲乙丙，”丁", 6, ["甲乙", "丙，”", "丁"]],
    ["two stops do not hang", "甲乙。。丙", 4, ["甲", "乙。。", "丙"]],
    ["a closing bracket does not hang", "甲乙）丙", 4, ["甲", "乙）", "丙"]],
    ["a stop hangs at the end of a paragraph", "甲乙。", 4, ["甲乙。"]],
    ["a stop that fits does not hang", "甲，乙", 4, ["甲，", "乙"]],
  ])("%s", (_, source, width, expected) => {
    expect(shown(source, { width, hang: true })).toEqual(expected);
  });
});

describe("orphans", () => {
  it.each([
    ["a single character is avoided", "甲乙丙丁戊", 8, ["甲乙丙", "丁戊"]],
    ["a single character with its marks is avoided", "甲乙丙丁戊。”", 8, ["甲乙丙", "丁戊。”"]],
    ["two characters are allowed", "甲乙丙丁戊己", 8, ["甲乙丙丁", "戊己"]],
    ["a number is not an orphan", "甲乙丙丁12", 8, ["甲乙丙丁", "12"]],
    ["each paragraph has a last line", "甲乙丙丁戊\n己", 8, ["甲乙丙", "丁戊", "己"]],
    ["no line overflows to avoid an orphan", "甲乙丙丁戊。", 4, ["甲乙", "丙丁", "戊。"]],
    ["a line of one character stays", "甲乙", 2, ["甲", "乙"]],
    ["no word is split to avoid an orphan", "abcdef甲", 6, ["abcdef", "甲"]],
  ])("%s", (_, source, width, expected) => {
    expect(shown(source, { width, orphans: true })).toEqual(expected);
  });
});

describe("spacing", () => {
  it.each([
    ["one column between Han and letters or digits", "第1章A卷", 20, ["第 1 章 A 卷"]],
    ["none next to marks", "甲,1（2）乙", 20, ["甲,1（2）乙"]],
    ["none if the text has a space", "甲 1 乙", 20, ["甲 1 乙"]],
    ["none at the edges of a line", "甲乙123丙", 4, ["甲乙", "123", "丙"]],
    ["given up if that keeps a mark on its line", "甲1乙，丙", 7, ["甲1乙，", "丙"]],
    ["none between a letter and full-width forms", "aＡ", 20, ["aＡ"]],
  ])("%s", (_, source, width, expected) => {
    expect(shown(source, { width, spacing: true })).toEqual(expected);
  });
});

describe("justify", () => {
  it.each([
    ["expands word spaces first", "ab cd ef gh", 9, ["ab cd  ef", "gh"]],
    ["expands Han-Western boundaries next", "甲乙12丙丁戊己庚", 13, ["甲乙12 丙丁戊", "己庚"]],
    [
      "expands punctuation next, then boundaries between words, never words",
      "重要指示精神，贯彻落实方针",
      13,
      ["重要 指示  精", "神， 贯彻落实", "方针"],
    ],
    ["does not expand the last line", "甲乙丙丁戊", 20, ["甲乙丙丁戊"]],
    [
      "pads an odd Western run so that Han characters stand in columns",
      "甲1乙丙丁",
      20,
      ["甲1 乙丙丁"],
    ],
    ["does not pad an even Western run", "甲12乙丙丁", 20, ["甲12乙丙丁"]],
  ])("%s", (_, source, width, expected) => {
    expect(shown(source, { width, justify: true })).toEqual(expected);
  });

  it("makes every line except the last as wide as the measure if it has punctuation within it", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[甲乙丙，。]{1,40}$/),
        fc.integer({ min: 6, max: 20 }),
        (source, width) => {
          const lines = wrap(source, { width, justify: true });
          for (const line of lines.slice(0, -1)) {
            const content = source.slice(line.start, line.end);
            if (/[，。][甲乙丙]/.test(content)) expect(line.columns).toBe(width);
          }
        },
      ),
    );
  });
});

describe.each(PAIRS)("laws with %s and %s", (one, other) => {
  const filling = { ...OPTIONS[one], ...OPTIONS[other] };
  const isOn = (name: Name) => one === name || other === name;
  const widths = fc.integer({ min: 1, max: 30 });
  const paragraph = isOn("fullwidth") ? anyParagraph.map(fullwidthPunctuation) : anyParagraph;

  it("lines join to the text, except for white space between them", () => {
    fc.assert(
      fc.property(paragraph, widths, (source, width) => {
        let last = 0;
        for (const { start, end } of wrap(source, { width, ...filling })) {
          expect(source.slice(last, start).trim()).toBe("");
          last = end;
        }
        expect(source.slice(last).trim()).toBe("");
      }),
    );
  });

  it("no line is wider than the measure, except a hanging stop or a single cluster", () => {
    fc.assert(
      fc.property(paragraph, widths, (source, width) => {
        wrap(source, { width, ...filling }).forEach((line, index) => {
          const { start, end, columns: advance, gaps } = line;
          const content = source.slice(start, end);
          if (!content.includes("\t"))
            expect(advance).toBe(columns(spread(source, start, end, gaps)));
          const clusters = [...new Intl.Segmenter().segment(content.replaceAll("\t", ""))];
          const hung = isOn("hang") && /[、，。．；：！？,.;:!?]\u0301*$/u.test(content) ? 2 : 0;
          const indent = isOn("indent") ? (index === 0 ? INDENT.first : INDENT.rest) : 0;
          const measure = Math.max(1, width - indent);
          if (clusters.length > 1) expect(advance).toBeLessThanOrEqual(measure + hung);
        });
      }),
    );
  });

  it("gaps are inside their line and in order", () => {
    fc.assert(
      fc.property(paragraph, widths, (source, width) => {
        for (const { start, end, gaps } of wrap(source, { width, ...filling })) {
          let last = start;
          for (const { offset, columns: blank } of gaps) {
            expect(offset).toBeGreaterThan(last);
            expect(offset).toBeLessThan(end);
            expect(blank).toBeGreaterThan(0);
            last = offset;
          }
        }
      }),
    );
  });

  it.skipIf(isOn("indent"))("a text in pieces is wrapped like the whole text", () => {
    fc.assert(
      fc.property(text, widths, fc.integer({ min: 1, max: 9 }), (source, width, size) => {
        const once = new Filter({ width, ...filling });
        const whole = once.push(source) + once.end();
        const filter = new Filter({ width, ...filling });
        const characters = Array.from(source);
        let pieces = "";
        for (let at = 0; at < characters.length; at += size) {
          pieces += filter.push(characters.slice(at, at + size).join(""));
        }
        expect(pieces + filter.end()).toBe(whole);
      }),
    );
  });
});
