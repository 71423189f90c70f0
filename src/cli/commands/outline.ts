import { outlinePage, outline as sectionsOf } from "../../view/highlights/outline.ts";
import type { Context } from "../context.ts";
import { openArticles } from "../open-article.ts";
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
    const trees = listJson(opened, ({ article }) => ({ sections: sectionsOf(article) }));
    return show(context, trees, settings);
  }
  const page = joinNamedPages(opened, ({ article }) => outlinePage(article));
  await showPage(context, page, settings);
}
