import { closeSync, constants, openSync } from "node:fs";

/**
 * Calls `start` with a descriptor of a terminal at which nobody types: as standard input it tells the
 * program that nothing was piped in. `start` must start the process before it returns.
 */
export function withoutInput<Result>(start: (descriptor: number) => Result): Result {
  const descriptor = openSync("/dev/ptmx", constants.O_RDWR | constants.O_NOCTTY);
  try {
    return start(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
