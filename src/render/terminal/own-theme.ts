import { Chalk } from "chalk";
import type { Role } from "../../view/block.ts";
import type { Painter } from "./paint.ts";
import { themePainter } from "./theme.ts";

/** The styles that a look may have, beside colours. */
export const STYLES = ["bold", "dim", "italic", "underline", "strikethrough", "inverse"] as const;

/** How text of a role looks. Colours are #rrggbb; null leaves that of the terminal. */
export type TextLook = {
  readonly colour: string | null;
  readonly background: string | null;
  readonly styles: readonly (typeof STYLES)[number][];
};

/** A theme that a user wrote: what it does not name looks as in `base`. */
export type OwnTheme = {
  readonly base: "light" | "dark";
  readonly looks: ReadonlyMap<Role, TextLook>;
};

/** Returns a painter for a theme and a colour level; without colours, that of the theme "none". */
export function ownPainter({ base, looks }: OwnTheme, level: 0 | 1 | 2 | 3): Painter {
  if (level === 0) return themePainter("none", level);
  const others = themePainter(base, level);
  const chalk = new Chalk({ level });
  const styles = new Map(
    [...looks].map(([role, { colour, background, styles }]) => {
      let style = styles.reduce((all, name) => all[name], chalk);
      if (background !== null) style = style.bgHex(background);
      if (colour !== null) style = style.hex(colour);
      return [role, style];
    }),
  );
  return (role, text) => (styles.get(role) ?? ((plain: string) => others(role, plain)))(text);
}
