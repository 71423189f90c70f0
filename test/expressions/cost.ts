import { processorTime } from "../support/processor-time.ts";
import type { Attack } from "./attacks.ts";

/**
 * How often a part is repeated. Small numbers come one by one, since time may be exponential, and
 * nothing can stop an expression.
 */
const FEW = Array.from({ length: 24 }, (_, index) => 2 * index + 2);
/** Sizes of the longer texts (UTF-16 code units). */
const SIZES = [256, 2048, 8192];
/**
 * Processor time that is too much for any of them (ms): one that grows in proportion takes the
 * largest in a hundredth of it, and one that grows with its square in some times of it.
 */
const TOO_MUCH = 50;
const TRIES = 3;

/** Whether an expression takes too long for an attack on a text of at most `most` UTF-16 code units. */
export function isSlow(expression: RegExp, attack: Attack, most: number): boolean {
  const { before, repeated, after } = attack;
  const room = Math.max(0, most - before.length - after.length);
  const long = [...SIZES, most].map((size) => Math.floor(Math.min(size, room) / repeated.length));
  return [...FEW, ...long]
    .filter((times) => times * repeated.length <= room)
    .some((times) => isAlwaysSlow(expression, before + repeated.repeat(times) + after));
}

/** Takes the least of several times: others use the machine, too. */
function isAlwaysSlow(expression: RegExp, text: string): boolean {
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (timeOf(expression, text) < TOO_MUCH) return false;
  }
  return true;
}

function timeOf(expression: RegExp, text: string): number {
  expression.lastIndex = 0;
  return processorTime(() =>
    expression.global ? text.replace(expression, "") : expression.test(text),
  );
}
