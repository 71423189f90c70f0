import { renderPage } from "../../render/terminal/page.ts";
import { plain } from "../../render/terminal/paint.ts";
import { THEMES, themePainter } from "../../render/terminal/theme.ts";
import { sampleUnder } from "../../view/theme-sample.ts";
import type { Context } from "../context.ts";
import { loadMessages } from "../messages/load.ts";
import { displayOf } from "../settings/display/display.ts";
import type { Settings } from "../settings/table.ts";
import { renderingFrom, show } from "../show.ts";

/** `yuedu themes`: shows the reader's themes on a sample. */
export async function themes(context: Context, settings: Settings): Promise<void> {
  const { host, language } = context;
  const { themes: words } = await loadMessages(language);
  const { setting } = await renderingFrom(settings, host);
  const { colours } = displayOf(host, settings);
  const samples = THEMES.map((name) => {
    const paint = colours === 0 ? plain : themePainter(name, colours);
    return renderPage(sampleUnder(`${name}: ${words[name]}`), setting, paint);
  });
  await show(context, samples.join("\n\n"), settings);
}
