import { roughColumns } from "./lines.ts";

/** A heading runs to about 30 characters; an article's own title may be a little longer. */
const SECTION_TITLE_COLUMNS = 64;
const ARTICLE_TITLE_COLUMNS = 100;
/** A sentence's stop anywhere, or a mark that leaves the line unfinished at its end. */
const SENTENCE = /[。｡；;]|[，,、：:．.]$/;
const CLOSED_STOP = /[。｡]/;

/** Whether a line can be a section's title: short, and no sentence. */
export function isSectionTitle(text: string): boolean {
  return isShort(text, SECTION_TITLE_COLUMNS) && !SENTENCE.test(text);
}

/** Whether a line can be the title of the article. */
export function isArticleTitle(text: string): boolean {
  return !isProse(text) && !/[，,、：:；;]$/.test(text);
}

/** Whether a line is running text: a sentence, or too long for any title. */
export function isProse(text: string): boolean {
  return CLOSED_STOP.test(text) || !isShort(text, ARTICLE_TITLE_COLUMNS);
}

function isShort(text: string, columns: number): boolean {
  // No code unit is narrower than a column: what has more of them need not be measured.
  return text !== "" && text.length <= columns && roughColumns(text) <= columns;
}
