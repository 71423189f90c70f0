import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Filter } from "../../src/typeset/filter.ts";
import { LEVELS } from "../../src/typeset/level.ts";
import { wrap } from "../../src/typeset/wrap.ts";
import { text } from "./support/texts.ts";

const whole = (source: string, width: number) => {
  const filter = new Filter({ width });
  return filter.push(source) + filter.end();
};

describe("Filter", () => {
  it("wraps a text in pieces like the whole text", () => {
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(...LEVELS),
        fc.array(fc.nat(200)),
        (source, width, level, cuts) => {
          const filter = new Filter({ width, level });
          const edges = [0, ...cuts.filter((cut) => cut < source.length).sort((a, b) => a - b)];
          // The decoder never ends a piece between two surrogates.
          const bounds = edges.map((edge) =>
            /[\uDC00-\uDFFF]/.test(source.charAt(edge)) && edge > 0 ? edge - 1 : edge,
          );
          const out = bounds.map((from, index) =>
            filter.push(source.slice(from, bounds[index + 1])),
          );
          const once = new Filter({ width, level });
          expect(out.join("") + filter.end()).toBe(once.push(source) + once.end());
        },
      ),
    );
  });

  it("waits for the text that decides whether an orphan can be avoided", () => {
    const options = { width: 6, hang: true, orphans: true };
    const source = "中中中X  ,\n中\n";
    const filter = new Filter(options);
    const pieces = Array.from(source, (character) => filter.push(character));
    expect(pieces.join("") + filter.end()).toBe("中中\n中X  ,\n中\n");
  });

  it("wraps each paragraph like wrap", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (source, width) => {
        const lines = whole(source, width).split(/\r\n|[\n\r\u2028\f]/);
        const expected = wrap(source, { width }).map(({ start, end }) => source.slice(start, end));
        expect(lines.filter((line) => line !== "")).toEqual(expected.filter((line) => line !== ""));
      }),
    );
  });

  it.each([
    ["keeps terminators and empty lines", "甲乙\r\n\n丙\u2028", "甲\n乙\r\n\n丙\u2028"],
    ["adds no terminator at the end of the text", "甲乙", "甲\n乙"],
    ["drops trailing white space of a line", "甲  \n乙\u3000\n", "甲\n乙\n"],
    ["returns nothing for an empty text", "", ""],
  ])("%s", (_, source, expected) => {
    expect(whole(source, 2)).toBe(expected);
  });

  it("returns a line as soon as its terminator arrives", () => {
    const filter = new Filter({ width: 20 });
    expect(filter.push("甲乙\n丙")).toBe("甲乙\n");
    expect(filter.push("丁\n")).toBe("丙丁\n");
    expect(filter.end()).toBe("");
  });

  it.each([
    ["NULs", "\0"],
    ["marks", "\u0301"],
    ["letters", "a"],
  ])("holds back no more than it may of a line without an end: %s", (_, character) => {
    const filter = new Filter({ width: 40 });
    const piece = character.repeat(1 << 16);
    let taken = 0;
    let returned = 0;
    let mostHeld = 0;
    for (let pieces = 0; pieces < 40; pieces += 1) {
      returned += filter.push(piece).replaceAll("\n", "").length;
      taken += piece.length;
      mostHeld = Math.max(mostHeld, taken - returned);
    }
    returned += filter.end().replaceAll("\n", "").length;
    expect(returned).toBe(taken);
    expect(mostHeld).toBeLessThanOrEqual(1 << 21);
  });

  it.each([
    ["marks on one letter", `a${"\u0301".repeat(1_000_000)}`],
    ["zero width joiners", "\u200d".repeat(1_000_000)],
    ["one Indic conjunct", "क्".repeat(500_000)],
    ["spaces", `甲${" ".repeat(1_000_000)}`],
  ])("returns an endless line that arrives in pieces: %s", (_, source) => {
    const filter = new Filter({ width: 40 });
    let wrapped = "";
    for (let at = 0; at < source.length; at += 4096) {
      wrapped += filter.push(source.slice(at, at + 4096));
    }
    wrapped += filter.end();
    expect(wrapped.replaceAll("\n", "") === source.trimEnd()).toBe(true);
  });
});
