import { wrap } from "../typeset/wrap.ts";

/** What lines are broken as, in place of what is written; each is one column wide. */
const STAND_INS: readonly (readonly [RegExp, string])[] = [
  // The names of options and encodings are not broken at their hyphens.
  [/(?<=\S)-|-(?=\S)/g, "\u2011"],
  // Angle brackets are mathematical signs to Unicode; here they enclose placeholders.
  [/</g, "("],
  [/>/g, ")"],
];

/**
 * Wraps a text of the program's own, help or a message, into lines of at most `columns` columns,
 * without orphans.
 *
 * @example
 * wrapProse("默认用 less 翻页", 8) // ["默认用", "less", "翻页"]
 */
export function wrapProse(text: string, columns: number): string[] {
  const shown = STAND_INS.reduce((each, [sign, standIn]) => each.replace(sign, standIn), text);
  const lines = wrap(shown, { width: Math.max(1, columns), orphans: true });
  return lines.map(({ start, end }) => text.slice(start, end));
}
