import { Failure } from "../../failure/failure.ts";

/** Four digits are enough for any article, and keep 1-999999999 from filling the memory. */
const ITEM = /^(\d{1,4})(?:-(\d{1,4}))?$/;

/**
 * Returns the numbers that a range names, in its order and each once.
 *
 * @example
 * parseRange("5,1-3,2") // [5, 1, 2, 3]
 *
 * @throws {Failure} bad-range
 */
export function parseRange(text: string): number[] {
  const numbers = new Set<number>();
  for (const item of text.split(",")) {
    const match = ITEM.exec(item.trim());
    const first = Number(match?.[1]);
    const last = Number(match?.[2] ?? match?.[1]);
    if (match === null || last < first) throw new Failure("bad-range", { text });
    for (let number = first; number <= last; number += 1) numbers.add(number);
  }
  return [...numbers];
}
