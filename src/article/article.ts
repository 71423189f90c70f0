import type { Source } from "../source/source.ts";
import type { Article, Understood } from "./model.ts";
import { parseText } from "./parse.ts";

/** Reads an article from a source of any kind. Code for trees and pages is loaded only for them. */
export async function understand(source: Source): Promise<Understood> {
  if (source.kind === "text")
    return { article: parseText(source.text), isWholePage: false, nextPage: null };
  if (source.kind === "page") return (await import("./page.ts")).articleFromPage(source.page);
  const { articleFromTree } = await import("./tree.ts");
  return { article: articleFromTree(source.tree), isWholePage: false, nextPage: null };
}

/** Reads an article from a source of any kind. */
export async function toArticle(source: Source): Promise<Article> {
  return (await understand(source)).article;
}
