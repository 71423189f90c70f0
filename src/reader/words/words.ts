import type { ThemeName } from "../../render/terminal/theme.ts";
import type { Level } from "../../typeset/level.ts";
import type { Manner } from "../book/query.ts";

/** Which characters are shown: those of the source, or simplified or traditional ones. */
export type Script = "source" | "simplified" | "traditional";

/**
 * What became of a text to copy: it is in the clipboard, or the terminal was asked to put it there,
 * which it may ignore, or neither.
 */
export type CopyOutcome = "clipboard" | "terminal" | "nowhere";

/** The lines of the help. */
export type HelpId =
  | "row"
  | "page"
  | "half"
  | "ends"
  | "section"
  | "highlight"
  | "outline"
  | "search"
  | "manner"
  | "filter"
  | "hit"
  | "select"
  | "selecting"
  | "keeping"
  | "mark"
  | "marks"
  | "links"
  | "linking"
  | "back"
  | "measure"
  | "spread"
  | "level"
  | "justify"
  | "punctuation"
  | "script"
  | "theme"
  | "source"
  | "help"
  | "quit";

/** The parts of the line below a list. */
export type HintId = "select" | "goThere" | "open" | "launch" | "copy" | "delete" | "close";

/** All that the reader says in one language; each text is one short line. */
export type Words = {
  /** What keys do, in the order of the help. */
  readonly help: Readonly<Record<HelpId, string>>;
  readonly hints: Readonly<Record<HintId, string>>;
  /** Between two hints. */
  readonly hintGap: string;
  /** How keys are written that do not type what they are called. */
  readonly keys: Readonly<Record<string, string>>;
  readonly helpHint: string;
  readonly markHint: string;
  readonly goHint: string;
  readonly lists: Readonly<Record<"sections" | "links" | "marks" | "recent", string>>;
  readonly colon: string;
  readonly number: (digits: string) => string;
  /** The chapter of a book, and the percentage of it that was read. */
  readonly chapter: (at: number, total: number, percent: number) => string;
  /** Minutes left in the section, if there is one, and in the article. */
  readonly left: (section: number | null, article: number) => string;
  readonly spread: (isOn: boolean) => string;
  /** Says how many columns a screen must have to show two columns of text. */
  readonly narrow: (columns: number) => string;
  readonly fullwidth: (isOn: boolean) => string;
  readonly hits: (at: string, total: string) => string;
  readonly seeking: (percent: number) => string;
  readonly badPattern: string;
  readonly slowPattern: string;
  /** How the words of the prompt are taken, before its sign. */
  readonly manners: Readonly<Record<keyof Manner, string>>;
  /** The paragraphs with these words are shown alone. */
  readonly filter: (words: string) => string;
  readonly script: (script: Script) => string;
  readonly reloaded: string;
  readonly notReloaded: string;
  readonly followHint: string;
  readonly notFound: (words: string) => string;
  readonly nothingSought: string;
  readonly wrapped: (direction: 1 | -1) => string;
  /** There are `total` highlights. */
  readonly noHighlight: (number: number, total: number) => string;
  readonly stillReading: string;
  readonly noSection: string;
  readonly lastSection: string;
  readonly noLink: string;
  readonly opening: (href: string) => string;
  readonly noTarget: string;
  readonly noPast: string;
  readonly selectHint: (count: string) => string;
  /** A number of characters. */
  readonly characters: (count: number) => string;
  /** `what` is an address, or a number of characters. */
  readonly copied: (what: string, how: CopyOutcome) => string;
  readonly tooLong: string;
  readonly marked: (name: string) => string;
  readonly noMarks: string;
  readonly noMark: (name: string) => string;
  readonly measure: (columns: number) => string;
  readonly level: (level: Level) => string;
  readonly justify: (isOn: boolean) => string;
  readonly hang: (isOn: boolean) => string;
  readonly theme: (theme: ThemeName) => string;
};
