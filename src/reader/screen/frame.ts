/** What a screen shows: the text of each row, styles opened and closed within it, and the cursor. */
export type Frame = {
  readonly rows: readonly string[];
  /** Counted from 0; null where the cursor is hidden. */
  readonly cursor: { readonly row: number; readonly column: number } | null;
};
