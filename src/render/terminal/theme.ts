import { Chalk, type ChalkInstance } from "chalk";
import type { Role } from "../../view/block.ts";
import type { Painter } from "./paint.ts";

/**
 * A painter for a terminal's colour level as chalk counts (1: 16 colours, 2: 256, 3: 16 million).
 *
 * Its one colour is magenta: alone of the eight plain colours, as xterm has them, it stands out at
 * 4.4 to 1 or more from black and from white (WCAG 2.2 contrast ratio), so it can be read on dark
 * and light. Han has no italics, so emphasis is underlined.
 */
export function painter(level: 1 | 2 | 3): Painter {
  const chalk = new Chalk({ level });
  return themed(chalk, chalk.magenta, chalk.dim);
}

/** What a theme is made for: a light background, a dark one, or no colours at all. */
export const THEMES = ["light", "dark", "none"] as const;

export type Theme = (typeof THEMES)[number];

type Colours = { readonly accent: string; readonly quiet: string };

/**
 * Each at least 4.5 to 1 (WCAG 2.2 contrast ratio) against backgrounds of its kind: from white to
 * Solarized's #eee8d5, and from black to Nord's #2e3440.
 */
export const COLOURS: Readonly<Record<"light" | "dark", Colours>> = {
  light: { accent: "#85267f", quiet: "#5a5a5a" },
  dark: { accent: "#d9a6ea", quiet: "#aeb3bd" },
};

/**
 * A painter for a theme and a colour level (0: none). With 16 colours, light and dark are both as
 * `painter` has it; without colours there are still bold, dim, underlined and inverse.
 */
export function themePainter(theme: Theme, level: 0 | 1 | 2 | 3): Painter {
  const chalk = new Chalk({ level: level === 0 ? 1 : level });
  if (theme === "none" || level === 0) return themed(chalk, (text) => text, chalk.dim);
  if (level === 1) return painter(1);
  const { accent, quiet } = COLOURS[theme];
  return themed(chalk, chalk.hex(accent), chalk.hex(quiet));
}

type Style = (text: string) => string;

function themed(chalk: ChalkInstance, accent: Style, quiet: Style): Painter {
  const styles: Readonly<Record<Role, Style>> = {
    title: chalk.bold,
    meta: quiet,
    marker: (text) => chalk.bold(accent(text)),
    heading: chalk.bold,
    subheading: chalk.underline,
    minorHeading: accent,
    strong: chalk.bold,
    emphasis: chalk.underline,
    delete: chalk.strikethrough,
    code: accent,
    link: chalk.underline,
    hit: chalk.inverse,
    number: accent,
  };
  return (role, text) => styles[role](text);
}
