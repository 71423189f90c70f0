import { Failure } from "../../source/failure.ts";
import { articlePage, chromePage } from "../../view/page.ts";
import { COMMANDS } from "../command-names.ts";
import type { Context } from "../context.ts";
import { openArticles } from "../open-article.ts";
import type { ReadOptions } from "../options.ts";
import { joinPages } from "../several.ts";
import { type Look, showPage } from "../show.ts";
import { suggest } from "../suggest.ts";

/** `yuedu [source...]`: whole articles, each in turn. */
export async function read(
  context: Context,
  sources: readonly string[],
  options: ReadOptions,
): Promise<void> {
  const opened = await openArticles(context, sources, options).catch(withCommandSuggested);
  const page = ({ links }: Look) => {
    const pages = opened.map(({ article }) => {
      const chrome = options.raw === true ? chromePage(article.chrome) : [];
      return [...articlePage(article, links), ...chrome];
    });
    return joinPages(pages);
  };
  await showPage(context, page, options);
}

/** A slip in a command's name makes it the name of a file, which is not there. */
function withCommandSuggested(error: unknown): never {
  if (!(error instanceof Failure) || error.code !== "file-not-found") throw error;
  const suggestion = suggest(error.data.name ?? "", COMMANDS);
  if (suggestion === undefined) throw error;
  throw new Failure(error.code, { ...error.data, suggestion }, { cause: error });
}
