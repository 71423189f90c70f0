import type { Source } from "../source/source.ts";
import type { Article } from "./model.ts";
import { parseText } from "./parse.ts";

/** Reads an article from a source of either kind; what only trees need is loaded only for them. */
export async function toArticle(source: Source): Promise<Article> {
  if (source.kind === "text") return parseText(source.text);
  const { articleFromTree } = await import("./tree.ts");
  return articleFromTree(source.tree);
}
