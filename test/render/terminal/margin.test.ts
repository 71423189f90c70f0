import { describe, expect, it } from "vitest";
import { columnsOf } from "../../../src/render/terminal/margin.ts";

describe("columnsOf", () => {
  it.each([
    ["two columns for an em", { first: 2, rest: 1 }, 40, { first: 4, rest: 2 }],
    ["one em for a first line below 30 columns", { first: 2, rest: 0 }, 29, { first: 2, rest: 0 }],
    ["at most half of the width", { first: 20, rest: 20 }, 40, { first: 20, rest: 20 }],
    ["one em left for the text", { first: 2, rest: 2 }, 3, { first: 1, rest: 1 }],
    ["nothing if only the text fits", { first: 2, rest: 0 }, 1, { first: 0, rest: 0 }],
  ])("gives %s", (_, indent, width, expected) => {
    expect(columnsOf(indent, width)).toEqual(expected);
  });
});
