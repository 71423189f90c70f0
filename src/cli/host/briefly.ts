import { setFlagsFromString } from "node:v8";

/**
 * How much of pages (UTF-16 units, each counted when it is parsed and when it is understood) is
 * processed before V8 may optimize. With its optimizing compiler, which runs on threads of its own, a
 * page of 50 KB takes 1.4 times the processor time, of 280 KB 1.5 times, of 1 MB 1.1 times, of 3 MB
 * the same, and of 10 MB 0.8 times (test/bench/process/startup.ts). After that the process lives long
 * enough: it exports many pages, or answers requests.
 */
let left = 1 << 22;

/**
 * Runs work on a page without V8's optimizing compiler, unless this process has done a lot already. The
 * flag is reset at once, because V8 takes compiled code, its own and ours, only under the flags that
 * it was compiled with.
 */
export function briefly<Result>(length: number, work: () => Result): Result {
  if (length > left) return work();
  left -= length;
  setFlagsFromString("--no-opt");
  try {
    return work();
  } finally {
    setFlagsFromString("--opt");
  }
}
