import { createHash } from "node:crypto";
import { renderHtml } from "../../render/html/page.ts";
import type { Context } from "../context.ts";
import type { Opened } from "../open-article.ts";
import type { Settings } from "../settings/table.ts";

/** Renders articles as one page, with their pictures if these are to be embedded. */
export async function exportHtml(
  context: Context,
  parts: readonly Opened[],
  settings: Settings,
): Promise<string> {
  const pictureAt = settings.embedImages
    ? await (await import("./pictures.ts")).embeddedPictures(context, parts, settings)
    : () => null;
  const articles = parts.map(({ article }) => article);
  return renderHtml(articles, { ...settings, pictureAt, digestOf });
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
