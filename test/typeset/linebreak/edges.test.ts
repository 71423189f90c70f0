import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { opportunities } from "../../../src/typeset/linebreak/opportunities.ts";
import { wrap } from "../../../src/typeset/wrap.ts";

const packed = readFileSync(new URL("../../fixtures/browser/lines.jsonl.gz", import.meta.url));
const texts = new Set(
  gunzipSync(packed)
    .toString("utf8")
    .trim()
    .split("\n")
    .map((row) => (JSON.parse(row) as { text: string }).text),
);

// CLREQ #prohibition_rules_for_line_start_end, basic level, with the half-width marks.
const NEVER_FIRST = /^[、，。：；！？”’）》〉」』】〕］｝·～–／/,.:;!?)\]}]/u;
const NEVER_LAST = /[“‘（《〈「『【〔［｛([{]$/u;

const widths = Array.from({ length: 77 }, (_, index) => index + 8);

describe("clreq, on every text of the browser fixtures", () => {
  it.each(["narrow", "wide"] as const)(
    "leaves no forbidden mark at a line edge if the line has another opportunity: %s",
    (ambiguous) => {
      const faults: string[] = [];
      let edges = 0;
      for (const text of texts) {
        const allowed = opportunities(text).map(({ offset }) => offset);
        for (const width of widths) {
          const lines = wrap(text, { width, ambiguous });
          for (let index = 1; index < lines.length; index += 1) {
            const before = text.slice(lines[index - 1]?.start, lines[index - 1]?.end);
            const line = text.slice(lines[index]?.start, lines[index]?.end);
            edges += 1;
            if (!NEVER_FIRST.test(line) && !NEVER_LAST.test(before)) continue;
            const from = lines[index - 1]?.start ?? 0;
            const to = lines[index]?.start ?? 0;
            // .5 is a number (LB15c), and an apostrophe may start a word.
            if (/^\.\d|^’[a-z]/i.test(line)) continue;
            if (allowed.some((offset) => offset > from && offset < to))
              faults.push(`${width}: ${before} | ${line}`);
          }
        }
      }
      expect(edges).toBeGreaterThan(10_000);
      expect(faults).toEqual([]);
    },
  );
});
