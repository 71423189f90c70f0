import type { Environment, Host, Sink } from "../../../src/cli/host/host.ts";
import { main } from "../../../src/cli/main.ts";
import type { FullScreen, TerminalOptions } from "../../../src/reader/terminal/terminal.ts";
import type { Piped } from "../../../src/source/stdin/stdin.ts";

/** An environment whose locale is Chinese. */
export const CHINESE = { LANG: "zh_CN.UTF-8" };

type Circumstances = {
  readonly env?: Environment;
  readonly columns?: number;
  readonly rows?: number;
  readonly isTerminal?: boolean;
  /** Whether the pager can be run. */
  readonly hasPager?: boolean;
  /** Takes what is written to standard output, instead of recording it. */
  readonly writing?: (text: string) => Promise<void>;
  /** Whether the editor can be run. */
  readonly hasEditor?: boolean;
  /** What standard input holds. */
  readonly piped?: Piped;
  /** The terminal that the reader gets; without one it cannot open. */
  readonly fullScreen?: FullScreen;
};

export type Outcome = {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  readonly edited: readonly { command: string; path: string }[];
  readonly paged: readonly { command: string; text: string }[];
  /** The options with which the whole terminal was asked for, each time. */
  readonly taken: readonly TerminalOptions[];
};

/** Runs the program with a host that records what it does. */
export async function run(
  argv: readonly string[],
  {
    env = {},
    columns,
    rows,
    isTerminal = false,
    hasPager = true,
    hasEditor = true,
    piped = "none",
    fullScreen,
    writing,
  }: Circumstances = {},
): Promise<Outcome> {
  const written = { out: "", error: "" };
  const edited: { command: string; path: string }[] = [];
  const paged: { command: string; text: string }[] = [];
  const taken: TerminalOptions[] = [];
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
    stdout: writing === undefined ? sink("out") : { ...sink("out"), write: writing },
    stderr: sink("error"),
    isTyped: async () => isTerminal,
    readPiped: async () => piped,
    probeAmbiguous: async () => "wide",
    page: async (command, text) => {
      paged.push({ command, text });
      return hasPager;
    },
    edit: async (command, path) => {
      edited.push({ command, path });
      return hasEditor;
    },
    openTerminal: async (options) => {
      taken.push(options);
      return fullScreen ?? null;
    },
  };
  const code = await main(argv, host);
  return { code, ...written, edited, paged, taken };
}
