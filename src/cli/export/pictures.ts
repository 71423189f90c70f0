import type { Article } from "../../article/model.ts";
import {
  loadPictures,
  type PictureOptions,
  type Pictures,
} from "../../source/pictures/pictures.ts";
import { pictureAddresses } from "../../view/pictures.ts";
import type { Context } from "../context.ts";
import type { Opened } from "../open-article.ts";
import { notify } from "../report.ts";
import type { Settings } from "../settings/table.ts";
import { withSpinner } from "../spinner/spinner.ts";

/** Finds what stands for a picture in a page, by its address in an article; null if nothing does. */
export type PictureAt = (address: string, article: Article) => string | null;

/** A picture that is in its address. */
const DATA = /^data:/i;

type PictureSource = Pick<Opened, "name" | "article" | "book">;

/** Reads pictures of an article: from its book, its folder or the network. */
export async function readPictures(
  context: Context,
  { name, book }: Pick<Opened, "name" | "book">,
  addresses: readonly string[],
  { allowPrivate, limits }: Pick<PictureOptions, "allowPrivate" | "limits">,
): Promise<Pictures> {
  if (addresses.length === 0) return { found: new Map(), missing: new Map() };
  return withSpinner(context, name ?? addresses[0] ?? "", async () => {
    const options = { allowPrivate, ...(limits && { limits }) };
    if (book === null) return loadPictures(addresses, { source: name, ...options });
    const { picturePaths } = await import("../../article/epub/pictures.ts");
    const pathOf = picturePaths(book);
    const inside = (address: string) => book.file(pathOf(address) ?? "");
    return loadPictures(addresses, { source: null, inside, ...options });
  });
}

/** Returns the addresses of the pictures that are not already in their address. */
export function outerAddresses(article: Article): string[] {
  return pictureAddresses(article).filter((address) => !DATA.test(address));
}

/** Tells the user which pictures could not be embedded. */
export async function notifyOfMissing(
  context: Context,
  { missing }: Pictures,
  total: number,
): Promise<void> {
  const [first] = missing.keys();
  if (first === undefined) return;
  await notify(context, "missing-pictures", { name: first, count: missing.size, total });
}

/** Reads the pictures of articles as addresses that hold them. Tells the user which are missing. */
export async function embeddedPictures(
  context: Context,
  opened: readonly PictureSource[],
  settings: Settings,
): Promise<PictureAt> {
  const data = new Map<Article, ReadonlyMap<string, string>>();
  for (const each of opened) {
    const addresses = outerAddresses(each.article);
    const pictures = await readPictures(context, each, addresses, settings);
    await notifyOfMissing(context, pictures, addresses.length);
    const pairs = [...pictures.found].map(([address, { mediaType, bytes }]) => {
      const content = Buffer.from(bytes).toString("base64");
      return [address, `data:${mediaType};base64,${content}`] as const;
    });
    data.set(each.article, new Map(pairs));
  }
  return (address, article) => data.get(article)?.get(address) ?? null;
}

/** Tells the user that a book holds pictures which its export only names. */
export async function notifyOfInside(
  context: Context,
  { name, article, book }: PictureSource,
  options: readonly string[],
): Promise<void> {
  if (book === null) return;
  const { picturePaths } = await import("../../article/epub/pictures.ts");
  const pathOf = picturePaths(book);
  const count = outerAddresses(article).filter((address) => pathOf(address) !== null).length;
  if (count > 0) await notify(context, "pictures-inside", { name: name ?? "", count, options });
}
