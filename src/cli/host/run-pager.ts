import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import type { Environment } from "./host.ts";

/** Characters that need a shell; a command without them is started directly. */
const SHELL_SYNTAX = /[|&;<>()$`\\"'*?[\]#~=%{}\n]/;

/** Shows a text in a pager until the user leaves it; false if the pager cannot be run. */
export async function runPager(command: string, text: string, env: Environment): Promise<boolean> {
  // Ctrl-C reaches the pager too, which decides what it means.
  const ignore = () => {};
  process.on("SIGINT", ignore);
  try {
    const child = start(command, env);
    const ended = once(child, "close");
    child.stdin?.on("error", ignore); // the user left before the end of the text
    child.stdin?.end(text);
    const [code] = await ended;
    return code !== 126 && code !== 127; // a shell that could not start it
  } catch {
    return false;
  } finally {
    process.off("SIGINT", ignore);
  }
}

function start(command: string, env: Environment): ChildProcess {
  const options: SpawnOptions = { env: { ...env }, stdio: ["pipe", "inherit", "inherit"] };
  if (SHELL_SYNTAX.test(command)) return spawn(command, { ...options, shell: true });
  const [program = command, ...args] = command.split(/\s+/);
  return spawn(program, args, options);
}
