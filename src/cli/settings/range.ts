import { Failure } from "../../failure/failure.ts";

/** Four digits: no article has more highlights, and 1-999999999 must not be counted out. */
const ITEM = /^(\d{1,4})(?:-(\d{1,4}))?$/;

/**
 * The numbers that `3`, `2-4` or `1,3,5-7` names, in that order and each once.
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
