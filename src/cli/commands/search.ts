import { Failure } from "../../failure/failure.ts";
import {
  escaped,
  type Find,
  findPattern,
  findWord,
  hitShapes,
  type Match,
  searchArticle,
} from "../../view/search/search.ts";
import { NO_MARKS, PLAIN_MARKS, searchPage } from "../../view/search/search-page.ts";
import type { Context } from "../context.ts";
import { type Opened, openArticles } from "../open-article.ts";
import { displayOf } from "../settings/display/display.ts";
import type { Settings } from "../settings/table.ts";
import { joinNamedPages, listJson } from "../several.ts";
import { show, showPage } from "../show.ts";

type Searched = Opened & { readonly matches: readonly Match[] };

/** How long a regular expression may take (ms). */
const PATIENCE = 2000;

/**
 * `yuedu search <text> [source...]`: prints the sentences that contain a text, by section.
 *
 * @throws {Failure} no-hits if nothing is found (with `--json`, after printing the empty list);
 *   empty-search; bad-pattern and slow-pattern for regular expressions
 */
export async function search(
  text: string,
  context: Context,
  sources: readonly string[],
  settings: Settings,
): Promise<void> {
  const find = await finderOf(text, settings);
  const searched = (await openArticles(context, sources, settings)).map((opened) => ({
    ...opened,
    matches: searchArticle(opened.article, find),
  }));
  if (settings.json) {
    const lists = listJson(searched, sources, ({ matches }) => ({ hits: hitShapes(matches) }));
    await show(context, lists, settings);
  }
  const found = searched.filter(({ matches }) => matches.length > 0);
  if (found.length === 0) throw new Failure("no-hits", { text });
  if (settings.json) return;
  const marks = displayOf(context.host, settings).colours > 0 ? NO_MARKS : PLAIN_MARKS;
  const pageOf = ({ article, matches }: Searched) => searchPage(article, matches, marks);
  const page = joinNamedPages(found, pageOf, searched.length > 1);
  await showPage(context, page, settings);
}

/** Returns the function that finds the text. Loads only the code that this search needs. */
async function finderOf(text: string, settings: Settings): Promise<Find> {
  if (text === "") throw new Failure("empty-search", {});
  const { regexp, ignoreCase, variants } = settings;
  if (!regexp && !ignoreCase && !variants) return findWord(text);
  const source = regexp ? text : escaped(text);
  // Reports an invalid expression as it was written, before variants are put in.
  if (regexp) expressionOf(source, ignoreCase);
  const all = variants
    ? (await import("../../view/search/variants.ts")).withVariants(source)
    : source;
  const expression = expressionOf(all, ignoreCase);
  if (!regexp) return findPattern(expression);
  const { findWithin } = await import("./timed-match.ts");
  return findWithin(expression, PATIENCE);
}

function expressionOf(source: string, ignoreCase: boolean): RegExp {
  try {
    return new RegExp(source, ignoreCase ? "gimu" : "gmu");
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.*: /s, "") : "";
    throw new Failure("bad-pattern", { pattern: source, reason });
  }
}
