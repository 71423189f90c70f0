import { escaped, type Find } from "../../view/search/search.ts";

/** How the words of a search are taken. */
export type Manner = {
  /** As a regular expression of JavaScript, not literally. */
  readonly regexp: boolean;
  /** Simplified and traditional characters alike. */
  readonly variants: boolean;
};

export const LITERAL: Manner = { regexp: false, variants: false };

/** What a search needs beside its words: neither is part of plain reading. */
export type SearchTools = {
  /** Makes the source of an expression match variants, too; absent until it is loaded. */
  readonly withVariants?: ((source: string) => string) | undefined;
  /** Returns what finds the matches of any expression within a time limit. */
  readonly findWithin: (pattern: RegExp) => Find;
};

/** A search: the words as typed, and the expression that matches them. */
export type Query = {
  readonly words: string;
  readonly pattern: RegExp;
  /** Finds the matches of an expression that the user wrote. @throws {Failure} slow-pattern */
  readonly find: Find | null;
  /** Matches any source of a text with a hit; null if only the text itself can tell. */
  readonly inSource: RegExp | null;
};

/**
 * Makes a query from words that are taken literally. Case matters only if the words contain an
 * upper-case letter (smart case, as in vi and less -i).
 */
export function queryFor(words: string, withVariants = (source: string) => source): Query {
  const flags = flagsFor(words);
  return {
    words,
    pattern: new RegExp(withVariants(escaped(words)), flags),
    find: null,
    inSource: sourcePattern(words, flags, withVariants),
  };
}

/** Makes a query from words and the manner of the search; null if they are no regular expression. */
export function queryIn(manner: Manner, words: string, tools: SearchTools): Query | null {
  const withVariants = (manner.variants ? tools.withVariants : undefined) ?? ((source) => source);
  if (!manner.regexp) return queryFor(words, withVariants);
  // An escape such as \S or \P{L} is not an upper-case letter of the text.
  const flags = `${flagsFor(words.replace(/\\(?:[pP]\{[^{}]*\}|.)/gsu, ""))}m`;
  try {
    new RegExp(words, flags);
    const pattern = new RegExp(withVariants(words), flags);
    return { words, pattern, find: tools.findWithin(pattern), inSource: null };
  } catch {
    return null;
  }
}

function flagsFor(words: string): string {
  return /\p{Lu}/u.test(words) ? "gu" : "giu";
}

/** What understanding a text may remove between two of its characters. */
const REMOVED = "[\\s\\u200b\\ufeff]*";
/** Other characters may be written by references (`&lt;`) or added by the page (bullets). */
const COPIED = /^[\p{L}\p{N}]+$/u;

/** Characters looked for in a source: expressions of this kind take long to compile. */
const MOST_IN_SOURCE = 64;

/**
 * Returns an expression that finds words in the source of a text, where lines may break within them.
 * Searching 64 KB of source takes 0.8 ms; parsing and searching the text takes 12 ms.
 */
function sourcePattern(
  words: string,
  flags: string,
  withVariants: (source: string) => string,
): RegExp | null {
  if (!COPIED.test(words)) return null;
  const characters = Array.from(words).slice(0, MOST_IN_SOURCE).map(withVariants);
  return new RegExp(`${characters.join(REMOVED)}|&[#\\w]+;`, flags.replace("g", ""));
}
