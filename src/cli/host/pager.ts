import type { Environment, Sink } from "./host.ts";

const DEFAULT_PAGER = "less -FRX";

/**
 * Whether a text does not fit on the screen together with the prompt after it; false off a terminal.
 * This alone decides between printing a text and handing it to the reader or a pager.
 */
export function isLongerThanScreen(
  lines: number,
  { isTerminal, rows }: Pick<Sink, "isTerminal" | "rows">,
): boolean {
  return isTerminal && rows !== undefined && lines >= rows;
}

/**
 * Returns the command for texts that are longer than the screen, or null if the user wants no pager
 * (`--no-pager`, an empty command, or cat) or the terminal is too simple for the usual ones.
 *
 * @param pager the setting; undefined for PAGER, or less
 */
export function choosePager(pager: string | false | undefined, env: Environment): string | null {
  if (pager === false || (pager === undefined && env.TERM === "dumb")) return null;
  const command = (pager ?? env.PAGER ?? DEFAULT_PAGER).trim();
  return command === "" || command === "cat" ? null : command;
}

/**
 * Returns the environment for the pager. It makes less read UTF-8 in any locale and pass colours
 * through, even if LESS is set without -R or PAGER is less without options.
 */
export function pagerEnvironment(env: Environment): Environment {
  const { LESS: less = "FRX", LESSCHARSET = "utf-8" } = env;
  return { ...env, LESSCHARSET, LESS: /R/i.test(less) ? less : `${less} -R`.trimStart() };
}
