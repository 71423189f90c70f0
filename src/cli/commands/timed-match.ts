import { runInNewContext } from "node:vm";
import { Failure } from "../../failure/failure.ts";
import type { Range } from "../../view/block.ts";
import type { Find } from "../../view/search.ts";

/** As `findPattern`, but as text: only code of a context of its own can be interrupted. */
const CODE = `((texts, expression) => {
  const found = [];
  for (const text of texts) {
    const edges = [];
    for (const match of text.matchAll(expression))
      if (match[0] !== "") edges.push(match.index, match.index + match[0].length);
    found.push(edges);
  }
  return found;
})(texts, expression)`;

/**
 * Finds what an expression (with flag g) matches, in so many milliseconds. V8 asks at every step back
 * whether it is to stop, so that even an expression that would never end is interrupted.
 *
 * @throws {Failure} "slow-pattern"
 */
export function findWithin(expression: RegExp, milliseconds: number): Find {
  return (texts) => {
    const found: number[][] = run({ texts, expression }, milliseconds);
    return found.map(rangesOf);
  };
}

function run(globals: { texts: readonly string[]; expression: RegExp }, timeout: number) {
  try {
    return runInNewContext(CODE, globals, { timeout });
  } catch (error) {
    if (!isTimeout(error)) throw error;
    const data = { pattern: globals.expression.source, seconds: timeout / 1000 };
    throw new Failure("slow-pattern", data, { cause: error });
  }
}

function isTimeout(error: unknown): boolean {
  const isObject = typeof error === "object" && error !== null;
  return isObject && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
}

function rangesOf(edges: readonly number[]): Range[] {
  const ranges: Range[] = [];
  for (let index = 0; index < edges.length; index += 2) {
    ranges.push({ start: edges[index] ?? 0, end: edges[index + 1] ?? 0 });
  }
  return ranges;
}
