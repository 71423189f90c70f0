import { Failure } from "../../failure/failure.ts";
import type { FullScreen, TerminalOptions } from "../../reader/terminal/terminal.ts";
import type { Piped } from "../../source/stdin/stdin.ts";
import type { Ambiguous } from "../../typeset/level.ts";
import { codeOf } from "./files/code.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where output goes. Without a terminal, `rows` is undefined, and so is `columns` unless the user states
 * it by COLUMNS.
 */
export type Sink = {
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
  readonly rows: number | undefined;
  /** Writes the whole text. @throws {ClosedPipe} if the reading end of the pipe is closed */
  write(text: string): Promise<void>;
};

/** What the program needs from its process. */
export type Host = {
  readonly env: Environment;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Whether standard input is a terminal, at which somebody would have to type. */
  isTyped(): Promise<boolean>;
  /** Reads what was piped in, if anything. @throws {Failure} not-readable, is-directory */
  readPiped(): Promise<Piped>;
  /** Asks the terminal how wide it draws ambiguous characters; narrow without a terminal. */
  probeAmbiguous(): Promise<Ambiguous>;
  /** Shows a text in a pager until the user leaves it; false if the pager cannot be run. */
  page(command: string, text: string): Promise<boolean>;
  /** Opens a file in an editor, at a line if one is given; false if the editor cannot be run. */
  edit(command: string, path: string, line?: number): Promise<boolean>;
  /** Takes over the whole terminal; null without one for both output and input. */
  openTerminal(options: TerminalOptions): Promise<FullScreen | null>;
};

/** The reader of our output has ended (`| head`). This is no failure: the program ends quietly. */
export class ClosedPipe extends Error {}

/** Turns an error of writing to standard output into what ends the program. */
export function outputFailure(error: unknown): ClosedPipe | Failure {
  const reason = codeOf(error);
  if (reason === "EPIPE") return new ClosedPipe();
  return new Failure("not-writable", { name: "-", reason }, { cause: error });
}
