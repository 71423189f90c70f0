import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { opportunitiesBy } from "../../../src/typeset/linebreak/opportunities.ts";
import { untailored } from "../../../src/typeset/linebreak/tailoring.ts";

const file = new URL("../../fixtures/unicode/LineBreakTest-17.0.0.txt", import.meta.url);

/** Parses `× 0023 ÷ 0020 ÷` into a text and the offsets of its breaks in UTF-16 code units. */
function parseCase(line: string): { text: string; breaks: number[] } {
  let text = "";
  const breaks: number[] = [];
  for (const token of line.split(/\s+/)) {
    if (token === "÷") breaks.push(text.length);
    else if (token !== "×") text += String.fromCodePoint(Number.parseInt(token, 16));
  }
  return { text, breaks };
}

const cases = readFileSync(file, "utf8")
  .split("\n")
  .map((line, index) => ({ number: index + 1, data: line.replace(/#.*/, "").trim() }))
  .filter(({ data }) => data !== "");

describe("UAX #14, Unicode 17, untailored", () => {
  it("agrees with every case of LineBreakTest.txt", () => {
    const automaton = untailored();
    const failures = cases.flatMap(({ number, data }) => {
      const { text, breaks } = parseCase(data);
      // LB3: ! eot. The file has this break in every case; opportunitiesBy does not report it.
      const found = [...opportunitiesBy(automaton, text)].map(({ offset }) => offset);
      const got = [...found, text.length].join();
      return got === breaks.join() ? [] : [`line ${number}: ${data} but breaks at ${got}`];
    });
    expect(cases.length).toBe(19338);
    expect(failures).toEqual([]);
  });
});
