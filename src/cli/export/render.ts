import { articleShape, jsonPieces } from "../../render/json.ts";
import { renderText } from "../../render/text.ts";
import { withHighlights } from "../../view/highlights/highlights.ts";
import type { Context } from "../context.ts";
import type { Content } from "../host/files/output.ts";
import type { Opened } from "../open-article.ts";
import { sanitized } from "../print.ts";
import type { Settings } from "../settings/table.ts";
import { oneOrAll } from "../several.ts";

/** Columns of a line with --wrap, as on a terminal of usual width. */
const LINE_WIDTH = 80;

/** The options that get the pictures of a book. */
const BOOK_OPTIONS: Partial<Readonly<Record<Settings["format"], readonly string[]>>> = {
  markdown: ["--download-images"],
  html: ["--embed-images", "--download-images"],
};

/**
 * Renders several articles one after the other: in JSON as a list, in HTML on one page.
 *
 * @throws {Failure} several-articles, unknown-highlight
 */
export async function renderAll(
  context: Context,
  opened: readonly Opened[],
  sources: readonly string[],
  settings: Settings,
): Promise<Content> {
  const parts = await withPictures(
    context,
    opened.map((each) => partOf(each, settings)),
    settings,
  );
  const content = await rendered(context, parts, sources, settings);
  return settings.sanitize && typeof content === "string" ? sanitized(content) : content;
}

/** Pictures written to files if that is asked for; or else a word about those that are in a book. */
async function withPictures(
  context: Context,
  parts: readonly Opened[],
  settings: Settings,
): Promise<readonly Opened[]> {
  const { format, downloadImages, embedImages } = settings;
  if (downloadImages !== undefined && format !== "html") {
    const { withDownloads } = await import("./download.ts");
    const downloaded: Opened[] = [];
    for (const each of parts) downloaded.push(await withDownloads(context, each, settings));
    return downloaded;
  }
  const options = BOOK_OPTIONS[format] ?? [];
  if (downloadImages !== undefined || embedImages || options.length === 0) return parts;
  for (const each of parts.filter(({ book }) => book !== null)) {
    await (await import("./pictures.ts")).notifyOfInside(context, each, options);
  }
  return parts;
}

async function rendered(
  context: Context,
  parts: readonly Opened[],
  sources: readonly string[],
  settings: Settings,
): Promise<Content> {
  const articles = parts.map(({ article }) => article);
  const lineWidth = settings.wrap ? (settings.width ?? LINE_WIDTH) : null;
  switch (settings.format) {
    case "json":
      return jsonPieces(oneOrAll(articles.map(articleShape), sources));
    case "text":
      return articles.map((article) => renderText(article, lineWidth)).join("\n");
    case "markdown": {
      const { renderMarkdown } = await import("../../render/markdown.ts");
      return parts
        .map(({ article, written, isPlain }) =>
          renderMarkdown(article, { ...settings, written, isPlain, lineWidth }),
        )
        .join("\n");
    }
    case "html":
      return (await import("./html.ts")).exportHtml(context, parts, settings);
    case "svg":
      return (await import("../../render/card/card.ts")).renderCard(articles);
    case "epub":
      return (await import("./epub.ts")).epubOf(context, parts, settings);
  }
}

function partOf(opened: Opened, settings: Settings): Opened {
  const { highlight } = settings;
  if (highlight !== undefined) {
    return { ...opened, article: withHighlights(opened.article, highlight), written: null };
  }
  return arranges(settings) ? { ...opened, written: null } : opened;
}

/** Whether Markdown, too, is arranged by the sections found in it. */
function arranges({ restructure, toc, headingLevel, wrap }: Settings): boolean {
  return restructure || toc || headingLevel > 1 || wrap;
}
