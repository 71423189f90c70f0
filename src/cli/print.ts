import { visible } from "../view/visible.ts";
import type { Context } from "./context.ts";

/** Runs of anything but line feeds and tabs, which belong to a text file. */
const NEITHER_BREAK_NOR_TAB = /[^\n\t]+/g;

/**
 * Writes data to standard output unchanged; on a terminal, what `sanitized` replaces is replaced, so
 * that the terminal does not obey it.
 */
export async function print({ host }: Context, text: string): Promise<void> {
  const { stdout } = host;
  await stdout.write(stdout.isTerminal ? sanitized(text) : text);
}

/** Replaces control and invisible characters by visible marks; keeps line feeds and tabs. */
export function sanitized(text: string): string {
  return text.replace(NEITHER_BREAK_NOR_TAB, (run) => visible(run));
}
