import { describe, expect, it } from "vitest";
import { headingBlock } from "../../../src/view/body/heading.ts";
import { section } from "../support/build.ts";

describe("headingBlock", () => {
  it("tells levels from the third on apart by their indents", () => {
    const indents = [1, 2, 3, 4, 5, 6].map(
      (level) => headingBlock(section({ title: "题", level }))?.indent.first,
    );
    expect(indents).toEqual([0, 0, 1, 2, 3, 4]);
  });
});
