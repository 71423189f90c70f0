import { printJson } from "../../render/json.ts";
import { listHighlights } from "../../view/highlights.ts";
import { highlightsPage } from "../../view/outline.ts";
import type { Context } from "../context.ts";
import { loadMessages } from "../messages/load.ts";
import { openArticles } from "../open-article.ts";
import type { ListOptions } from "../settings/options.ts";
import { joinNamedPages, oneOrAll } from "../several.ts";
import { show, showPage } from "../show.ts";

/** `yuedu highlights [source...]`: which there are, and how long each is. */
export async function highlights(
  context: Context,
  sources: readonly string[],
  options: ListOptions,
): Promise<void> {
  const opened = await openArticles(context, sources, options);
  if (options.json === true) {
    const lists = opened.map(({ name, article }) => {
      const { title } = article.meta;
      return { version: 1, source: name, title, highlights: listHighlights(article) };
    });
    return show(context, printJson(oneOrAll(lists)), options);
  }
  const { lengths } = await loadMessages(context.language);
  const page = joinNamedPages(opened, ({ article }) => highlightsPage(article, lengths));
  await showPage(context, page, options);
}
