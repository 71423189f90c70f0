import { Filler } from "./fill/filler.ts";
import { checkWidth, type Filling, fillingOf } from "./fill/filling.ts";
import type { Line } from "./text.ts";

/** Options of `wrap`. All widths are in columns. */
export type WrapOptions = Partial<Filling> & {
  /** Widest line. Only a hanging stop, or a single cluster wider than this, exceeds it. */
  readonly width: number;
  /** Columns taken from `width` for the indent of the first line and of the others. */
  readonly indent?: { readonly first: number; readonly rest: number };
};

/**
 * Breaks a paragraph into lines. Lines are ranges of `text` in UTF-16 code units, without trailing
 * white space and line terminators; their `columns` do not include the indent. An indent that
 * leaves no room is cut so that one column remains. The cost is linear in the length of the text.
 * The text must not contain escape sequences.
 *
 * @example
 * const text = "甲乙，丙";
 * const lines = wrap(text, { width: 4 });
 * lines.map(({ start, end }) => text.slice(start, end)); // ["甲", "乙，", "丙"]
 * lines.map(({ columns }) => columns); // [2, 4, 2]
 *
 * @throws RangeError if `width` is not a whole number of at least 1.
 */
export function wrap(text: string, options: WrapOptions): Line[] {
  const width = checkWidth(options.width);
  const rest = Math.max(1, width - (options.indent?.rest ?? 0));
  const filler = new Filler(fillingOf(options));
  filler.feed(text, true);
  const lines: Line[] = [];
  let measure = Math.max(1, width - (options.indent?.first ?? 0));
  while (filler.next(measure, rest)) {
    const { start, end, columns, gaps } = filler;
    lines.push({ start, end, columns, gaps });
    measure = rest;
  }
  return lines;
}
