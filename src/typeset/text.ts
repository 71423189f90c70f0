/**
 * A half-open range of a text, in UTF-16 code units, and its roles, the outermost first. A role is a
 * meaning ("marker"), never a colour; the renderer decides what it looks like.
 */
export type Span<Role extends string = string> = {
  readonly start: number;
  readonly end: number;
  readonly roles: readonly Role[];
  /** Address of a link, checked and safe to send to a terminal: printable ASCII. */
  readonly target?: string;
  /** Where a link leads, as its source writes it; `[3]` stands for the third note. Never shown as it is. */
  readonly href?: string;
  /** Address of the picture that the text stands for, as its source writes it. Never shown. */
  readonly picture?: string;
};

/** A text and its spans, which are sorted by `start` and do not overlap. */
export type StyledText<Role extends string = string> = {
  readonly text: string;
  readonly spans: readonly Span<Role>[];
};

/** Blank columns before the character at `offset` (UTF-16 code units) that are not in the text. */
export type Gap = { readonly offset: number; readonly columns: number };

/**
 * A line: a half-open range of the text in UTF-16 code units, its advance in columns including gaps,
 * and its gaps in order.
 */
export type Line = {
  readonly start: number;
  readonly end: number;
  readonly columns: number;
  readonly gaps: readonly Gap[];
};
