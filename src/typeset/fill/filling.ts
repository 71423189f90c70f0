import { type Ambiguous, DEFAULT_LEVEL, type Level } from "../level.ts";

/** How lines are broken and filled. Each option is off by default. */
export type Filling = {
  readonly level: Level;
  readonly ambiguous: Ambiguous;
  /** Lets one stop hang in the margin (CLREQ #hanging_punctuation_marks_at_line_end). */
  readonly hang?: boolean;
  /** Adds one column between Han and Western characters. */
  readonly spacing?: boolean;
  /** Makes both edges flush, and pads Western runs so that Han characters stand in columns. */
  readonly justify?: boolean;
  /** Avoids a last line of a single character (CLREQ #adjustments_of_orphans_and_widows). */
  readonly orphans?: boolean;
};

/** Fills in the defaults: level `clreq`, ambiguous characters narrow. */
export function fillingOf(options: Partial<Filling>): Filling {
  return { level: DEFAULT_LEVEL, ambiguous: "narrow", ...options };
}

/**
 * Returns `width` if it is a whole number of columns, at least 1.
 *
 * @throws RangeError if it is not.
 */
export function checkWidth(width: number): number {
  if (Number.isSafeInteger(width) && width >= 1) return width;
  throw new RangeError(`width must be a whole number of at least 1, not ${width}`);
}
