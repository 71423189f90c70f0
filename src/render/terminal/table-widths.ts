/** What a column of a table needs, in columns of the terminal. */
export type Need = {
  /** Its widest cell on one line. */
  readonly natural: number;
  /** What it can be read in: no less is given. */
  readonly least: number;
};

/**
 * The widths of a table's columns, so that their sum is at most `room`: what each would take, where
 * that fits; else the least, and a share of what is left in proportion to what each still lacks (as
 * CSS 2.2 § 17.5.2.2 suggests). Null where not even the least fits.
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
