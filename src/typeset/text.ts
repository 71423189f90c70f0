/**
 * A half-open range of a text with its meanings, the outermost first. Offsets are UTF-16 code units.
 * A role is a meaning ("marker"), never a colour: what it looks like is the renderer's business.
 */
export type Span<Role extends string = string> = {
  readonly start: number;
  readonly end: number;
  readonly roles: readonly Role[];
  /** Where a link leads, ready to be sent to a terminal: printable ASCII. */
  readonly target?: string;
};

/** A text and its spans, sorted by `start` and not overlapping. */
export type StyledText<Role extends string = string> = {
  readonly text: string;
  readonly spans: readonly Span<Role>[];
};

/** Blank columns that are set before the character at `offset` and are no part of the text. */
export type Gap = { readonly offset: number; readonly columns: number };

/**
 * One set line: a half-open range of UTF-16 code units of the text, its advance in columns (gaps
 * included), and the gaps within it, sorted.
 */
export type Line = {
  readonly start: number;
  readonly end: number;
  readonly columns: number;
  readonly gaps: readonly Gap[];
};
