import { wrap } from "../typeset/wrap.ts";

/** Characters that the typesetter sees in place of others; all are one column wide. */
const STAND_INS: readonly (readonly [RegExp, string])[] = [
  // Names of options and encodings are not broken at their hyphens.
  [/(?<=\S)-|-(?=\S)/g, "\u2011"],
  // UAX #14 takes angle brackets for mathematical signs; here they enclose placeholders.
  [/</g, "("],
  [/>/g, ")"],
];

/** ASCII without blanks at its ends: as many columns as characters, and one line if they fit. */
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/;

/**
 * Wraps help or a message into lines of at most `columns` columns, with orphan control. Only for
 * text without escape codes.
 *
 * @example
 * wrapProse("默认用 less 翻页", 8) // ["默认用", "less", "翻页"]
 */
export function wrapProse(text: string, columns: number): string[] {
  if (text.length <= columns && PLAIN.test(text)) return [text];
  const shown = STAND_INS.reduce((each, [sign, standIn]) => each.replace(sign, standIn), text);
  const lines = wrap(shown, { width: Math.max(1, columns), orphans: true });
  return lines.map(({ start, end }) => text.slice(start, end));
}
