import { Failure } from "../../failure/failure.ts";
import { printJson } from "../../render/json.ts";
import {
  escaped,
  type Find,
  findPattern,
  findWord,
  hitShapes,
  type Match,
  searchArticle,
} from "../../view/search.ts";
import { NO_MARKS, PLAIN_MARKS, searchPage } from "../../view/search-page.ts";
import type { Context } from "../context.ts";
import { type Opened, openArticles } from "../open-article.ts";
import { displayOf } from "../settings/display.ts";
import type { SearchOptions } from "../settings/options.ts";
import { joinNamedPages, oneOrAll } from "../several.ts";
import { show, showPage } from "../show.ts";

type Searched = Opened & { readonly matches: readonly Match[] };

/** How long an expression may take, in milliseconds. */
const PATIENCE = 2000;

/**
 * `yuedu search <text> [source...]`: where it stands, by section.
 *
 * @throws {Failure} "no-hits" where nothing is found, after the empty list where JSON was asked for;
 *   "bad-pattern" and "slow-pattern" for regular expressions.
 */
export async function search(
  context: Context,
  text: string,
  sources: readonly string[],
  options: SearchOptions,
): Promise<void> {
  const find = await finderOf(text, options);
  const searched = (await openArticles(context, sources, options)).map((opened) => ({
    ...opened,
    matches: searchArticle(opened.article, find),
  }));
  if (options.json === true) {
    const lists = searched.map(({ name, article, matches }) => {
      const { title } = article.meta;
      return { version: 1, source: name, title, hits: hitShapes(matches) };
    });
    await show(context, printJson(oneOrAll(lists)), options);
  }
  const found = searched.filter(({ matches }) => matches.length > 0);
  if (found.length === 0) throw new Failure("no-hits", { text });
  if (options.json === true) return;
  const marks = displayOf(context.host, options).colours > 0 ? NO_MARKS : PLAIN_MARKS;
  const pageOf = ({ article, matches }: Searched) => searchPage(article, matches, marks);
  const page = joinNamedPages(found, pageOf, searched.length > 1);
  await showPage(context, page, options);
}

/** What finds the text; what only some searches need is loaded only for them. */
async function finderOf(text: string, options: SearchOptions): Promise<Find> {
  if (text === "") throw new Failure("empty-search", {});
  const { regexp = false, ignoreCase = false, variants = false } = options;
  if (!regexp && !ignoreCase && !variants) return findWord(text);
  const source = regexp ? text : escaped(text);
  // A wrong expression is told as it was written.
  if (regexp) expressionOf(source, ignoreCase);
  const all = variants ? (await import("../../view/variants.ts")).withVariants(source) : source;
  const expression = expressionOf(all, ignoreCase);
  if (!regexp) return findPattern(expression);
  const { findWithin } = await import("../timed-match.ts");
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
