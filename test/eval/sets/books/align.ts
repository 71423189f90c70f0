import type { Heading } from "./book.ts";

/** For each list, whether each of its headings has its match in the other, in order. */
export type Alignment = { readonly expected: boolean[]; readonly got: boolean[] };

/**
 * Aligns two lists of headings by their longest common subsequence, so that one wrong heading costs
 * one. Takes time and space in proportion to the product of their lengths.
 */
export function align(expected: readonly Heading[], got: readonly Heading[]): Alignment {
  const best = lengths(expected, got);
  const matched = { expected: expected.map(() => false), got: got.map(() => false) };
  const lengthAt = (x: number, y: number) => best[x]?.[y] ?? 0;
  for (let x = 0, y = 0; x < expected.length && y < got.length; ) {
    if (isMatch(expected[x], got[y])) {
      matched.expected[x] = true;
      matched.got[y] = true;
      x += 1;
      y += 1;
    } else if (lengthAt(x + 1, y) >= lengthAt(x, y + 1)) x += 1;
    else y += 1;
  }
  return matched;
}

/** The length of the longest common subsequence of what follows each pair of positions. */
function lengths(expected: readonly Heading[], got: readonly Heading[]): Uint16Array[] {
  const rows = Array.from({ length: expected.length + 1 }, () => new Uint16Array(got.length + 1));
  for (let x = expected.length - 1; x >= 0; x -= 1) {
    const row = rows[x] ?? new Uint16Array();
    const below = rows[x + 1] ?? new Uint16Array();
    for (let y = got.length - 1; y >= 0; y -= 1) {
      row[y] = isMatch(expected[x], got[y])
        ? (below[y + 1] ?? 0) + 1
        : Math.max(below[y] ?? 0, row[y + 1] ?? 0);
    }
  }
  return rows;
}

/** A found heading may go on where the expected line ends. */
function isMatch(expected: Heading | undefined, got: Heading | undefined): boolean {
  if (expected === undefined || got === undefined) return false;
  if (got.marker + got.title === expected.marker + expected.title) return true;
  return got.marker === expected.marker && got.title.startsWith(expected.title);
}
