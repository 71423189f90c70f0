import type { Completed, CompletedOption, Values, WordsOrFiles } from "./model.ts";

/** Quotes a word for a POSIX shell, and for fish. */
export function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** Returns the words that are offered, be it beside names of files. */
export function wordsOf(values: readonly string[] | WordsOrFiles): readonly string[] {
  return "words" in values ? values.words : values;
}

/** Returns the flags of all options that take a value. */
export function takingValue({ options }: Completed): string[] {
  return options.filter(({ values }) => values !== null).flatMap(({ flags }) => flags);
}

/** Returns the options whose values can be completed, with those values. */
export function withValues({ options }: Completed): [CompletedOption, Values][] {
  return options.flatMap((option): [CompletedOption, Values][] =>
    option.values === null ? [] : [[option, option.values]],
  );
}
