/** Columns from which text stands in two columns side by side: about 40 characters each. */
export const WIDE = 160;
/** Columns between two columns of text: two characters. */
const GUTTER = 4;
/** Columns of a stop that hangs in the margin. */
const HANGING = 2;
/** Columns kept free on each side, on screens that have them to spare. */
const SIDE = 1;
const ROOMY = 60;
/** Rows of the smallest screen that has room for a bar. */
const TALL = 5;

/** Size of the screen, in cells. */
export type Size = { readonly columns: number; readonly rows: number };

/** What decides where the text stands on the screen. */
export type Geometry = {
  readonly size: Size;
  readonly preferences: {
    readonly measure: number;
    readonly hang?: boolean;
    readonly hasBar: boolean;
    /** Whether a wide screen shows two columns of text. */
    readonly isSpread: boolean;
  };
};

/** Returns the number of columns of text side by side. */
export function spreadOf({ size, preferences }: Geometry): 1 | 2 {
  return preferences.isSpread && size.columns >= WIDE ? 2 : 1;
}

/** Returns the columns of a line: even, so that Han characters fill them, less the hanging margin. */
export function widthOf(geometry: Geometry): number {
  const { size, preferences } = geometry;
  const count = spreadOf(geometry);
  const sides = size.columns >= ROOMY ? 2 * SIDE : 0;
  const room = Math.floor((size.columns - sides - (count - 1) * GUTTER) / count);
  const width = Math.max(1, Math.min(preferences.measure, room - hangingMargin(geometry)));
  return width > 1 ? width - (width % 2) : width;
}

/** Returns the columns to the left of each column of text; all are centred with their margins. */
export function leftMarginsOf(geometry: Geometry): number[] {
  const count = spreadOf(geometry);
  const each = widthOf(geometry) + hangingMargin(geometry) + GUTTER;
  const taken = count * each - GUTTER;
  const first = Math.max(0, Math.floor((geometry.size.columns - taken) / 2));
  return Array.from({ length: count }, (_, index) => first + index * each);
}

function hangingMargin({ preferences }: Geometry): number {
  return preferences.hang === true ? HANGING : 0;
}

/** Returns the rows of text: all but the status line, which needs a second row, and the bar. */
export function textRowsOf(geometry: Pick<Geometry, "size" | "preferences">): number {
  return Math.max(1, geometry.size.rows - 1 - (showsBar(geometry) ? 1 : 0));
}

/** Returns whether the row above the status line is the bar. */
export function showsBar({ size, preferences }: Geometry): boolean {
  return preferences.hasBar && size.rows >= TALL;
}
