import { describe, expect, it } from "vitest";
import { sourceLines } from "../../../src/article/blocks/lines.ts";
import { continuations, joinLines } from "../../../src/article/blocks/paragraphs.ts";

const SENTENCE = "今天我们走了很远的路，看见了三条河和两座山，还有许多从来没有见过的鸟。";
/** A paragraph cut into lines of `width` characters, without indent after the first. */
const wrapped = (text: string, width: number) =>
  text.match(new RegExp(`.{1,${width}}`, "gu")) ?? [];
const wrappedText = (paragraphs: number, width: number) =>
  Array.from({ length: paragraphs }, (_, index) =>
    wrapped(`　　${SENTENCE.repeat(3 + (index % 2))}`, width),
  ).flat();
/** The lines that continue the one before. */
const continued = (lines: readonly string[], headings: readonly number[] = []) =>
  continuations(sourceLines(lines.join("\n")), () => new Set(headings)).flatMap(
    (isContinued, index) => (isContinued ? [index] : []),
  );

describe("a hard-wrapped text", () => {
  it.each([20, 30, 40])("is continued after each full line of %d characters", (width) => {
    const lines = wrappedText(4, width);
    const expected = lines.flatMap((line, index) => (line.startsWith("　") ? [] : [index]));
    expect(continued(lines)).toEqual(expected);
  });

  it("is never continued by a heading, however full the line before", () => {
    const lines = wrappedText(4, 30);
    const full = lines[1] ?? "";
    const all = [...lines, `　　${full.slice(2)}`, "第二章　归途", ...lines];
    const heading = lines.length + 1;
    expect(continued(all)).toContain(heading);
    expect(continued(all, [heading])).not.toContain(heading);
  });

  it("is not asked for headings unless lines are joined", () => {
    continuations(sourceLines("甲\n乙"), () => expect.fail("asked"));
  });
});

describe("a text that is not hard-wrapped", () => {
  it("has paragraphs of every length, some of them as long as a measure", () => {
    // An article of a statute is about as long as others, and a heading without indent follows it.
    const articles = [18, 22, 35, 24, 66, 21, 40].map((length, index) =>
      index % 2 === 0 ? `　　${"法".repeat(length)}。` : `第${index}章　总则`,
    );
    expect(continued(articles)).toEqual([]);
  });

  it("has lines of one width that end in stops", () => {
    const lines = Array.from({ length: 12 }, () => `${"诗".repeat(10)}，${"词".repeat(10)}。`);
    expect(continued(lines)).toEqual([]);
  });

  it("has lines far longer than the others", () => {
    const lines = Array.from({ length: 10 }, () => "字".repeat(30));
    expect(continued([...lines, "字".repeat(200), "字".repeat(200)])).toEqual([]);
  });
});

describe("joined lines", () => {
  it.each([
    [["文字", "文字"], "文字文字"],
    [["some words", "and more"], "some words and more"],
    [["文字", "words"], "文字words"],
    [["words", "文字"], "words文字"],
    [["1", "2", "字"], "1 2字"],
  ])("%j", (lines, expected) => {
    expect(joinLines(lines)).toBe(expected);
  });
});
