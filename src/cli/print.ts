import { visible } from "../view/visible.ts";
import type { Context } from "./context.ts";

/** Runs of anything but line feeds and tabs, which belong to a text file. */
const NEITHER_BREAK_NOR_TAB = /[^\n\t]+/g;

/**
 * Writes data to standard output unchanged; on a terminal, control characters are replaced by
 * visible marks, so that the terminal does not obey them.
 */
export async function print({ host }: Context, text: string): Promise<void> {
  const { stdout } = host;
  await stdout.write(stdout.isTerminal ? text.replace(NEITHER_BREAK_NOR_TAB, visible) : text);
}
