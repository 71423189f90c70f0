import { GLUED, HELD } from "../linebreak/automaton.ts";

/** A place where the line may end: what it would hold, and the state behind it. */
export class Candidate {
  offset = -1;
  end = 0;
  columns = 0;
  state = 0;

  set(offset: number, end: number, columns: number, state: number): void {
    this.offset = offset;
    this.end = end;
    this.columns = columns;
    this.state = state;
  }
}

/** Whether a boundary gives way before the last one noted: glue before words, marks never. */
export function givesWay(verdict: number, heldBy: number): boolean {
  return verdict === GLUED || (verdict === HELD && heldBy !== GLUED);
}
