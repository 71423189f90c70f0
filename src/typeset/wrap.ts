import { Filler } from "./fill/filler.ts";
import { checkWidth, type Filling, fillingOf } from "./fill/filling.ts";
import type { Line } from "./text.ts";

/** How to set a paragraph; all widths are in columns. */
export type WrapOptions = Partial<Filling> & {
  /** The measure: no line is wider, a hanging stop or a single cluster wider by itself aside. */
  readonly width: number;
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
