import { describe, expect, it } from "vitest";
import { countingMarkers } from "../../../src/article/headings/series.ts";

/** A marker as "series number", or "series" alone; 编 章 节 have their places in the order. */
const markers = (texts: readonly string[]) =>
  texts.map((text) => {
    const [series = "", number, outer = ""] = text.split(" ");
    const order = "编章节".includes(series) ? "编章节".indexOf(series) + 1 : null;
    const value = number === undefined ? null : Number(number);
    return { series, number: value, order, weight: series === "章" ? 1.5 : 1, outer };
  });
const kept = (...texts: string[]) => {
  const counting = countingMarkers(markers(texts));
  return texts.filter((_, index) => counting.has(index)).join(", ");
};
const numbers = (...values: number[]) => values.map((value) => `a ${value}`);

describe("a series", () => {
  it.each([
    ["counts on", [1, 2, 3], [1, 2, 3]],
    ["begins late", [3, 4], [3, 4]],
    ["has a gap", [1, 3], [1, 3]],
    ["has a gap further on", [1, 2, 3, 6, 7], [1, 2, 3, 6, 7]],
    ["loses a stray at its end", [1, 2, 9], [1, 2]],
    ["loses a stray in its middle", [1, 2, 9, 3, 4], [1, 2, 3, 4]],
    ["loses a stray from before", [1, 2, 3, 1, 4, 5], [1, 2, 3, 4, 5]],
    ["repeats numbers", [1, 1, 2, 2, 3], [1, 1, 2, 2, 3]],
    ["begins again", [1, 2, 3, 1, 2, 3], [1, 2, 3, 1, 2, 3]],
    ["counts down", [3, 2, 1], [3, 2, 1]],
    ["is none: one number", [1], []],
    ["is none: the same number", [1, 1, 1], []],
    ["is none: far apart", [1, 9], []],
    ["is none: going back", [3, 1], []],
    ["is none: two down", [2, 1], []],
  ])("%s", (_, given, expected) => {
    expect(kept(...numbers(...given))).toBe(numbers(...expected).join(", "));
  });

  it("may begin again with a single number below a parent", () => {
    const lines = ["编 1", "章 1", "章 2", "编 2", "章 1"];
    expect(kept(...lines)).toBe(lines.join(", "));
    const mixed = ["b 1", "a 1", "a 2", "b 2", "a 1", "b 3", "a 1"];
    expect(kept(...mixed)).toBe(mixed.join(", "));
  });

  it("may begin again in another division named before the number", () => {
    const lines = ["章 1 卷一", "章 2 卷一", "章 1 卷二"];
    expect(kept(...lines)).toBe(lines.join(", "));
  });

  it("keeps a wrong number among chapters", () => {
    const lines = ["章 20", "章 21", "章 12", "章 23", "章 24"];
    expect(kept(...lines)).toBe(lines.join(", "));
  });

  it("needs no numbers where its marker occurs again", () => {
    expect(kept("■", "●", "■")).toBe("■, ■");
  });

  it("is found in linear time", () => {
    const time = (count: number) => {
      const many = markers(
        Array.from({ length: count }, (_, index) => `${index % 7} ${index % 40}`),
      );
      const start = performance.now();
      countingMarkers(many);
      return performance.now() - start;
    };
    time(20_000);
    expect(time(160_000)).toBeLessThan(40 * Math.max(time(20_000), 1));
  });
});
