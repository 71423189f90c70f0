import { Failure } from "../../failure/failure.ts";
import type { HighlightNumber } from "../../view/highlights/highlights.ts";

/** Four digits are enough for any article, and keep 1-999999999 from filling the memory. */
const ITEM = /^((?:\d{1,4}\.){0,8})(\d{1,4})(?:-(\d{1,4}))?$/;

/**
 * Returns the numbers that a range names, in its order and each once; those with a point as texts.
 *
 * @example
 * parseRange("5,1-3,2") // [5, 1, 2, 3]
 * parseRange("2.3-4") // ["2.3", "2.4"]
 *
 * @throws {Failure} bad-range
 */
export function parseRange(text: string): HighlightNumber[] {
  const numbers = new Set<HighlightNumber>();
  for (const item of text.split(",")) {
    const match = ITEM.exec(item.trim());
    const outer = (match?.[1] ?? "").split(".").slice(0, -1).map(Number);
    const first = Number(match?.[2]);
    const last = Number(match?.[3] ?? match?.[2]);
    if (match === null || last < first) throw new Failure("bad-range", { text });
    for (let number = first; number <= last; number += 1) {
      numbers.add(outer.length === 0 ? number : [...outer, number].join("."));
    }
  }
  return [...numbers];
}
