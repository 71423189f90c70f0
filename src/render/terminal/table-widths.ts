/** Widths of a table column, in columns of the terminal. */
export type Need = {
  /** Width of its widest cell on one line. */
  readonly natural: number;
  /** Smallest width that is readable. */
  readonly least: number;
};

/**
 * Returns the widths of a table's columns; their sum is at most `room`. They are the natural widths if
 * those fit. Else each column gets its least width and a share of the rest in proportion to what it
 * lacks, as CSS 2.2, section 17.5.2.2 suggests. Returns null if the least widths do not fit.
 */
export function columnWidths(needs: readonly Need[], room: number): number[] | null {
  const total = sum(needs.map(({ natural }) => natural));
  if (total <= room) return needs.map(({ natural }) => natural);
  const spare = room - sum(needs.map(({ least }) => least));
  if (spare < 0) return null;
  const lacking = total - (room - spare);
  const widths = needs.map(
    ({ natural, least }) => least + Math.floor((spare * (natural - least)) / lacking),
  );
  let left = room - sum(widths);
  return widths.map((width, index) => {
    const takes = left > 0 && width < (needs[index]?.natural ?? 0);
    if (takes) left -= 1;
    return takes ? width + 1 : width;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
