type Numbered = { readonly series: string; readonly number: number | null };

/** The series in which a number is followed by the next one somewhere: those that count. */
export function countingSeries(markers: readonly Numbered[]): Set<string> {
  const counting = new Set<string>();
  const latest = new Map<string, number | null>();
  for (const { series, number } of markers) {
    const before = latest.get(series);
    if (typeof before === "number" && number === before + 1) counting.add(series);
    latest.set(series, number);
  }
  return counting;
}
