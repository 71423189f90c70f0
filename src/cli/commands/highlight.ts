import { renderJson } from "../../render/json.ts";
import { withHighlights } from "../../view/highlights.ts";
import { highlightPage } from "../../view/page.ts";
import type { Context } from "../context.ts";
import { openArticle } from "../open-article.ts";
import type { ListOptions } from "../options.ts";
import { show, showPage } from "../show.ts";

/** `yuedu highlight <n> [source]`: these alone. JSON is that of `export`, with these sections. */
export async function highlight(
  context: Context,
  numbers: readonly number[],
  source: string | undefined,
  options: ListOptions,
): Promise<void> {
  const article = await openArticle(context, source);
  if (options.json === true) {
    return show(context, renderJson(withHighlights(article, numbers)), options);
  }
  await showPage(context, highlightPage(article, numbers), options);
}
