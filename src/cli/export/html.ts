import { createHash } from "node:crypto";
import { renderHtml } from "../../render/html/page.ts";
import type { Context } from "../context.ts";
import type { Opened } from "../open-article.ts";
import type { Settings } from "../settings/table.ts";
import type { PictureAt } from "./pictures.ts";

/** Renders articles as one page, with their pictures if these are to be embedded. */
export async function exportHtml(
  context: Context,
  parts: readonly Opened[],
  settings: Settings,
): Promise<string> {
  const pictureAt = await picturesFor(context, parts, settings);
  const articles = parts.map(({ article }) => article);
  return renderHtml(articles, {
    ...settings,
    pictureAt,
    digestOf,
    hasFiles: settings.downloadImages !== undefined,
  });
}

async function picturesFor(
  context: Context,
  parts: readonly Opened[],
  settings: Settings,
): Promise<PictureAt> {
  if (settings.downloadImages !== undefined) {
    return (await import("./download.ts")).downloadedPictures(context, parts, settings);
  }
  if (!settings.embedImages) return () => null;
  return (await import("./pictures.ts")).embeddedPictures(context, parts, settings);
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}
