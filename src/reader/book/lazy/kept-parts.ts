import type { Part } from "../book.ts";

/** Parts kept in memory; the least recently used one is dropped first. */
const KEPT = 16;

/** Returns a function that makes each part when it is first asked for, and keeps the latest ones. */
export function keptParts(make: (index: number) => Part): (index: number) => Part {
  const kept = new Map<number, Part>();
  return (index) => {
    const known = kept.get(index) ?? make(index);
    kept.delete(index);
    kept.set(index, known);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return known;
  };
}
