type Numbered = { readonly series: string; readonly number: number | null };
type Latest = { readonly number: number | null; readonly falling: boolean };

/**
 * The series that count: in which a number is followed by the next one somewhere, or two by the one
 * before each (a list of ten that ends at NO.1), or that have no numbers but occur again.
 */
export function countingSeries(markers: readonly Numbered[]): Set<string> {
  const counting = new Set<string>();
  const latest = new Map<string, Latest>();
  for (const { series, number } of markers) {
    const before = latest.get(series);
    const step = before === undefined ? null : stepBetween(before.number, number);
    if (step === 1 || (step === -1 && before?.falling === true)) counting.add(series);
    latest.set(series, { number, falling: step === -1 });
  }
  return counting;
}

function stepBetween(before: number | null, number: number | null): number | null {
  if (before === null || number === null) return before === number ? 1 : null;
  return number - before;
}
