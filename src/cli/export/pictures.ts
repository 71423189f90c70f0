import type { Article } from "../../article/model.ts";
import { loadPictures } from "../../source/pictures/pictures.ts";
import { pictureAddresses } from "../../view/pictures.ts";
import type { Context } from "../context.ts";
import type { Opened } from "../open-article.ts";
import { notify } from "../report.ts";

/** Finds what stands for a picture in a page, by its address in an article; null if nothing does. */
export type PictureAt = (address: string, article: Article) => string | null;

/** Reads the pictures of articles as addresses that hold them. Tells the user which are missing. */
export async function embeddedPictures(
  context: Context,
  opened: readonly Pick<Opened, "name" | "article">[],
  options: { readonly allowPrivate: boolean },
): Promise<PictureAt> {
  const data = new Map<Article, Map<string, string>>();
  for (const { name, article } of opened) {
    const addresses = pictureAddresses(article);
    const { found, missing } = await loadPictures(addresses, { source: name, ...options });
    const [first] = missing;
    if (first !== undefined) {
      const count = missing.length;
      await notify(context, "missing-pictures", { name: first, count, total: addresses.length });
    }
    const pairs = [...found].map(([address, { mediaType, bytes }]) => {
      return [
        address,
        `data:${mediaType};base64,${Buffer.from(bytes).toString("base64")}`,
      ] as const;
    });
    data.set(article, new Map(pairs));
  }
  return (address, article) => data.get(article)?.get(address) ?? null;
}
