import { Filler } from "./fill.ts";
import { type Ambiguous, DEFAULT_LEVEL, type Level } from "./level.ts";
import type { Line } from "./text.ts";

/** How to set a paragraph; all widths are in columns. */
export type WrapOptions = {
  /** The measure: no line is wider, a single cluster that is wider by itself aside. */
  readonly width: number;
  /** @default "clreq" */
  readonly level?: Level;
  /** @default "narrow" */
  readonly ambiguous?: Ambiguous;
  /** Columns left free, out of `width`, at the head of the first line and of the others. */
  readonly indent?: { readonly first: number; readonly rest: number };
};

/**
 * Breaks a paragraph into lines: ranges of `text`, in UTF-16 code units, without the white space
 * that ends them and without line terminators. `columns` leaves the indent out.
 *
 * @example
 * wrap("甲乙，丙", { width: 4 }); // 甲 | 乙， | 丙: a comma begins no line
 *
 * @throws RangeError where `width` is not a whole number of at least 1.
 */
export function wrap(text: string, options: WrapOptions): Line[] {
  const { width, level = DEFAULT_LEVEL, ambiguous = "narrow", indent } = options;
  if (!Number.isSafeInteger(width) || width < 1)
    throw new RangeError(`width must be a whole number of at least 1, not ${width}`);
  const rest = Math.max(1, width - (indent?.rest ?? 0));
  const filler = new Filler(level, ambiguous);
  filler.feed(text, true);
  const lines: Line[] = [];
  let measure = Math.max(1, width - (indent?.first ?? 0));
  while (filler.next(measure)) {
    lines.push({ start: filler.start, end: filler.end, columns: filler.columns });
    measure = rest;
  }
  return lines;
}
