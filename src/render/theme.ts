import { Chalk } from "chalk";
import type { Role } from "../view/block.ts";
import type { Painter } from "./terminal.ts";

/**
 * A painter for a terminal's colour level as chalk counts (1: 16 colours, 2: 256, 3: 16 million).
 *
 * Its one colour is magenta: alone of the eight plain colours, as xterm has them, it stands out at
 * 4.4 to 1 or more from black and from white (WCAG 2.2 contrast ratio), so it can be read on dark
 * and light. Han has no italics, so emphasis is underlined.
 */
export function painter(level: 1 | 2 | 3): Painter {
  const chalk = new Chalk({ level });
  const styles: Readonly<Record<Role, (text: string) => string>> = {
    title: chalk.bold,
    meta: chalk.dim,
    marker: chalk.bold.magenta,
    heading: chalk.bold,
    strong: chalk.bold,
    emphasis: chalk.underline,
    delete: chalk.strikethrough,
    code: chalk.magenta,
    link: chalk.underline,
    hit: chalk.inverse,
    number: chalk.magenta,
  };
  return (role, text) => styles[role](text);
}
