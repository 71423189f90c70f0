import type { Environment } from "../../host/host.ts";
import type { Settings } from "../table.ts";

export type ColourChoice = Settings["color"];

/** 0: no colours, 1: 16 colours, 2: 256, 3: 16 million. */
export type ColourLevel = 0 | 1 | 2 | 3;

/**
 * Decides how many colours to use: first by `--color`, then NO_COLOR (no-color.org), then FORCE_COLOR
 * and CLICOLOR_FORCE (bixense.com/clicolors), then by whether output goes to a terminal that is not
 * dumb. An empty variable counts as unset.
 */
export function colourLevel(
  choice: ColourChoice,
  env: Environment,
  isTerminal: boolean,
): ColourLevel {
  if (choice === "never") return 0;
  if (choice === "always") return terminalLevel(env);
  if (isSet(env.NO_COLOR)) return 0;
  const forced = forcedLevel(env);
  if (forced !== null) return forced;
  return isTerminal && env.TERM !== "dumb" ? terminalLevel(env) : 0;
}

function forcedLevel(env: Environment): ColourLevel | null {
  const force = env.FORCE_COLOR;
  if (isSet(force)) {
    if (force === "0" || force === "false") return 0;
    if (force === "1" || force === "2" || force === "3") return Number(force) as ColourLevel;
    return terminalLevel(env);
  }
  const clicolor = env.CLICOLOR_FORCE;
  return isSet(clicolor) && clicolor !== "0" ? terminalLevel(env) : null;
}

/** The colours that the terminal declares; at least 16. */
function terminalLevel(env: Environment): 1 | 2 | 3 {
  const { COLORTERM, TERM } = env;
  if (COLORTERM === "truecolor" || COLORTERM === "24bit") return 3;
  return /-256(?:color)?$/.test(TERM ?? "") ? 2 : 1;
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== "";
}
