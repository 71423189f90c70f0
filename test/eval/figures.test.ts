import { describe, expect, it } from "vitest";
import { figuresOf, PRECISION, RECALL } from "./figures.ts";

describe("figures of several documents", () => {
  const documents = [{ found: { right: 1, of: 1 } }, { found: { right: 0, of: 3 } }];

  it("are shares of all that was judged", () => {
    expect(figuresOf(documents)).toEqual([
      { name: "found", percent: 25, counts: { right: 1, of: 4 } },
    ]);
  });

  it("are the mean of the documents' shares where the set says so", () => {
    expect(figuresOf(documents, ["found"])).toEqual([{ name: "found", percent: 50, counts: null }]);
  });

  it("do not count a document in which nothing was judged", () => {
    const more = [...documents, { found: { right: 0, of: 0 } }];
    expect(figuresOf(more, ["found"])[0]?.percent).toBe(50);
    expect(figuresOf([{ found: { right: 0, of: 0 } }])).toEqual([]);
  });

  it("give F1, the harmonic mean, from precision and recall", () => {
    const [f1] = figuresOf([{ [PRECISION]: { right: 1, of: 1 }, [RECALL]: { right: 1, of: 3 } }]);
    expect(f1).toEqual({ name: "body F1", percent: expect.closeTo(50), counts: null });
  });
});
