/**
 * A half-open range of a text with a meaning. Offsets are UTF-16 code units.
 * A role is a meaning ("marker"), never a colour: what it looks like is the renderer's business.
 */
export type Span<Role extends string = string> = {
  readonly start: number;
  readonly end: number;
  readonly role: Role;
};

/** A text and its spans, sorted by `start` and not overlapping. */
export type StyledText<Role extends string = string> = {
  readonly text: string;
  readonly spans: readonly Span<Role>[];
};

/** One set line: a half-open range of UTF-16 code units of the text, and its advance in columns. */
export type Line = { readonly start: number; readonly end: number; readonly columns: number };
