import { articleShape, printJson } from "../../render/json.ts";
import type { PageBlock } from "../../view/block.ts";
import type { LinkStyle } from "../../view/body/notes.ts";
import { highlightPage } from "../../view/highlights/highlight-page.ts";
import { type HighlightNumber, withHighlights } from "../../view/highlights/highlights.ts";
import { usualStyle, withParagraphs } from "../../view/paragraphs.ts";
import type { Context } from "../context.ts";
import { type Opened, openArticles } from "../open-article.ts";
import { withPictures } from "../pictures/with-pictures.ts";
import { displayOf } from "../settings/display/display.ts";
import type { Settings } from "../settings/table.ts";
import { joinNamed, oneOrAll } from "../several.ts";
import { show, showPage } from "../show.ts";
import { canOpenUnasked } from "./read.ts";

/**
 * `yuedu highlight <n> [source...]`: prints some highlights, or opens the reader if they do not fit on
 * the screen. JSON has the shape of `export`.
 */
export async function highlight(
  numbers: readonly HighlightNumber[],
  context: Context,
  sources: readonly string[],
  settings: Settings,
): Promise<void> {
  const opened = await openArticles(context, sources, settings);
  if (settings.json) {
    const parts = opened.map(({ article }) => articleShape(withHighlights(article, numbers)));
    return show(context, printJson(oneOrAll(parts, sources)), settings);
  }
  const { links } = displayOf(context.host, settings);
  const pageIn =
    (style: LinkStyle) =>
    ({ article }: Opened) =>
      withParagraphs(
        highlightPage(article, numbers, style),
        settings.paragraphs ?? usualStyle(article),
      );
  const pages = opened.map(pageIn(links));
  const join = (all: readonly (readonly PageBlock[])[]) => joinNamed(opened, all);
  const takeScreen = async () => {
    const { readPages } = await import("../reading/reader.ts");
    const pageOf = pageIn("hyperlinks");
    return readPages(context, opened, { pages: opened.map(pageOf), pageOf }, settings, null);
  };
  const mayTakeScreen = canOpenUnasked(context.host, settings);
  await showPage(context, join(pages), settings, {
    takeScreen: mayTakeScreen ? takeScreen : undefined,
    illustrate: () => withPictures(context, opened, pages, settings, join),
  });
}
