import { type Run, runPlainly } from "../source/run.ts";
import type { Source } from "../source/source.ts";
import type { Article, Understood } from "./model.ts";

/**
 * Reads an article from a source of any kind; `run` does it for a page. Code for each kind is loaded
 * only for it.
 */
export async function understand(source: Source, run: Run = runPlainly): Promise<Understood> {
  const alone = { isWholePage: false, nextPage: null, written: null, isPlain: false };
  if (source.kind === "text") {
    const { parseText } = await import("./parse.ts");
    return { ...alone, article: parseText(source.text), isPlain: true };
  }
  if (source.kind === "page") {
    const { articleFromPage } = await import("./page.ts");
    return run(source.page.length, () => articleFromPage(source.page));
  }
  if (source.kind === "epub") {
    const { articleFromEpub } = await import("./epub/epub.ts");
    return { ...alone, article: articleFromEpub(source.name, source.book) };
  }
  const { articleFromTree } = await import("./tree.ts");
  return { ...alone, article: articleFromTree(source.tree), written: source.written ?? null };
}

/** Reads an article from a source of any kind. */
export async function toArticle(source: Source): Promise<Article> {
  return (await understand(source)).article;
}
