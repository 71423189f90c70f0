import { printJson } from "../../render/json.ts";
import { outlinePage, outline as sectionsOf } from "../../view/outline.ts";
import type { Context } from "../context.ts";
import { openArticle } from "../open-article.ts";
import type { ListOptions } from "../options.ts";
import { show, showPage } from "../show.ts";

/** `yuedu outline [source]`: the tree of sections. */
export async function outline(
  context: Context,
  source: string | undefined,
  options: ListOptions,
): Promise<void> {
  const article = await openArticle(context, source);
  if (options.json === true) {
    const { title } = article.meta;
    const tree = { version: 1, source: source ?? null, title, sections: sectionsOf(article) };
    return show(context, printJson(tree), options);
  }
  await showPage(context, outlinePage(article), options);
}
