import { spawn } from "node:child_process";
import { once } from "node:events";

/** Exit codes of a shell that cannot run a command (POSIX 2.8.2). */
const NOT_RUN: readonly unknown[] = [126, 127];

/** Opens a file in an editor, given as a command line; false if that cannot be run. */
export async function runEditor(command: string, path: string): Promise<boolean> {
  try {
    const child = spawn("sh", ["-c", `${command} "$1"`, "sh", path], { stdio: "inherit" });
    const [code] = await once(child, "close");
    return !NOT_RUN.includes(code);
  } catch {
    return false;
  }
}
