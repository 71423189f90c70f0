import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balance } from "../../src/typeset/balance.ts";
import { wrap } from "../../src/typeset/wrap.ts";
import { paragraph } from "./support/texts.ts";

const set = (text: string, width: number) =>
  balance(text, { width }).map(({ start, end }) => text.slice(start, end));

describe("balance", () => {
  it.each([
    ["at a title's own space", "春天来了 我们去郊外看花", 20, ["春天来了", "我们去郊外看花"]],
    ["between words", "图书馆延长开放时间", 10, ["图书馆延长", "开放时间"]],
    ["into lines of equal length", "白日依山尽黄河入海流", 16, ["白日依山尽", "黄河入海流"]],
    [
      "between a number and what it counts only if necessary",
      "庆祝学校成立100周年活动都很圆满",
      20,
      ["庆祝学校成立100周年", "活动都很圆满"],
    ],
    [
      "between a number and what it counts rather than within a word",
      "成立100周年",
      5,
      ["成立", "100", "周年"],
    ],
    ["not at all if it fits", "春天来了 我们去看花", 40, ["春天来了 我们去看花"]],
    ["within a word only if necessary", "国际化", 4, ["国际", "化"]],
  ])("breaks %s", (_, text, width, expected) => {
    expect(set(text, width)).toEqual(expected);
  });

  it("stays within the measure, loses nothing and adds at most one line", () => {
    fc.assert(
      fc.property(paragraph, fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = balance(text, { width });
        const greedy = wrap(text, { width });
        expect(lines.length).toBeLessThanOrEqual(greedy.length + 1);
        let last = 0;
        for (const { start, end, columns } of lines) {
          expect(text.slice(last, start).trim()).toBe("");
          if (greedy.every((line) => line.columns <= width))
            expect(columns).toBeLessThanOrEqual(width);
          last = end;
        }
        expect(text.slice(last).trim()).toBe("");
      }),
    );
  });

  it("sets a text that is too long for a heading like wrap", () => {
    const text = "中文".repeat(300);
    expect(balance(text, { width: 40 })).toEqual(wrap(text, { width: 40 }));
  });
});
