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
    ["one stop goes into the margin", "甲乙，丙", 4, ["甲乙，", "丙"]],
    ["half-width stops too", "甲乙,丙", 4, ["甲乙,", "丙"]],
    ["but not before another mark", "甲乙丙，”丁", 6, ["甲乙", "丙，”", "丁"]],
    ["nor two of them", "甲乙。。丙", 4, ["甲", "乙。。", "丙"]],
    ["nor a closing bracket", "甲乙）丙", 4, ["甲", "乙）", "丙"]],
    ["at the end of a paragraph as well", "甲乙。", 4, ["甲乙。"]],
    ["only what does not fit hangs", "甲，乙", 4, ["甲，", "乙"]],
  ])("%s", (_, source, width, expected) => {
    expect(shown(source, { width, hang: true })).toEqual(expected);
  });
});

describe("orphans", () => {
  it.each([
    ["one character is not left alone", "甲乙丙丁戊", 8, ["甲乙丙", "丁戊"]],
    ["nor one with its marks", "甲乙丙丁戊。”", 8, ["甲乙丙", "丁戊。”"]],
    ["two may stand", "甲乙丙丁戊己", 8, ["甲乙丙丁", "戊己"]],
    ["a number is no orphan", "甲乙丙丁12", 8, ["甲乙丙丁", "12"]],
    ["each paragraph has its own last line", "甲乙丙丁戊\n己", 8, ["甲乙丙", "丁戊", "己"]],
    ["no line is made to overflow", "甲乙丙丁戊。", 4, ["甲乙", "丙丁", "戊。"]],
    ["a line of one character stays", "甲乙", 2, ["甲", "乙"]],
    ["words are not cut for it", "abcdef甲", 6, ["abcdef", "甲"]],
  ])("%s", (_, source, width, expected) => {
    expect(shown(source, { width, orphans: true })).toEqual(expected);
  });
});

describe("spacing", () => {
  it.each([
    ["a blank between Han and letters or digits", "第1章A卷", 20, ["第 1 章 A 卷"]],
    ["none beside marks", "甲,1（2）乙", 20, ["甲,1（2）乙"]],
    ["none where the text has one", "甲 1 乙", 20, ["甲 1 乙"]],
    ["none at the edges of a line", "甲乙123丙", 4, ["甲乙", "123", "丙"]],
    ["blanks are given up to hold a mark", "甲1乙，丙", 7, ["甲1乙，", "丙"]],
    ["none between a letter and full-width forms", "aＡ", 20, ["aＡ"]],
  ])("%s", (_, source, width, expected) => {
    expect(shown(source, { width, spacing: true })).toEqual(expected);
  });
});

describe("justify", () => {
  it.each([
    ["word spaces give first", "ab cd ef gh", 9, ["ab cd  ef", "gh"]],
    ["then Han-Western boundaries", "甲乙12丙丁戊己庚", 13, ["甲乙12 丙丁戊", "己庚"]],
    ["then all others, evenly", "甲乙丙丁，戊己庚辛", 9, ["甲 乙  丙", "丁，戊 己", "庚辛"]],
    ["the last line is left alone", "甲乙丙丁戊", 20, ["甲乙丙丁戊"]],
    ["an odd Western run is padded, so that Han stand in columns", "甲1乙丙丁", 20, ["甲1 乙丙丁"]],
    ["an even one is not", "甲12乙丙丁", 20, ["甲12乙丙丁"]],
  ])("%s", (_, source, width, expected) => {
    expect(shown(source, { width, justify: true })).toEqual(expected);
  });

  it("makes every line but the last as wide as the measure, where anything can be parted", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[甲乙丙，。]{1,40}$/),
        fc.integer({ min: 6, max: 20 }),
        (source, width) => {
          const lines = wrap(source, { width, justify: true });
          for (const line of lines.slice(0, -1)) {
            const content = source.slice(line.start, line.end);
            if (/[甲乙丙，。][甲乙丙]/.test(content)) expect(line.columns).toBe(width);
          }
        },
      ),
    );
  });
});

describe.each(PAIRS)("the laws with %s and %s", (one, other) => {
  const filling = { ...OPTIONS[one], ...OPTIONS[other] };
  const isOn = (name: Name) => one === name || other === name;
  const widths = fc.integer({ min: 1, max: 30 });
  const paragraph = isOn("fullwidth") ? anyParagraph.map(fullwidthPunctuation) : anyParagraph;

  it("lines are ranges that join to the text, blanks aside", () => {
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

  it("no line is wider than the measure, a hanging stop or one cluster aside", () => {
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

  it("gaps stand inside their line, in order, before a character that is no blank", () => {
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

  it.skipIf(isOn("indent"))("a text in pieces is set as the whole is", () => {
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
