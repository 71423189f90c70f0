import type { FullScreen, TerminalOptions } from "../../reader/terminal/terminal.ts";
import type { Piped } from "../../source/stdin.ts";
import type { Ambiguous } from "../../typeset/level.ts";

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where output goes. `columns` and `rows` are known for terminals alone. */
export type Sink = {
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
  readonly rows: number | undefined;
  /** Writes all of the text. @throws {ClosedPipe} where nobody reads any more. */
  write(text: string): Promise<void>;
};

/** What the program needs of the process it runs in. */
export type Host = {
  readonly env: Environment;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Reads what was piped into the program, if anything. @throws {Failure} not-readable */
  readPiped(): Promise<Piped>;
  /** Asks the terminal how wide it draws ambiguous characters; narrow where there is none. */
  probeAmbiguous(): Promise<Ambiguous>;
  /** Shows the text in a pager until the user leaves it; false where there is no such program. */
  page(command: string, text: string): Promise<boolean>;
  /** Takes over the whole terminal; null where there is none to show things on or to type at. */
  openTerminal(options: TerminalOptions): Promise<FullScreen | null>;
};

/** Whoever read our output has gone (`| head`): no failure, only the end. */
export class ClosedPipe extends Error {}
