import { execFileSync } from "node:child_process";
import { ROOT } from "./program.ts";

/** Builds the program once, before the first end-to-end test. */
export default function setup(): void {
  execFileSync("npm", ["run", "--silent", "build"], { cwd: ROOT, stdio: ["ignore", 2, 2] });
}
