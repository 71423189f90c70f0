import type { Article } from "../../../../src/article/model.ts";
import {
  type Count,
  type Difference,
  type Judgement,
  NOT_JUDGED,
  one,
} from "../../document-set.ts";
import { allSections, textOf } from "../../text/article-text.ts";
import { fold, isSame, isSameDay } from "../../text/compare.ts";
import { fieldsOf } from "../../text/fields.ts";
import { articlesIn, type Statute, trimmedLines } from "./statute.ts";

/** A section as the program found it, folded. */
type Found = { readonly marker: string; readonly heading: string };

/** Judges what the program made of a statute; in Markdown, articles are paragraphs, not sections. */
export function judgeStatute(
  article: Article,
  statute: Statute,
  { isMarkdown }: { readonly isMarkdown: boolean },
): Judgement {
  const found = foundIn(article);
  const got = fieldsOf(article);
  const isTitled = isSame(got.title, statute.title);
  const isDated = statute.dates.some((date) => isSameDay(date, got.date));
  const missing = notInOrder(statute.headings, found, (want, { heading }) => heading === want);
  const wrong = wrongSections(found, statute);
  const { headings, articles, dates } = statute;
  const unfound = notInOrder(articles, found, opensArticle);
  const counts = {
    title: one(isTitled),
    headings: allBut(missing, headings),
    "articles as sections": isMarkdown ? NOT_JUDGED : allBut(unfound, articles),
    "articles kept": allBut(lostArticles(article, found, articles), articles),
    "sections right": allBut(wrong, found),
    date: dates.length === 0 ? NOT_JUDGED : one(isDated),
    "all right": one(isTitled && missing.length === 0 && wrong.length === 0),
  };
  const differences = [
    ...difference("title", isTitled, statute.title, got.title),
    ...difference("date", isDated || dates.length === 0, dates.join(" or "), got.date),
    ...missing.flatMap((heading) => difference("heading", false, heading, null)),
    ...wrong.flatMap(({ heading }) => difference("section", false, "", heading)),
  ];
  return { counts, differences };
}

function foundIn(article: Article): Found[] {
  return allSections(article.sections).map(({ marker, title }) => ({
    marker: fold(marker),
    heading: fold((marker ?? "") + (title ?? "")),
  }));
}

function opensArticle(want: string, { marker, heading }: Found): boolean {
  return marker === want || heading === want;
}

/** Returns those of the wanted that no section matches after the match of the one before. */
function notInOrder(
  wanted: readonly string[],
  found: readonly Found[],
  matches: (want: string, section: Found) => boolean,
): string[] {
  let from = 0;
  return wanted.filter((want) => {
    const at = found.findIndex((section, index) => index >= from && matches(want, section));
    if (at !== -1) from = at + 1;
    return at === -1;
  });
}

/** Returns the articles that neither open a section nor a line of a body. */
function lostArticles(
  article: Article,
  found: readonly Found[],
  articles: readonly string[],
): string[] {
  const bodies = allSections(article.sections).map(({ body }) => textOf(body));
  const text = [textOf(article.lead), ...bodies].join("");
  const kept = new Set([...articlesIn(trimmedLines(text)), ...found.map(({ marker }) => marker)]);
  return articles.filter((marker) => !kept.has(marker));
}

/** A section is right if it is a heading, an article, or an item: 一、 （一） 1. at a line's start. */
function wrongSections(found: readonly Found[], statute: Statute): Found[] {
  const headings = new Set(statute.headings);
  const articles = new Set(statute.articles);
  const isItem = (marker: string) =>
    marker !== "" && statute.starts.some((start) => start.startsWith(marker));
  return found.filter(
    ({ marker, heading }) => !headings.has(heading) && !articles.has(marker) && !isItem(marker),
  );
}

function allBut(wrong: readonly unknown[], all: readonly unknown[]): Count {
  return { right: all.length - wrong.length, of: all.length };
}

function difference(
  field: string,
  isRight: boolean,
  expected: string,
  got: string | null,
): Difference[] {
  return isRight ? [] : [{ field, expected, got: got ?? "" }];
}
