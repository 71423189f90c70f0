import type { Environment, Host, Sink } from "../../../src/cli/host/host.ts";
import { main } from "../../../src/cli/main.ts";
import type { Piped } from "../../../src/source/stdin.ts";

type Circumstances = {
  readonly env?: Environment;
  readonly columns?: number;
  readonly rows?: number;
  readonly isTerminal?: boolean;
  /** What the pager answers: whether it could be run. */
  readonly hasPager?: boolean;
  /** What standard input holds. */
  readonly piped?: Piped;
};

export type Outcome = {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  readonly paged: readonly { command: string; text: string }[];
};

/** Runs the program in a process that is not one. */
export async function run(
  argv: readonly string[],
  {
    env = {},
    columns,
    rows,
    isTerminal = false,
    hasPager = true,
    piped = "nothing",
  }: Circumstances = {},
): Promise<Outcome> {
  const written = { out: "", error: "" };
  const paged: { command: string; text: string }[] = [];
  const sink = (key: "out" | "error"): Sink => ({
    isTerminal,
    columns,
    rows,
    write: async (text) => {
      written[key] += text;
    },
  });
  const host: Host = {
    env,
    stdout: sink("out"),
    stderr: sink("error"),
    readPiped: async () => piped,
    probeAmbiguous: async () => "wide",
    page: async (command, text) => {
      paged.push({ command, text });
      return hasPager;
    },
    openTerminal: async () => null,
  };
  const code = await main(argv, host);
  return { code, ...written, paged };
}
