import { isatty } from "node:tty";

/** Whether standard input is a terminal. A file of its own: the module takes a tenth of start-up. */
export function isTerminalOpen(): boolean {
  return isatty(0);
}
