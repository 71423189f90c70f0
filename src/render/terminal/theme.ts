import { Chalk, type ChalkInstance } from "chalk";
import type { Role } from "../../view/block.ts";
import type { Painter } from "./paint.ts";

/**
 * Returns a painter for a colour level as chalk counts them (1: 16 colours, 2: 256, 3: 16 million).
 *
 * Its only colour is magenta. Of xterm's eight colours it is the only one with a contrast of at least
 * 4.4:1 (WCAG 2.2) to both black and white, so it is legible on dark and light backgrounds. Han has
 * no italics, so emphasis is underlined.
 */
export function painter(level: 1 | 2 | 3): Painter {
  const chalk = new Chalk({ level });
  return themed(chalk, chalk.magenta, chalk.dim);
}

/** Themes: for a light background, for a dark one, and without colours. */
export const THEMES = ["light", "dark", "none"] as const;

export type Theme = (typeof THEMES)[number];

/** A theme of the program, or the one of the user's file. */
export type ThemeName = Theme | "own";

type Colours = Readonly<Record<"accent" | "quiet" | "string" | "name", string>>;

/**
 * Each has a contrast of at least 4.5:1 (WCAG 2.2, 1.4.3) to the backgrounds of its theme: from white
 * to Solarized's #eee8d5, and from black to Nord's #2e3440. test/render/terminal/theme.test.ts checks it.
 */
export const COLOURS: Readonly<Record<"light" | "dark", Colours>> = {
  light: { accent: "#85267f", quiet: "#5a5a5a", string: "#1b6a36", name: "#1c5aa0" },
  dark: { accent: "#d9a6ea", quiet: "#aeb3bd", string: "#a3d39c", name: "#8fc1f0" },
};

/**
 * Returns a painter for a theme and a colour level (0: none). With 16 colours, light and dark are
 * those of `painter`. Without colours there are still bold, dim, underline and inverse.
 */
export function themePainter(theme: Theme, level: 0 | 1 | 2 | 3): Painter {
  const chalk = new Chalk({ level: level === 0 ? 1 : level });
  if (theme === "none" || level === 0) return themed(chalk, (text) => text, chalk.dim);
  if (level === 1) return painter(1);
  const { accent, quiet, string, name } = COLOURS[theme];
  const code = { string: chalk.hex(string), name: chalk.hex(name) };
  return themed(chalk, chalk.hex(accent), chalk.hex(quiet), code);
}

type Style = (text: string) => string;

/** Paints by two colours, and code by two more where there are some. */
function themed(
  chalk: ChalkInstance,
  accent: Style,
  quiet: Style,
  { string, name }: Readonly<Record<"string" | "name", Style>> = { string: accent, name: accent },
): Painter {
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
    codeKeyword: (text) => chalk.bold(accent(text)),
    codeString: string,
    codeComment: quiet,
    codeName: name,
    // Emphasis is underlined as well; without colours the two look alike.
    link: (text) => chalk.underline(accent(text)),
    hit: chalk.inverse,
    currentHit: (text) => chalk.inverse.bold.underline(accent(text)),
    selection: chalk.inverse,
    number: accent,
  };
  return (role, text) => styles[role](text);
}
