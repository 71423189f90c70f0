import type { PictureProtocol } from "../../../render/terminal/pictures/draw.ts";
import type { Host } from "../../host/host.ts";
import type { Settings } from "../table.ts";

/** Values of TERM_PROGRAM of terminals with pictures. */
const PROGRAMS: Readonly<Record<string, PictureProtocol>> = {
  kitty: "kitty",
  ghostty: "kitty",
  "iTerm.app": "iterm2",
  WezTerm: "iterm2",
};

/**
 * Returns how the terminal on standard output draws pictures, by what it puts into the environment;
 * null if it is not known to draw any, or not to be asked to. Multiplexers pass nothing through.
 */
export function pictureProtocol(
  { env, stdout }: Pick<Host, "env" | "stdout">,
  { images, color }: Pick<Settings, "images" | "color">,
): PictureProtocol | null {
  if (!images || color === "never" || !stdout.isTerminal) return null;
  const { TERM = "", TERM_PROGRAM, LC_TERMINAL, KITTY_WINDOW_ID, TMUX, STY, ZELLIJ } = env;
  if (TMUX ?? STY ?? ZELLIJ) return null;
  if (/^(?:dumb|screen|tmux|linux)/.test(TERM)) return null;
  if (/^xterm-(?:kitty|ghostty)$/.test(TERM)) return "kitty";
  if (TERM_PROGRAM !== undefined) return PROGRAMS[TERM_PROGRAM] ?? null;
  // Set by iTerm2 for programs on other hosts, and by kitty whatever TERM is.
  if (LC_TERMINAL === "iTerm2") return "iterm2";
  return KITTY_WINDOW_ID === undefined ? null : "kitty";
}
