import { printJson } from "../../render/json.ts";
import { outlinePage, outline as sectionsOf } from "../../view/outline.ts";
import type { Context } from "../context.ts";
import { openArticles } from "../open-article.ts";
import type { ListOptions } from "../settings/options.ts";
import { joinNamedPages, oneOrAll } from "../several.ts";
import { show, showPage } from "../show.ts";

/** `yuedu outline [source...]`: the tree of sections. */
export async function outline(
  context: Context,
  sources: readonly string[],
  options: ListOptions,
): Promise<void> {
  const opened = await openArticles(context, sources, options);
  if (options.json === true) {
    const trees = opened.map(({ name, article }) => {
      const { title } = article.meta;
      return { version: 1, source: name, title, sections: sectionsOf(article) };
    });
    return show(context, printJson(oneOrAll(trees)), options);
  }
  const page = joinNamedPages(opened, ({ article }) => outlinePage(article));
  await showPage(context, page, options);
}
