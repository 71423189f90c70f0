import type { Count, Difference } from "../document-set.ts";
import { PRECISION, RECALL } from "../figures.ts";
import { excerpt } from "./compare.ts";
import { compareShingles, shinglesOf, type Tokens } from "./shingles.ts";

/** Lines shown of what is missing, and of what should not be there. */
const SHOWN = 4;

/** Judges the text of an article by its shingles. */
export function judgeBody(
  expected: string,
  got: string,
  tokens: Tokens,
): { readonly counts: Record<string, Count>; readonly differences: Difference[] } {
  const { precision, recall } = compareShingles(expected, got, tokens);
  const differences = [
    ...strangeLines(expected, got, tokens).map((line) => ({
      field: "body",
      expected: line,
      got: "",
    })),
    ...strangeLines(got, expected, tokens).map((line) => ({
      field: "body",
      expected: "",
      got: line,
    })),
  ];
  return { counts: { [PRECISION]: precision, [RECALL]: recall }, differences };
}

/** Returns the longest lines of a text that are mostly absent from the other text. */
function strangeLines(text: string, other: string, tokens: Tokens): string[] {
  const known = shinglesOf(other, tokens);
  const isStrange = (line: string) => {
    // A line shorter than a shingle has one that no longer text has.
    if (other.includes(line.trim())) return false;
    const shingles = [...shinglesOf(line, tokens).keys()];
    return shingles.filter((shingle) => !known.has(shingle)).length > shingles.length / 2;
  };
  return text
    .split("\n")
    .filter(isStrange)
    .sort((a, b) => b.length - a.length)
    .slice(0, SHOWN)
    .map((line) => excerpt(line));
}
