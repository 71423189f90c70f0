import { articleShape, printJson } from "../../render/json.ts";
import { highlightPage } from "../../view/highlight-page.ts";
import { withHighlights } from "../../view/highlights.ts";
import type { Context } from "../context.ts";
import { openArticles } from "../open-article.ts";
import { displayOf } from "../settings/display.ts";
import type { ListOptions } from "../settings/options.ts";
import { joinNamedPages, oneOrAll } from "../several.ts";
import { show, showPage } from "../show.ts";

/** `yuedu highlight <n> [source...]`: these alone. JSON is that of `export`, with these sections. */
export async function highlight(
  context: Context,
  numbers: readonly number[],
  sources: readonly string[],
  options: ListOptions,
): Promise<void> {
  const opened = await openArticles(context, sources, options);
  if (options.json === true) {
    const parts = opened.map(({ article }) => articleShape(withHighlights(article, numbers)));
    return show(context, printJson(oneOrAll(parts)), options);
  }
  const { links } = displayOf(context.host, options);
  const page = joinNamedPages(opened, ({ article }) => highlightPage(article, numbers, links));
  await showPage(context, page, options);
}
