import { createHash } from "node:crypto";
import type { Article } from "../../article/model.ts";
import { Failure } from "../../failure/failure.ts";
import { articleShape, printJson } from "../../render/json.ts";
import { PICTURE_TYPES } from "../../source/pictures/type.ts";
import type { Context } from "../context.ts";
import type { Environment } from "../host/host.ts";
import { zip } from "../host/zip.ts";
import type { Opened } from "../open-article.ts";
import type { Settings } from "../settings/table.ts";
import { notifyOfMissing, outerAddresses, readPictures } from "./pictures.ts";

/** Digits of the hash that names a book without an address. */
const DIGITS = 32;
const FETCHED = /^(?:https?:)?\/\//i;

/**
 * Makes an EPUB of an article. Pictures beside the article are in it, and those of the web if they are
 * asked for; the others are links.
 *
 * @throws {Failure} several-articles
 */
export async function epubOf(
  context: Context,
  opened: readonly Opened[],
  settings: Settings,
): Promise<Uint8Array> {
  const [only, ...others] = opened;
  if (only === undefined || others.length > 0) {
    throw new Failure("several-articles", { format: settings.format });
  }
  const { renderEpub } = await import("../../render/epub/epub.ts");
  const { article } = only;
  const pictures = await picturesOf(context, only, settings);
  const modified = timeOf(context.host.env);
  return zip(renderEpub(article, { identifier: identifierOf(article), modified, pictures }));
}

async function picturesOf(context: Context, opened: Opened, settings: Settings) {
  const wanted = await wantedPictures(opened, settings);
  const pictures = await readPictures(context, opened, wanted, settings);
  await notifyOfMissing(context, pictures, wanted.length);
  return [...pictures.found].map(([address, { mediaType, bytes }]) => {
    return { address, mediaType, bytes, extension: PICTURE_TYPES[mediaType] };
  });
}

/** The pictures of a book or beside the article; those of the web if they are asked for. */
async function wantedPictures(
  { name, article, book }: Opened,
  { embedImages }: Settings,
): Promise<string[]> {
  const all = outerAddresses(article);
  if (embedImages) return all;
  if (book === null) {
    const isWeb = name !== null && FETCHED.test(name);
    return isWeb ? [] : all.filter((address) => !FETCHED.test(address));
  }
  const { picturePaths } = await import("../../article/epub/pictures.ts");
  const pathOf = picturePaths(book);
  return all.filter((address) => pathOf(address) !== null || !FETCHED.test(address));
}

/** The address of the article, or a name made from its content, which is the same each time. */
function identifierOf(article: Article): string {
  if (article.meta.url !== null) return article.meta.url;
  const hash = createHash("sha256")
    .update(printJson(articleShape(article)))
    .digest("hex");
  return `urn:yuedu:${hash.slice(0, DIGITS)}`;
}

/** Now, or the time that SOURCE_DATE_EPOCH fixes (s), so that the same article makes the same bytes. */
function timeOf({ SOURCE_DATE_EPOCH: fixed }: Environment): string {
  const time = new Date(/^\d{1,10}$/.test(fixed ?? "") ? Number(fixed) * 1000 : Date.now());
  return time.toISOString().replace(/\.\d+Z$/, "Z");
}
