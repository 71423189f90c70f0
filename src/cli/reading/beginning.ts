import type { Book } from "../../reader/book/book.ts";
import type { Beginning, Preferences } from "../../reader/state/state.ts";
import type { TerminalOptions } from "../../reader/terminal/terminal.ts";
import { en } from "../../reader/words/en.ts";
import { zh } from "../../reader/words/zh.ts";
import { plain } from "../../render/terminal/paint.ts";
import { THEMES, type ThemeName, themePainter } from "../../render/terminal/theme.ts";
import { findWithin } from "../commands/timed-match.ts";
import type { Context } from "../context.ts";
import type { ColourLevel } from "../settings/display/colour.ts";
import { displayOf } from "../settings/display/display.ts";
import { pictureProtocol } from "../settings/display/pictures.ts";
import { fillingFrom, wantsFullwidth } from "../settings/layout.ts";
import { WIDEST_MEASURE } from "../settings/measure.ts";
import { namesFile } from "../settings/parse.ts";
import { SETTINGS, type Settings } from "../settings/table.ts";
import { rememberedLook } from "./look.ts";

/** How long a regular expression may take for a part of the book (ms). */
const PATIENCE = 500;

/** Returns how the terminal is opened for a session, and what that starts with but for its size. */
export async function beginningFor(
  context: Context,
  settings: Settings,
  book: Book,
): Promise<{ readonly options: TerminalOptions; readonly beginning: Omit<Beginning, "size"> }> {
  const { host, language } = context;
  const { colours: level, links } = displayOf(host, settings);
  const look = await rememberedLook(host.env, settings);
  const own = await ownPainterOf(context, settings, level);
  const named = THEMES.find((name) => name === settings.theme) ?? "auto";
  const wanted = look.theme ?? (own === null ? named : "own");
  const theme = wanted === "auto" && level === 0 ? "none" : wanted;
  const beginning = {
    book,
    words: language === "zh" ? zh : en,
    preferences: { ...(await preferencesFrom(settings, host, theme)), ...look },
    painterFor: (name: ThemeName) => (name === "own" ? (own ?? plain) : themePainter(name, level)),
    hasOwnTheme: own !== null,
    hasLinks: links === "hyperlinks",
    pictureProtocol: pictureProtocol(host, settings),
    findWithin: (pattern: RegExp) => findWithin(pattern, PATIENCE),
  };
  return { options: { mouse: settings.mouse, asksBackground: theme === "auto" }, beginning };
}

/** Returns the painter of the user's theme; null if the setting names no file. */
async function ownPainterOf(context: Context, { theme }: Settings, level: ColourLevel) {
  if (!namesFile(SETTINGS.theme, theme)) return null;
  const { ownThemePainter } = await import("../themes/own.ts");
  return ownThemePainter(context, theme, level);
}

async function preferencesFrom(
  settings: Settings,
  host: Context["host"],
  theme: ThemeName | "auto",
): Promise<Preferences> {
  return {
    ...(await fillingFrom(settings, host)),
    measure: settings.width ?? WIDEST_MEASURE,
    theme: theme === "auto" ? "dark" : theme,
    script: "source",
    speed: settings.wpm,
    hasBar: settings.progress,
    isSpread: true,
    orphans: true,
    fullwidth: wantsFullwidth(settings),
    wrapCode: true,
    ...(settings.indent === undefined ? {} : { firstIndent: settings.indent }),
  };
}
