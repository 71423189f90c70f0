import type { Count } from "../document-set.ts";

/** Tokens in a shingle, as in article-extraction-benchmark. */
const SIZE = 4;
const WORDS = /[\p{L}\p{N}\p{M}_]+/gu;
/** Every Han character is a token; so is each run of other letters, and of digits. */
const HAN = /\p{Script=Han}|[^\P{L}\p{Script=Han}]+|[\p{N}_]+/gu;

/** What is a token: a run of letters and digits, or for text that may be Chinese, a character. */
export type Tokens = "words" | "han";

export type Overlap = {
  /** Shingles of the text read that the expected text has too. */
  readonly precision: Count;
  /** Shingles of the expected text that were read. */
  readonly recall: Count;
};

/** Compares two texts by their shingles: runs of four tokens, each as often as it occurs. */
export function compareShingles(expected: string, got: string, tokens: Tokens): Overlap {
  const wanted = shinglesOf(expected, tokens);
  const found = shinglesOf(got, tokens);
  let common = 0;
  for (const [shingle, times] of found) common += Math.min(times, wanted.get(shingle) ?? 0);
  return {
    precision: { right: common, of: total(found) },
    recall: { right: common, of: total(wanted) },
  };
}

/**
 * Counts the shingles of a text. A text shorter than a shingle is one shingle; a text without tokens
 * has none.
 */
export function shinglesOf(text: string, tokens: Tokens): Map<string, number> {
  const list = text.match(tokens === "han" ? HAN : WORDS) ?? [];
  const bag = new Map<string, number>();
  if (list.length === 0) return bag;
  for (let start = 0; start < Math.max(1, list.length - SIZE + 1); start += 1) {
    const shingle = list.slice(start, start + SIZE).join(" ");
    bag.set(shingle, (bag.get(shingle) ?? 0) + 1);
  }
  return bag;
}

function total(bag: ReadonlyMap<string, number>): number {
  return [...bag.values()].reduce((a, b) => a + b, 0);
}
