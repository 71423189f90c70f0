/**
 * The levels of line breaking, from the loosest to the strictest. `linebreak/tailoring.ts` says
 * what each one does.
 *
 * @example
 * LEVELS; // ["anywhere", "normal", "strict", "clreq", "clreq-gb", "clreq-strict"]
 */
export const LEVELS = [
  "anywhere",
  "normal",
  "strict",
  "clreq",
  "clreq-gb",
  "clreq-strict",
] as const;

/** A level of line breaking: one of `LEVELS`. */
export type Level = (typeof LEVELS)[number];

/** The basic level of CLREQ #prohibition_rules_for_line_start_end, "the most recommended". */
export const DEFAULT_LEVEL: Level = "clreq";

/**
 * The advance of characters with East_Asian_Width=Ambiguous (“ ” … — ·): narrow is one column, wide
 * is two. It depends on the terminal and its font.
 */
export type Ambiguous = "narrow" | "wide";
