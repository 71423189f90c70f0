import { Failure } from "../../source/failure.ts";
import type { Block } from "../../view/block.ts";
import { articlePage } from "../../view/page.ts";
import { visible } from "../../view/visible.ts";
import { COMMANDS } from "../command-names.ts";
import type { Context } from "../context.ts";
import { openArticle } from "../open-article.ts";
import type { ReadOptions } from "../options.ts";
import { showPage } from "../show.ts";
import { suggest } from "../suggest.ts";

/** `yuedu [source]`: the whole article. */
export async function read(
  context: Context,
  source: string | undefined,
  options: ReadOptions,
): Promise<void> {
  const article = await openArticle(context, source).catch(withCommandSuggested);
  const chrome = options.raw === true ? chromeBlocks(article.chrome) : [];
  await showPage(context, [...articlePage(article), ...chrome], options);
}

/** A slip in a command's name makes it the name of a file, which is not there. */
function withCommandSuggested(error: unknown): never {
  if (!(error instanceof Failure) || error.code !== "file-not-found") throw error;
  const suggestion = suggest(error.data.name ?? "", COMMANDS);
  if (suggestion === undefined) throw error;
  throw new Failure(error.code, { ...error.data, suggestion }, { cause: error });
}

/** The lines that are no part of the article, for `--raw`. */
function chromeBlocks(lines: readonly string[]): Block[] {
  return lines.map((line, index) => {
    const text = visible(line);
    const content = { text, spans: [{ start: 0, end: text.length, role: "meta" as const }] };
    const above = index === 0 ? 1 : 0;
    return { kind: "paragraph", content, indent: { first: 0, rest: 0 }, above };
  });
}
