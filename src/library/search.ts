import type { Article } from "../article/model.ts";
import {
  findPattern,
  findWord,
  type Hit,
  hitShapes,
  searchArticle,
} from "../view/search/search.ts";

/**
 * Returns where an article has a text, or what a regular expression matches, in its order. Hits do
 * not overlap. The time an expression takes is its own.
 */
export function search(article: Article, wanted: string | RegExp): Hit[] {
  if (wanted === "") return [];
  const find = typeof wanted === "string" ? findWord(wanted) : findPattern(everywhere(wanted));
  return hitShapes(searchArticle(article, find));
}

/** An expression that finds all matches, from the start of a text on. */
function everywhere({ source, flags }: RegExp): RegExp {
  return new RegExp(source, [...new Set(`${flags.replace("y", "")}g`)].join(""));
}
