import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { opportunities } from "../../../src/typeset/linebreak/opportunities.ts";
import { wrap } from "../../../src/typeset/wrap.ts";

type Level = "normal" | "strict";
type Layout = {
  text: string;
  columns: number;
  ambiguous: "narrow" | "wide";
  lineBreak: Level;
  lines: string[];
};
type Probe = { text: string; lineBreak: Level; breaks: number[] };

function read<Case>(name: string): Case[] {
  const packed = readFileSync(new URL(`../../fixtures/browser/${name}`, import.meta.url));
  const rows = gunzipSync(packed).toString("utf8").trim().split("\n");
  return rows.map((row) => JSON.parse(row) as Case);
}

/** Removes what a layout does not show: spaces at the edges, invisible characters, U+00AD. */
const visible = (line: string) =>
  line
    .replace(/^ +/, "")
    .replace(/[ \u3000]+$/, "")
    .replace(/[\u200B\u2060\uFEFF]/g, "")
    .replace(/\u00AD-?$/, "");

// white-space: normal collapses runs of spaces before lines are broken.
const collapsed = (text: string) => text.replace(/ +/g, " ");

describe.each(["normal", "strict"] as const)("line-break: %s, against a browser", (level) => {
  it("breaks the same lines at every width", () => {
    const cases = read<Layout>("lines.jsonl.gz").filter(({ lineBreak }) => lineBreak === level);
    const different = cases.flatMap(({ text: source, columns: width, ambiguous, lines }) => {
      const text = collapsed(source);
      const got = wrap(text, { width, level, ambiguous })
        .map(({ start, end }) => visible(text.slice(start, end)))
        .join("\n");
      const expected = lines.map(visible).join("\n");
      return got === expected ? [] : [{ width, ambiguous, got, expected }];
    });
    expect(cases.length).toBe(level === "strict" ? 4698 : 983);
    expect(different).toEqual([]);
  });

  it("finds the same opportunities in random strings", () => {
    const cases = read<Probe>("opportunities.jsonl.gz").filter(
      ({ lineBreak }) => lineBreak === level,
    );
    const different = cases.flatMap(({ text, breaks }) => {
      const got = opportunities(text, level).map(({ offset }) => offset);
      return got.join() === breaks.join() ? [] : [{ text, got, breaks }];
    });
    expect(cases.length).toBeGreaterThan(2900);
    expect(different).toEqual([]);
  });

  it.each([
    ["a hyphen at a line start is a minus sign", "abcdefgh-5jk", 2, "ab cd ef gh -5 jk"],
    ["after each emergency break", "abcdefg-5123-45", 2, "ab cd ef g- 51 23 -4 5"],
  ])("judges the text after an emergency break as a new text: %s", (_, text, width, expected) => {
    const lines = wrap(text, { width, level }).map(({ start, end }) => text.slice(start, end));
    expect(lines).toEqual(expected.split(" "));
  });
});
