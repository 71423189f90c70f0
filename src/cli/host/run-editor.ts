import { spawn } from "node:child_process";
import { once } from "node:events";
import { basename } from "node:path";

/** Exit codes of a shell that cannot run a command (POSIX 2.8.2). */
const NOT_RUN: readonly unknown[] = [126, 127];

/** Editors that take the line after the name of the file, with the option that they need for it. */
const NAMING: Readonly<Record<string, readonly string[]>> = {
  code: ["--goto"],
  codium: ["--goto"],
  hx: [],
  helix: [],
  subl: [],
  zed: [],
};

/**
 * Runs an editor on a file until the user leaves it; false if it cannot be run.
 *
 * @param command as in $EDITOR: a program and its options, for the shell
 * @param line the line to start at, from 1; by default where the editor starts
 */
export async function runEditor(command: string, path: string, line?: number): Promise<boolean> {
  const program = basename(command.trim().split(/\s+/)[0] ?? "");
  const args = line === undefined ? [path] : argumentsFor(program, path, line);
  try {
    const child = spawn("sh", ["-c", `${command} "$@"`, program, ...args], { stdio: "inherit" });
    const [code] = await once(child, "close");
    return !NOT_RUN.includes(code);
  } catch {
    return false;
  }
}

function argumentsFor(program: string, path: string, line: number): string[] {
  const options = NAMING[program];
  return options === undefined ? [`+${line}`, path] : [...options, `${path}:${line}`];
}
