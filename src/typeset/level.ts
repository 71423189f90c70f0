/** The levels of `--line-break`, from the loosest; linebreak/tailoring.ts says what each does. */
export const LEVELS = [
  "anywhere",
  "normal",
  "strict",
  "clreq",
  "clreq-gb",
  "clreq-strict",
] as const;

export type Level = (typeof LEVELS)[number];

/** CLREQ's "basic" prohibition, which it calls the most recommended. */
export const DEFAULT_LEVEL: Level = "clreq";

/** How many columns East_Asian_Width=Ambiguous characters (“ ” … — ·) take: one or two. */
export type Ambiguous = "narrow" | "wide";
