import { runInNewContext } from "node:vm";
import { Failure } from "../../failure/failure.ts";
import type { Range } from "../../view/block.ts";
import type { Find } from "../../view/search/search.ts";

/** `findPattern` as source text: only code that runs in a context of its own can be interrupted. */
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
 * Returns a function that finds the matches of an expression (with flag g) within a time limit. V8
 * checks for interrupts whenever it backtracks, so even an expression that would run forever stops.
 *
 * @throws {Failure} slow-pattern, from the function returned
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
