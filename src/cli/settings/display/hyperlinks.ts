import type { Environment } from "../../host/host.ts";

/** Values of TERM that name terminals with hyperlinks. */
const LINKING_TERM = /^(?:xterm-kitty|xterm-ghostty|alacritty|foot|contour|wezterm)/;
/** Values of TERM_PROGRAM, with the first version that has hyperlinks. */
const LINKING_PROGRAMS: Readonly<Record<string, readonly [major: number, minor: number]>> = {
  "iTerm.app": [3, 1],
  WezTerm: [20200620, 0],
  vscode: [1, 72],
  ghostty: [0, 0],
  zed: [0, 0],
};
/** VTE 0.50.1: 0.50.0 crashed on hyperlinks. */
const FIRST_VTE = 5001;
const FIRST_KONSOLE = 201200;

/**
 * Whether the terminal is known to support hyperlinks (OSC 8). Terminals cannot be asked, so this
 * relies on what they put into the environment. FORCE_HYPERLINK overrides it: 0 or false turns
 * hyperlinks off, any other value on.
 */
export function hasHyperlinks(env: Environment, isTerminal: boolean): boolean {
  const force = env.FORCE_HYPERLINK;
  if (force !== undefined && force !== "") return force !== "0" && force !== "false";
  if (!isTerminal || env.TERM === "dumb" || env.CI !== undefined) return false;
  if (env.WT_SESSION !== undefined || LINKING_TERM.test(env.TERM ?? "")) return true;
  if (Number(env.VTE_VERSION) >= FIRST_VTE || Number(env.KONSOLE_VERSION) >= FIRST_KONSOLE) {
    return true;
  }
  const first = LINKING_PROGRAMS[env.TERM_PROGRAM ?? ""];
  return first !== undefined && isAtLeast(env.TERM_PROGRAM_VERSION ?? "", first);
}

function isAtLeast(version: string, [major, minor]: readonly [number, number]): boolean {
  const [ownMajor = 0, ownMinor = 0] = version.split(/[.-]/).map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}
