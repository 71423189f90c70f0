import type { Count } from "./document-set.ts";

/** One line of the table, in percent. `counts` is null for a figure derived from others. */
export type Figure = {
  readonly name: string;
  readonly percent: number;
  readonly counts: Count | null;
};

/** These two figures, measured on one set, give F1 as well. */
export const PRECISION = "body precision";
export const RECALL = "body recall";

/**
 * Combines the documents' counts: figures in `averaged` are the mean of the documents' shares, over
 * documents where something was judged, all others are shares of the sums. A figure that no document
 * took part in is left out.
 */
export function figuresOf(
  documents: readonly Readonly<Record<string, Count>>[],
  averaged: readonly string[] = [],
): Figure[] {
  const figures = Object.keys(documents[0] ?? {}).flatMap((name) => {
    const counts = documents.flatMap((document) => document[name] ?? []).filter(({ of }) => of > 0);
    if (counts.length === 0) return [];
    const total = sum(counts);
    const isMean = averaged.includes(name);
    const share = isMean ? mean(counts.map(shareOf)) : shareOf(total);
    return [{ name, percent: 100 * share, counts: isMean ? null : total }];
  });
  return withF1(figures);
}

/** The share of right ones, from 0 to 1; NaN where nothing was judged. */
export function shareOf({ right, of }: Count): number {
  return right / of;
}

/** Inserts the harmonic mean of precision and recall before them. */
function withF1(figures: readonly Figure[]): Figure[] {
  const percentOf = (wanted: string) => figures.find(({ name }) => name === wanted)?.percent;
  const precision = percentOf(PRECISION);
  const recall = percentOf(RECALL);
  if (precision === undefined || recall === undefined) return [...figures];
  const percent = (2 * precision * recall) / (precision + recall || 1);
  const at = figures.findIndex(({ name }) => name === PRECISION);
  return figures.toSpliced(at, 0, { name: "body F1", percent, counts: null });
}

function sum(counts: readonly Count[]): Count {
  return counts.reduce((a, b) => ({ right: a.right + b.right, of: a.of + b.of }));
}

function mean(values: readonly number[]): number {
  return values.reduce((a, b) => a + b) / values.length;
}
