import { roughColumns } from "./lines.ts";

/** A heading runs to about 30 characters; an article's own title may be a little longer. */
const SECTION_TITLE_COLUMNS = 64;
const ARTICLE_TITLE_COLUMNS = 100;
/** UTF-16 code units; longer lines need not be measured. */
const LONGEST = 200;

/** A sentence's stop anywhere, or a mark that leaves the line unfinished at its end. */
const SENTENCE = /[。｡；;]|[，,、：:．.]$/u;
const CLOSED_STOP = /[。｡]/u;

/** Whether a line can be a section's title: short, and no sentence. */
export function isSectionTitle(text: string): boolean {
  return isShort(text, SECTION_TITLE_COLUMNS) && !SENTENCE.test(text);
}

/** Whether a line can be the title of the article. */
export function isArticleTitle(text: string): boolean {
  return !isProse(text) && !/[，,、：:；;]$/u.test(text);
}

/** Whether a line is running text: a sentence, or too long for any title. */
export function isProse(text: string): boolean {
  return CLOSED_STOP.test(text) || !isShort(text, ARTICLE_TITLE_COLUMNS);
}

function isShort(text: string, columns: number): boolean {
  return text !== "" && text.length <= LONGEST && roughColumns(text) <= columns;
}
