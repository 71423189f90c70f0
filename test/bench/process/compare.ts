import { type Child, time } from "./child.ts";

/** Times of one program over all rounds (ms). */
export type Times = { readonly median: number; readonly least: number };

function summary(times: readonly number[]): Times {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1] ?? Number.NaN, least: sorted[0] ?? Number.NaN };
}

/**
 * Times two programs in turn, so that a slower machine slows both. A first round, which does not
 * count, fills the file cache.
 */
export function compare(ours: Child, base: Child, rounds: number): { ours: Times; base: Times } {
  const a: number[] = [];
  const b: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const [first, second] = round % 2 === 0 ? [time(ours), time(base)] : [time(base), time(ours)];
    if (round === 0) continue;
    a.push(round % 2 === 0 ? first : second);
    b.push(round % 2 === 0 ? second : first);
  }
  return { ours: summary(a), base: summary(b) };
}

/** Prints a heading and rows of cells: the first column left-aligned, the others right-aligned. */
export function table(heading: string, rows: readonly (readonly string[])[]): void {
  const widths = rows.reduce<number[]>(
    (most, row) => row.map((cell, i) => Math.max(most[i] ?? 0, cell.length)),
    [],
  );
  const lines = rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join("  "),
  );
  process.stdout.write(`${heading}\n${lines.map((line) => `  ${line.trimEnd()}\n`).join("")}\n`);
}
