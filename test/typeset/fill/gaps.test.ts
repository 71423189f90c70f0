import { describe, expect, it } from "vitest";
import { columns } from "../../../src/typeset/columns.ts";
import { Gaps } from "../../../src/typeset/fill/gaps.ts";
import { MAY } from "../../../src/typeset/linebreak/automaton.ts";
import { traitId } from "../../../src/typeset/unicode/traits.ts";

type Options = ConstructorParameters<typeof Gaps>[0];

/** Adds the characters of a line whose boundaries are all break opportunities. */
function gapsOf(line: string, options: Options): { gaps: Gaps; width: number } {
  const gaps = new Gaps(options);
  gaps.clear();
  let width = 0;
  Array.from(line).forEach((character, offset) => {
    const advance = columns(character);
    width += gaps.before(offset, traitId(character.codePointAt(0) ?? 0), MAY, width, advance);
    width += advance;
  });
  return { gaps, width };
}

const settled = (line: string, options: Options, room = 0) =>
  gapsOf(line, options)
    .gaps.settle(line, 0, line.length, room)
    .map(({ offset, columns }) => [offset, columns]);

describe("Gaps", () => {
  it.each<[string, string, Options, number, number[][]]>([
    [
      "spacing puts a column between Han and Western",
      "甲1乙",
      { spacing: true },
      0,
      [
        [1, 1],
        [2, 1],
      ],
    ],
    ["spacing puts none next to a space", "甲 1", { spacing: true }, 0, []],
    ["justify expands word spaces first", "甲乙 丙丁", { justify: true }, 1, [[3, 1]]],
    ["then Han-Western boundaries", "甲乙12", { justify: true }, 1, [[2, 1]]],
    ["then boundaries at punctuation", "重要，指示", { justify: true }, 1, [[3, 1]]],
    ["before an opening mark, too", "重要（指示", { justify: true }, 1, [[2, 1]]],
    [
      "then boundaries between words, evenly",
      "重要指示精神",
      { justify: true },
      2,
      [
        [2, 1],
        [4, 1],
      ],
    ],
    [
      "then boundaries that have a column of spacing",
      "第1章重要指示",
      { justify: true, spacing: true },
      4,
      [
        [1, 1],
        [2, 1],
        [3, 1],
        [5, 1],
      ],
    ],
    ["never the inside of a word", "重要", { justify: true }, 3, []],
    [
      "justify pads after a dash but does not expand there",
      "甲—乙",
      { justify: true },
      4,
      [[2, 1]],
    ],
    ["justify starts over if there is more room", "重要指示", { justify: true }, 3, [[2, 3]]],
  ])("%s: %s", (_, line, options, room, expected) => {
    expect(settled(line, options, room)).toEqual(expected);
  });

  it("gives columns back, the last first", () => {
    const { gaps } = gapsOf("甲1乙", { spacing: true });
    expect(gaps.squeeze(1)).toBe(1);
    expect(gaps.settle("甲1乙", 0, 3, 0)).toEqual([{ offset: 1, columns: 1 }]);
  });

  it("gives nothing back if it has fewer columns than asked for", () => {
    const { gaps } = gapsOf("甲1乙", { spacing: true });
    expect(gaps.squeeze(3)).toBe(0);
    expect(gaps.settle("甲1乙", 0, 3, 0)).toHaveLength(2);
  });

  it("drops the gaps after the end of the line", () => {
    const { gaps } = gapsOf("甲1乙", { spacing: true });
    expect(gaps.settle("甲1乙", 0, 2, 0)).toEqual([{ offset: 1, columns: 1 }]);
  });
});
