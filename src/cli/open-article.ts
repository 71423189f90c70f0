import { toArticle } from "../article/article.ts";
import type { Article } from "../article/model.ts";
import { load } from "../source/load.ts";
import type { Context } from "./context.ts";

/** Reads the article, and says so where not all of it could be decoded. @throws {Failure} as `load` */
export async function openArticle(context: Context, name: string | undefined): Promise<Article> {
  const source = await load(name);
  if (source.undecodable > 0) {
    const { notify } = await import("./report.ts");
    await notify(context, "undecodable", { name: source.name, count: `${source.undecodable}` });
  }
  return toArticle(source);
}
