import { visible } from "../view/visible.ts";
import type { Context } from "./context.ts";

/** Everything but the line feeds and tabs that a text file is made of. */
const NEITHER_BREAK_NOR_TAB = /[^\n\t]+/g;

/**
 * Writes a result that is data to standard output: as it is, but for a terminal, which shows control
 * characters and does not obey them.
 */
export async function print({ host }: Context, text: string): Promise<void> {
  const { stdout } = host;
  await stdout.write(stdout.isTerminal ? text.replace(NEITHER_BREAK_NOR_TAB, visible) : text);
}
