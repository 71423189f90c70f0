import { renderPage } from "../../render/terminal/page.ts";
import { plain } from "../../render/terminal/paint.ts";
import { THEMES, themePainter } from "../../render/terminal/theme.ts";
import { sampleUnder } from "../../view/theme-sample.ts";
import type { Context } from "../context.ts";
import { loadMessages } from "../messages/load.ts";
import { displayOf } from "../settings/display/display.ts";
import { namesFile } from "../settings/parse.ts";
import { SETTINGS, type Settings } from "../settings/table.ts";
import { renderingFrom, show } from "../show.ts";
import { ownThemePainter } from "../themes/own.ts";

/** `yuedu themes`: shows the reader's themes on a sample, that of the user's file first. */
export async function themes(context: Context, settings: Settings): Promise<void> {
  const { host, language } = context;
  const { themes: words } = await loadMessages(language);
  const { setting } = await renderingFrom(settings, host);
  const { colours } = displayOf(host, settings);
  const own = namesFile(SETTINGS.theme, settings.theme)
    ? await ownThemePainter(context, settings.theme, colours)
    : null;
  const themes = [
    ...(own === null ? [] : [{ title: settings.theme, paint: own }]),
    ...THEMES.map((name) => ({
      title: `${name}: ${words[name]}`,
      paint: themePainter(name, colours),
    })),
  ];
  const samples = themes.map(({ title, paint }) =>
    renderPage(sampleUnder(title), setting, colours === 0 ? plain : paint),
  );
  await show(context, samples.join("\n\n"), settings);
}
