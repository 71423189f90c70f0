import { z } from "zod";
import type { Article } from "../../article/model.ts";
import { printJson } from "../../render/json.ts";
import { renderMarkdown } from "../../render/markdown.ts";
import { listHighlights, withHighlights } from "../../view/highlights/highlights.ts";
import { escaped, findPattern, hitShapes, searchArticle } from "../../view/search/search.ts";
import { withVariants } from "../../view/search/variants.ts";
import { parseRange } from "../settings/range.ts";

const source = z.string().min(1).describe("A file's path, or an address (http, https)");

/** What each tool takes. Descriptions are for the model that calls it. */
export const TOOLS = {
  read_article: {
    title: "Read an article",
    description:
      "Returns a text, web page, Markdown document or EPUB book as clean Markdown: title, date, source and author, then the text in sections, without what surrounds it on its page. Made for Chinese, in any encoding.",
    inputSchema: {
      source,
      highlight: z
        .string()
        .optional()
        .describe("Only these highlights or chapters, by number: 3, or 2-4, or 1,3,5"),
    },
  },
  list_highlights: {
    title: "List an article's highlights",
    description:
      "Returns the numbered highlights of an article, or the chapters of a book, as JSON, with title, length in characters and minutes to read.",
    inputSchema: { source },
  },
  search_article: {
    title: "Search an article",
    description:
      "Returns where an article has a text, as JSON: the section, and the sentence around it. Simplified and traditional characters are alike.",
    inputSchema: { source, text: z.string().min(1).describe("What to find") },
  },
} as const;

/** The article as Markdown, or some highlights of it. @throws {Failure} bad-range, unknown-highlight */
export function readArticle(article: Article, highlight: string | undefined): string {
  const part = highlight === undefined ? article : withHighlights(article, parseRange(highlight));
  return renderMarkdown(part, { frontMatter: true });
}

export function highlightsJson(article: Article): string {
  return printJson({ title: article.meta.title, highlights: listHighlights(article) });
}

export function hitsJson(article: Article, text: string): string {
  const find = findPattern(new RegExp(withVariants(escaped(text)), "gmu"));
  return printJson({ hits: hitShapes(searchArticle(article, find)) });
}
