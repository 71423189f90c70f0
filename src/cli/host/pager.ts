import type { Environment, Sink } from "./host.ts";

const DEFAULT_PAGER = "less -FRX";

/**
 * The command that shows the text, or null where it is printed as it is: off a terminal, where the
 * text and the prompt after it fit on the screen, and where the user wants no pager (`--no-pager`,
 * an empty command, or cat).
 *
 * @param choice `--pager CMD`, false for `--no-pager`
 * @param lines of the text
 */
export function choosePager(
  choice: string | false | undefined,
  env: Environment,
  screen: Pick<Sink, "isTerminal" | "rows">,
  lines: number,
): string | null {
  if (choice === false || !screen.isTerminal) return null;
  if (screen.rows === undefined || lines < screen.rows) return null;
  const command = (choice ?? env.YUEDU_PAGER ?? env.PAGER ?? DEFAULT_PAGER).trim();
  return command === "" || command === "cat" ? null : command;
}

/**
 * The pager's environment: less reads UTF-8 whatever the locale says, and passes colours through
 * also where LESS has other wishes, or PAGER names less without options.
 */
export function pagerEnvironment(env: Environment): Environment {
  const { LESS: less = "FRX", LESSCHARSET = "utf-8" } = env;
  return { ...env, LESSCHARSET, LESS: /R/i.test(less) ? less : `${less} -R`.trimStart() };
}
