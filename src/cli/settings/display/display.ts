import type { LinkStyle } from "../../../view/body/notes.ts";
import type { Host } from "../../host/host.ts";
import type { Settings } from "../table.ts";
import { type ColourLevel, colourLevel } from "./colour.ts";
import { hasHyperlinks } from "./hyperlinks.ts";

/** What standard output can show. */
export type Display = { readonly colours: ColourLevel; readonly links: LinkStyle };

/** Finds out what standard output can show; `--color never` rules out hyperlinks too. */
export function displayOf({ env, stdout }: Host, { color }: Pick<Settings, "color">): Display {
  const colours = colourLevel(color, env, stdout.isTerminal);
  const hasLinks = color !== "never" && hasHyperlinks(env, stdout.isTerminal);
  return { colours, links: hasLinks ? "hyperlinks" : "notes" };
}
