import { type Ambiguous, DEFAULT_LEVEL, type Level } from "../level.ts";

/** How lines are filled; TYPOGRAPHY's options, each off unless asked for. */
export type Filling = {
  readonly level: Level;
  readonly ambiguous: Ambiguous;
  /** One stop may hang in the margin, beyond the measure. */
  readonly hang?: boolean;
  /** A column of space between Han and Western characters. */
  readonly spacing?: boolean;
  /** Both edges flush, and Western runs padded so that Han characters stand in columns. */
  readonly justify?: boolean;
  /** A paragraph's last line is not one character alone. */
  readonly orphans?: boolean;
};

/** What is not said: CLREQ's basic level, ambiguous characters narrow, every option off. */
export function fillingOf(options: Partial<Filling>): Filling {
  return { level: DEFAULT_LEVEL, ambiguous: "narrow", ...options };
}

/** @throws RangeError where `width` is not a whole number of at least 1. */
export function checkWidth(width: number): number {
  if (Number.isSafeInteger(width) && width >= 1) return width;
  throw new RangeError(`width must be a whole number of at least 1, not ${width}`);
}
