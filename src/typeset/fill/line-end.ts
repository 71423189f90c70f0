import { GLUED, HELD } from "../linebreak/automaton.ts";

/** A possible end of the line being scanned. The scanner reuses two of these for all lines. */
export class LineEnd {
  /** Where the next line would start, in UTF-16 code units; -1 if no end has been noted. */
  offset = -1;
  /** End of the line's content, before trailing white space, in UTF-16 code units. */
  end = 0;
  /** Advance of the content in columns, without gaps. */
  columns = 0;
  /** State of the line breaker at `offset`. */
  state = 0;

  set(offset: number, end: number, columns: number, state: number): void {
    this.offset = offset;
    this.end = end;
    this.columns = columns;
    this.state = state;
  }
}

/**
 * Tells whether an emergency break at a boundary is better than at the last one noted: a no-break
 * character gives way first, then a word or number, and a mark never.
 */
export function givesWay(verdict: number, heldBy: number): boolean {
  return verdict === GLUED || (verdict === HELD && heldBy !== GLUED);
}
