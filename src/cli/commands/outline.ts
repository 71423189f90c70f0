import { outlinePage, outline as sectionsOf } from "../../view/highlights/outline.ts";
import type { Context } from "../context.ts";
import { loadMessages } from "../messages/load.ts";
import { openArticles } from "../open-article.ts";
import { fitOf } from "../settings/layout.ts";
import type { Settings } from "../settings/table.ts";
import { joinNamedPages, listJson } from "../several.ts";
import { show, showPage } from "../show.ts";

/** `yuedu outline [source...]`: prints the tree of sections. */
export async function outline(
  context: Context,
  sources: readonly string[],
  settings: Settings,
): Promise<void> {
  const opened = await openArticles(context, sources, settings);
  if (settings.json) {
    const trees = listJson(opened, sources, ({ article }) => ({ sections: sectionsOf(article) }));
    return show(context, trees, settings);
  }
  const { lengths } = await loadMessages(context.language);
  const fit = await fitOf(context.host, settings);
  const page = joinNamedPages(opened, ({ article }) => outlinePage(article, lengths, fit));
  await showPage(context, page, settings);
}
