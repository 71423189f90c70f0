import { describe, expect, it } from "vitest";
import { filterMeasure, readingMeasure } from "../../../src/cli/settings/measure.ts";

describe("readingMeasure", () => {
  it.each([
    [undefined, undefined, 80],
    [undefined, 0, 80],
    [undefined, 200, 80],
    [undefined, 81, 80],
    [undefined, 79, 78],
    [undefined, 40, 40],
    [undefined, 3, 2],
    [undefined, 1, 1],
    [33, 80, 33],
    [120, 80, 120],
  ])("--width %s in %s columns: %i", (width, columns, measure) => {
    const wishes = width === undefined ? {} : { width };
    expect(readingMeasure(wishes, { columns })).toBe(measure);
  });
});

describe("filterMeasure", () => {
  it.each([
    [undefined, undefined, 80],
    [undefined, 0, 80],
    [undefined, 133, 133],
    [33, 133, 33],
  ])("--width %s in %s columns: %i", (width, columns, measure) => {
    const wishes = width === undefined ? {} : { width };
    expect(filterMeasure(wishes, { columns })).toBe(measure);
  });
});

describe("with --hang", () => {
  it.each([
    [undefined, 80, 78],
    [undefined, 200, 80],
    [40, 80, 40],
    [80, 80, 78],
    [80, undefined, 80],
  ])("--width %s in %s columns leaves the margin: %i", (width, columns, measure) => {
    const wishes = { hang: true, ...(width === undefined ? {} : { width }) };
    expect(readingMeasure(wishes, { columns })).toBe(measure);
  });
});
