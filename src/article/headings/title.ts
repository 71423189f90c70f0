import { roughColumns } from "../text/characters.ts";
import { containsAny, endsWithAny, startsWithAny } from "../text/contains.ts";

/** A heading runs to about 30 characters; an article's own title may be longer (columns). By hand. */
const SECTION_TITLE_COLUMNS = 64;
const ARTICLE_TITLE_COLUMNS = 100;
/** A sentence has a stop anywhere, or a mark at its end that leaves it unfinished. */
const SENTENCE_STOPS = "。｡；;";
const SENTENCE_ENDS = "，,、：:．.";
const CLOSED_STOPS = "。｡";
const UNFINISHED_ENDS = "，,、：:；;";
/** A dash two characters long introduces a subtitle (GB/T 15834); some write one, or hyphens. */
const SUBTITLE_OPENINGS = ["—", "―", "--"];

/** Whether a line can be a section's title: short, and no sentence. */
export function isSectionTitle(text: string): boolean {
  if (endsWithAny(text, SENTENCE_ENDS) || !isShort(text, SECTION_TITLE_COLUMNS)) return false;
  return !containsAny(text, SENTENCE_STOPS);
}

/**
 * Whether a line alone above its text can be a section's title although it is longer than most, or
 * ends in a stop.
 */
export function isLongTitle(text: string): boolean {
  return !endsWithAny(text, UNFINISHED_ENDS) && isOneSentence(text);
}

/** Whether a line is no longer than a title and has no stop but at its end. */
export function isOneSentence(text: string): boolean {
  return isShort(text, ARTICLE_TITLE_COLUMNS) && !containsAny(text.slice(0, -1), SENTENCE_STOPS);
}

/** Whether a line can be the title of the article. */
export function isArticleTitle(text: string): boolean {
  return !endsWithAny(text, UNFINISHED_ENDS) && !isProse(text);
}

/** Whether a line goes on with the title above it: ——记三代守闸人. */
export function isSubtitle(text: string): boolean {
  return startsWithAny(text, SUBTITLE_OPENINGS);
}

/** Whether a line is running text: a sentence, or too long for any title. */
export function isProse(text: string): boolean {
  return containsAny(text, CLOSED_STOPS) || !isShort(text, ARTICLE_TITLE_COLUMNS);
}

function isShort(text: string, columns: number): boolean {
  // No code unit is narrower than a column: what has more of them need not be measured.
  return text !== "" && text.length <= columns && roughColumns(text) <= columns;
}
