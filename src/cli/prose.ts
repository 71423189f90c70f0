import { wrap } from "../typeset/wrap.ts";

const HYPHEN = /(?<=\S)-|-(?=\S)/g;
const NO_BREAK_HYPHEN = "\u2011";

/**
 * Wraps a text of the program's own, help or a message, into lines of at most `columns` columns,
 * without orphans. Names of options and encodings are not broken at their hyphens.
 *
 * @example
 * wrapProse("默认用 less 翻页", 8) // ["默认用", "less", "翻页"]
 */
export function wrapProse(text: string, columns: number): string[] {
  const unbroken = text.replace(HYPHEN, NO_BREAK_HYPHEN);
  const lines = wrap(unbroken, { width: Math.max(1, columns), orphans: true });
  return lines.map(({ start, end }) => text.slice(start, end));
}
