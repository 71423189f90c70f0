import { describe, expect, it } from "vitest";
import { oddsOf, regression } from "./logistic.ts";

describe("logistic regression", () => {
  // Of 10 rows with feature 0 alone 8 are positive; of 10 with feature 1 as well, 2 are.
  const rows = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((at) => [
    { held: [0], label: at < 8 ? 1 : 0, weight: 1 },
    { held: [0, 1], label: at < 2 ? 1 : 0, weight: 1 },
  ]);

  it("gives features the odds that the rows have", () => {
    const weights = regression(rows, 2, 1e-6);
    expect(oddsOf([0], weights)).toBeCloseTo(Math.log(8 / 2), 3);
    expect(oddsOf([0, 1], weights)).toBeCloseTo(Math.log(2 / 8), 3);
  });

  it("draws weights towards 0 as the penalty grows", () => {
    const weak = Math.abs(regression(rows, 2, 1)[1] ?? 0);
    const strong = Math.abs(regression(rows, 2, 100)[1] ?? 0);
    expect(strong).toBeLessThan(weak);
  });

  it("counts a row of weight 2 as two rows", () => {
    const [first, ...rest] = rows;
    if (first === undefined) throw new Error("no rows");
    const doubled = regression([{ ...first, weight: 2 }, ...rest], 2, 1);
    const repeated = regression([first, first, ...rest], 2, 1);
    doubled.forEach((weight, at) => {
      expect(weight).toBeCloseTo(repeated[at] ?? 0, 9);
    });
  });
});
