import { spawn } from "node:child_process";
import { withoutInput } from "./no-input.ts";
import { type Environment, environment, NODE, PROGRAM } from "./program.ts";

export type Result = {
  /** Null if a signal ended the process. */
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
  /** Standard output as UTF-8. */
  readonly text: string;
};

export type RunOptions = {
  /** What is piped in; without it, standard input is a terminal. */
  readonly input?: string | Uint8Array;
  readonly env?: Environment;
  readonly cwd?: string;
};

/** Runs a program without a terminal until it ends. */
export function execute(
  file: string,
  args: readonly string[],
  { input, env = {}, cwd }: RunOptions = {},
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const start = (stdin: number | "pipe") =>
      spawn(file, args, { env: environment(env), cwd, stdio: [stdin, "pipe", "pipe"] });
    const child = input === undefined ? withoutInput(start) : start("pipe");
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      const out = Buffer.concat(stdout);
      const err = Buffer.concat(stderr).toString();
      resolve({ code, stdout: out, stderr: err, text: out.toString() });
    });
    // A program that does not read its input may end before all of it is written.
    child.stdin?.on("error", () => {});
    child.stdin?.end(input);
  });
}

/** Runs the built program without a terminal until it ends. */
export function run(args: readonly string[], options: RunOptions = {}): Promise<Result> {
  return execute(NODE, [PROGRAM, ...args], options);
}

/** Runs a bash command in which `"$@"` is the built program. */
export function shell(line: string, options: RunOptions = {}): Promise<Result> {
  return execute("bash", ["-c", line, "bash", NODE, PROGRAM], options);
}
