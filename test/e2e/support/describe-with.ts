import { describe } from "vitest";
import { findProgram, type OptionalProgram } from "./programs.ts";

/** As `describe`, but skipped if the program is not there; the title then says so. */
export function describeWith(name: OptionalProgram, title: string, tests: () => void): void {
  const isThere = findProgram(name) !== null;
  describe.skipIf(!isThere)(isThere ? title : `${title} (skipped: no ${name})`, tests);
}
