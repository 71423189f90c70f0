import { MAY } from "../linebreak/automaton.ts";
import type { Gap } from "../text.ts";
import { HAN, OTHER, SPACE, sideOf, TIGHT, WESTERN } from "./kinds.ts";

/** A place in the line where columns can be added, and how readily: 1 before 2 before 3. */
type Place = { readonly offset: number; readonly rank: 1 | 2 | 3; columns: number };

/**
 * The blanks within a line that the text does not hold: a column between Han and Western
 * characters, the padding that keeps Han characters in columns, and the expansion of a justified
 * line, in CLREQ's order (#procedures_for_inter-character_space_expansion): word spaces, then
 * Han-Western boundaries, then between all characters that may be parted.
 */
export class Gaps {
  readonly #spacing: boolean;
  readonly #justify: boolean;
  #places: Place[] = [];
  #side = OTHER;
  #wide = false;

  constructor({ spacing, justify }: { readonly spacing?: boolean; readonly justify?: boolean }) {
    this.#spacing = spacing === true;
    this.#justify = justify === true;
  }

  /** Begins a line. */
  clear(): void {
    this.#places = [];
    this.#side = OTHER;
  }

  /**
   * The blank columns before the cluster at `offset`, of the given trait and advance, where the
   * line so far takes `columns` and the line breaker's verdict on the boundary is `verdict`.
   */
  before(offset: number, trait: number, verdict: number, columns: number, advance: number): number {
    const last = this.#side;
    const side = sideOf(trait);
    const wide = advance === 2;
    const lastWide = this.#wide;
    this.#side = side;
    this.#wide = wide;
    if (columns === 0 || side === SPACE) return 0;
    const mixed = (last === HAN && side === WESTERN) || (last === WESTERN && side === HAN);
    const meets = this.#justify && verdict === MAY && wide && !lastWide && last !== SPACE;
    const gap = (this.#spacing && mixed) || (meets && columns % 2 === 1) ? 1 : 0;
    if (this.#justify && verdict === MAY && last !== TIGHT && side !== TIGHT) {
      // A boundary that has its blank already is no better a place than any other.
      const rank = last === SPACE ? 1 : mixed && gap === 0 ? 2 : 3;
      this.#places.push({ offset, rank, columns: gap });
    } else if (gap > 0) {
      this.#places.push({ offset, rank: 2, columns: gap });
    }
    return gap;
  }

  /** Takes back up to `columns` of the line's blanks, the last first; returns how many. */
  squeeze(columns: number): number {
    const given = this.#places.reduce((sum, place) => sum + place.columns, 0);
    if (given < columns) return 0;
    let left = columns;
    for (let index = this.#places.length - 1; left > 0; index -= 1) {
      const place = this.#places[index] as Place;
      const taken = Math.min(left, place.columns);
      place.columns -= taken;
      left -= taken;
    }
    return columns;
  }

  /** The gaps of a line that ends at `end`, its natural advance `room` short of the measure. */
  settle(end: number, room: number): Gap[] {
    const places = this.#places.filter(({ offset }) => offset < end);
    const blanks = places.reduce((sum, { columns }) => sum + columns, 0);
    if (this.#justify && room > blanks) stretch(places, room - blanks);
    return places
      .filter(({ columns }) => columns > 0)
      .map(({ offset, columns }) => ({ offset, columns }));
  }
}

/** Adds `slack` columns, one to a place, rank by rank and round by round. */
function stretch(places: readonly Place[], slack: number): void {
  let left = places.length === 0 ? 0 : slack;
  while (left > 0) {
    for (const rank of [1, 2, 3]) {
      const open = places.filter((place) => place.rank === rank);
      const count = Math.min(left, open.length);
      for (let index = 0; index < count; index += 1) {
        const place = open[Math.floor(((index + 0.5) * open.length) / count)] as Place;
        place.columns += 1;
      }
      left -= count;
    }
  }
}
