import { printJson } from "../../render/json.ts";
import { listHighlights } from "../../view/highlights.ts";
import { highlightsPage } from "../../view/outline.ts";
import type { Context } from "../context.ts";
import { loadMessages } from "../messages/messages.ts";
import { openArticle } from "../open-article.ts";
import type { ListOptions } from "../options.ts";
import { show, showPage } from "../show.ts";

/** `yuedu highlights [source]`: which there are, and how long each is. */
export async function highlights(
  context: Context,
  source: string | undefined,
  options: ListOptions,
): Promise<void> {
  const article = await openArticle(context, source);
  if (options.json === true) {
    const { title } = article.meta;
    const list = { version: 1, source: source ?? null, title, highlights: listHighlights(article) };
    return show(context, printJson(list), options);
  }
  const { lengths } = await loadMessages(context.language);
  await showPage(context, highlightsPage(article, lengths), options);
}
