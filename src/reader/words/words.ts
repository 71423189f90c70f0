import type { Theme } from "../../render/terminal/theme.ts";
import type { Level } from "../../typeset/level.ts";

/** All that the reader says, in one language; each is one short line. */
export type Words = {
  /** Keys, and what they do. */
  readonly help: readonly (readonly [keys: string, does: string])[];
  readonly helpHint: string;
  readonly markHint: string;
  readonly goHint: string;
  readonly lists: Readonly<Record<"sections" | "links", string>>;
  readonly listHints: Readonly<Record<"sections" | "links", string>>;
  readonly colon: string;
  readonly number: (digits: string) => string;
  readonly hits: (at: string, total: string) => string;
  readonly seeking: string;
  readonly notFound: (words: string) => string;
  readonly nothingSought: string;
  readonly wrapped: (direction: 1 | -1) => string;
  readonly noHighlight: (number: number) => string;
  readonly stillReading: string;
  readonly noSection: string;
  readonly noLink: string;
  readonly copied: (url: string) => string;
  readonly marked: (name: string) => string;
  readonly noMark: (name: string) => string;
  readonly measure: (columns: number) => string;
  readonly level: (level: Level) => string;
  readonly justify: (isOn: boolean) => string;
  readonly hang: (isOn: boolean) => string;
  readonly theme: (theme: Theme) => string;
};
