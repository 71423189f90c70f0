import { MAY } from "../linebreak/automaton.ts";
import type { Gap } from "../text.ts";
import { type ExpansionOpportunity, expand } from "./expand.ts";
import { HAN, OTHER, SPACE, sideOf, TIGHT, WESTERN } from "./side.ts";

/**
 * Finds the gaps of a line: blank columns that are not in the text. They are the column between Han
 * and Western characters, the padding that keeps Han characters in columns, and the expansion of a
 * justified line.
 */
export class Gaps {
  readonly #spacing: boolean;
  readonly #justify: boolean;
  #opportunities: ExpansionOpportunity[] = [];
  #lastSide = OTHER;
  #lastIsWide = false;

  constructor({ spacing, justify }: { readonly spacing?: boolean; readonly justify?: boolean }) {
    this.#spacing = spacing === true;
    this.#justify = justify === true;
  }

  /** Starts a new line. */
  clear(): void {
    this.#opportunities = [];
    this.#lastSide = OTHER;
  }

  /**
   * Returns the blank columns before the cluster at `offset`, which has the given trait and advance.
   * `columns` is the width of the line so far, `verdict` the line breaker's on the boundary.
   */
  before(offset: number, trait: number, verdict: number, columns: number, advance: number): number {
    const lastSide = this.#lastSide;
    const lastIsWide = this.#lastIsWide;
    const side = sideOf(trait);
    const isWide = advance === 2;
    this.#lastSide = side;
    this.#lastIsWide = isWide;
    if (columns === 0 || side === SPACE) return 0;
    const isMixed =
      (lastSide === HAN && side === WESTERN) || (lastSide === WESTERN && side === HAN);
    const mayPad = this.#justify && verdict === MAY && isWide && !lastIsWide && lastSide !== SPACE;
    const gap = (this.#spacing && isMixed) || (mayPad && columns % 2 === 1) ? 1 : 0;
    if (this.#justify && verdict === MAY && lastSide !== TIGHT && side !== TIGHT) {
      // A boundary that already has its column is no better an opportunity than any other.
      const isFree = isMixed && gap === 0;
      const boundary = lastSide === SPACE ? "wordSpace" : isFree ? "hanWestern" : "other";
      this.#opportunities.push({ offset, boundary, columns: gap });
    } else if (gap > 0) {
      this.#opportunities.push({
        offset,
        boundary: isMixed ? "hanWestern" : "fixed",
        columns: gap,
      });
    }
    return gap;
  }

  /**
   * Takes `columns` of the line's blanks back, the last first, so that a mark stays on its line
   * (先挤进). Returns the number taken: `columns`, or 0 if the line has fewer blanks.
   */
  squeeze(columns: number): number {
    const blanks = this.#opportunities.reduce((sum, each) => sum + each.columns, 0);
    if (blanks < columns) return 0;
    let left = columns;
    for (const opportunity of this.#opportunities.toReversed()) {
      const taken = Math.min(left, opportunity.columns);
      opportunity.columns -= taken;
      left -= taken;
    }
    return columns;
  }

  /**
   * Returns the gaps of the line of `text` from `start` to `end`. `room` is the number of columns
   * between its natural width and the measure, which a justified line fills.
   */
  settle(text: string, start: number, end: number, room: number): Gap[] {
    const opportunities = this.#opportunities.filter(({ offset }) => offset < end);
    const blanks = opportunities.reduce((sum, { columns }) => sum + columns, 0);
    if (this.#justify && room > blanks) expand(opportunities, room - blanks, text, start, end);
    return opportunities
      .filter(({ columns }) => columns > 0)
      .map(({ offset, columns }) => ({ offset, columns }));
  }
}
