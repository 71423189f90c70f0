import { describe, expect, it } from "vitest";
import { type Block, plainBlock } from "../../../src/article/blocks/block.ts";
import { bestPath, decide, type Frame } from "../../../src/article/frame/decide.ts";
import { REGIONS, type Region, type Transitions } from "../../../src/article/frame/region.ts";

const all = (cost: number) =>
  Object.fromEntries(REGIONS.map((region) => [region, cost])) as Record<Region, number>;

// Forward is free, backward costs 3.
const transitions = Object.fromEntries(
  REGIONS.map((from, at) => [
    from,
    Object.fromEntries(REGIONS.map((to, index) => [to, index >= at ? 0 : 3])),
  ]),
) as Transitions;
const costs = { transitions, first: all(0), last: all(0) };
const row = (support: Partial<Record<Region, number>>) =>
  REGIONS.map((region) => support[region] ?? 0);

describe("the best path through the regions", () => {
  it("follows the evidence of each block while that goes forward", () => {
    const support = [row({ title: 1 }), row({ meta: 1 }), row({ body: 1 }), row({ below: 1 })];
    expect(bestPath(support, costs)).toEqual(["title", "meta", "body", "below"]);
  });

  it("lets one surprising block go against its own evidence", () => {
    const support = [row({ body: 3 }), row({ above: 2 }), row({ body: 2 }), row({ body: 2 })];
    expect(bestPath(support, costs)).toEqual(["body", "body", "body", "body"]);
  });

  it("goes back where the evidence outweighs the cost", () => {
    const support = [row({ body: 4 }), row({ below: 4 }), row({ body: 4 })];
    expect(bestPath(support, costs)).toEqual(["body", "below", "body"]);
  });

  it("counts the cost of where a document begins and ends", () => {
    const first = { ...all(0), above: 5 };
    const last = { ...all(5), below: 0 };
    const support = [row({ above: 1 }), row({ body: 1 })];
    expect(bestPath(support, { transitions, first, last })).toEqual(["title", "below"]);
  });

  it("is empty for an empty document", () => {
    expect(bestPath([], costs)).toEqual([]);
  });
});

describe("a frame decided by rules", () => {
  const rule = (id: string, region: Region, weight: number, text: string) => ({
    ...{ id, region, weight, is: [text], isNot: [] },
    test: (block: Block) => block.text === text,
  });
  const frame: Frame<Block> = {
    rules: [
      rule("first", "title", 1, "甲"),
      rule("second", "title", 1, "甲"),
      rule("against", "title", -1, "甲"),
      rule("other", "body", 0.5, "甲"),
    ],
    ...costs,
  };

  it("adds up what the rules say, and names those that spoke for the region", () => {
    expect(decide([plainBlock("甲")], frame)).toEqual([
      { region: "title", evidence: ["first", "second"] },
    ]);
  });
});
