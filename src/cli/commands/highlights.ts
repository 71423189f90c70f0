import { listHighlights } from "../../view/highlights/highlights.ts";
import { highlightsPage } from "../../view/highlights/outline.ts";
import type { Context } from "../context.ts";
import { loadMessages } from "../messages/load.ts";
import { openArticles } from "../open-article.ts";
import { fitOf } from "../settings/layout.ts";
import type { Settings } from "../settings/table.ts";
import { joinNamedPages, listJson } from "../several.ts";
import { show, showPage } from "../show.ts";

/** `yuedu highlights [source...]`: lists the highlights and their lengths. */
export async function highlights(
  context: Context,
  sources: readonly string[],
  settings: Settings,
): Promise<void> {
  const opened = await openArticles(context, sources, settings);
  if (settings.json) {
    const lists = listJson(opened, sources, ({ article }) => ({
      highlights: listHighlights(article),
    }));
    return show(context, lists, settings);
  }
  const { lengths } = await loadMessages(context.language);
  const fit = await fitOf(context.host, settings);
  const page = joinNamedPages(opened, ({ article }) => highlightsPage(article, lengths, fit));
  await showPage(context, page, settings);
}
