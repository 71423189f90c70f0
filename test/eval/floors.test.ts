import { describe, expect, it } from "vitest";
import { breaches, raised } from "./floors.ts";

const figure = (name: string, percent: number) => ({ name, percent, counts: null });

describe("breaches", () => {
  it("finds a figure below its floor", () => {
    const measured = new Map([["pages", [figure("title", 79.9), figure("date", 60)]]]);
    expect(breaches(measured, { pages: { title: 80, date: 60 } })).toEqual([
      { set: "pages", figure: "title", reason: "is 79.900, below its floor 80" },
    ]);
  });

  it("finds a figure without a floor, and a floor without its figure", () => {
    const measured = new Map([["pages", [figure("title", 80)]]]);
    const found = breaches(measured, { pages: { headline: 80 } });
    expect(found.map(({ figure }) => figure)).toEqual(["title", "headline"]);
  });

  it("passes over sets that were not measured", () => {
    const measured = new Map([["pages", [figure("title", 80)]]]);
    expect(breaches(measured, { pages: { title: 80 }, books: { title: 90 } })).toEqual([]);
  });
});

describe("raised floors", () => {
  it("rise to what was measured, rounded down to two decimals", () => {
    const measured = new Map([["pages", [figure("title", 200 / 3)]]]);
    expect(raised(measured, { pages: { title: 60 } })).toEqual({ pages: { title: 66.66 } });
  });

  it("never fall", () => {
    const measured = new Map([["pages", [figure("title", 70)]]]);
    expect(raised(measured, { pages: { title: 80 } })).toEqual({ pages: { title: 80 } });
  });

  it("keep what was not measured, and take up what is new", () => {
    const measured = new Map([["pages", [figure("date", 50)]]]);
    const floors = { pages: { title: 80 }, books: { title: 90 } };
    expect(raised(measured, floors)).toEqual({
      pages: { title: 80, date: 50 },
      books: { title: 90 },
    });
  });

  it("pass at once", () => {
    const shares = Array.from({ length: 100 }, (_, right) =>
      figure(`${right}`, (100 * right) / 99),
    );
    const measured = new Map([["pages", shares]]);
    expect(breaches(measured, raised(measured, {}))).toEqual([]);
  });
});
