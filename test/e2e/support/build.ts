import { execFileSync } from "node:child_process";
import { ROOT } from "./program.ts";
import { missingPrograms } from "./programs.ts";

/** Builds the program once, before the first end-to-end test, and names the tests that will be skipped. */
export default function setup(): void {
  execFileSync("npm", ["run", "--silent", "build"], { cwd: ROOT, stdio: ["ignore", 2, 2] });
  for (const [name, tests] of missingPrograms()) {
    process.stderr.write(`skipped: ${tests}, because there is no ${name}\n`);
  }
}
