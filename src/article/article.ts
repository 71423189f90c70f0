import type { Source } from "../source/source.ts";
import type { Article } from "./model.ts";
import { parseText } from "./parse.ts";

/** Reads an article from a source of any kind; what only trees or pages need is loaded for them. */
export async function toArticle(source: Source): Promise<Article> {
  if (source.kind === "text") return parseText(source.text);
  if (source.kind === "page") return (await import("./page.ts")).articleFromPage(source.page);
  const { articleFromTree } = await import("./tree.ts");
  return articleFromTree(source.tree);
}
