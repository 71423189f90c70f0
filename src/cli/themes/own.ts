import { resolve } from "node:path";
import { ownPainter } from "../../render/terminal/own-theme.ts";
import type { Painter } from "../../render/terminal/paint.ts";
import type { Context } from "../context.ts";
import { notify, notifyOfIgnored } from "../report.ts";
import type { ColourLevel } from "../settings/display/colour.ts";
import { readTheme } from "./theme-file.ts";

/** Runs of the program in which the user was told what is wrong with the theme. */
const told = new WeakSet<Context>();

/**
 * Returns a painter for the theme in a file; null if the file holds none. Says once what is wrong in it,
 * and which of its colours are hard to read.
 *
 * @throws {Failure} as for any file, if it was named on the command line and cannot be read
 */
export async function ownThemePainter(
  context: Context,
  name: string,
  level: ColourLevel,
): Promise<Painter | null> {
  const { theme, background, ignored, faint } = readTheme(resolve(name));
  const isKept = context.preferences.values.theme === name;
  const unread = ignored.find(({ line }) => line === null);
  if (unread !== undefined && !isKept) throw unread.failure;
  if (!told.has(context)) {
    told.add(context);
    for (const each of ignored) await notifyOfIgnored(context, each);
    if (faint.length > 0) await notify(context, "faint-theme", { name, background, faint });
  }
  return theme === null ? null : ownPainter(theme, level);
}
