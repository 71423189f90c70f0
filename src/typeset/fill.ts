import { clusterEnd, isJoining } from "./cluster.ts";
import { advanceOf, clusterColumns } from "./columns.ts";
import type { Ambiguous, Level } from "./level.ts";
import {
  ASK,
  type Automaton,
  GLUED,
  HELD,
  KINSOKU,
  MAY,
  MUST,
  UNKNOWN,
} from "./linebreak/automaton.ts";
import { automatonOf } from "./linebreak/tailoring.ts";
import { type Trait, traitIds, traits } from "./unicode/traits.ts";

/** How the inner loop treats a trait. */
const PLAIN = 0;
/** White space: hangs in the margin at a line's end, and is no part of the line there. */
const HANGS = 1;
const TAB = 2;
/** Ends the line whatever follows (LB4, LB5); of the hard breaks only CR must wait for a LF. */
const ENDS = 3;
/** May share a cluster with a neighbour. */
const JOINS = 4;

const TAB_STOP = 8;

function treatment({ lineBreak, grapheme, character }: Trait): number {
  if (character === "\t") return TAB;
  if (character === "\u3000") return HANGS;
  if (lineBreak === "BK" || lineBreak === "LF" || lineBreak === "NL") return ENDS;
  if (lineBreak === "SP" || lineBreak === "CR") return HANGS;
  return isJoining(grapheme) ? JOINS : PLAIN;
}

const treatments = Uint8Array.from(traits, treatment);
const advances: Readonly<Record<Ambiguous, Uint8Array>> = {
  narrow: Uint8Array.from(traits, (trait) => advanceOf(trait, "narrow")),
  wide: Uint8Array.from(traits, (trait) => advanceOf(trait, "wide")),
};

/**
 * Finds one line after another in a text that may arrive in pieces.
 *
 * A line takes what fits (greedy filling) and ends at the last opportunity before the overflow.
 * Where there is none it breaks at a no-break space, then within a word or a number that alone is
 * too long; only where that gives nothing either, a mark is left at a line's edge. A grapheme cluster is never split, so one that
 * is wider than the line stands on it alone. Each line is scanned from its start, which re-reads
 * no more than the line's overflow: the cost is linear in the text.
 *
 * After `next` returns true, `start`, `end`, `columns`, `after` and `hard` describe the line.
 * Offsets are UTF-16 code units of the text last given.
 */
export class Filler {
  start = 0;
  /** Behind the last character that is not trailing white space. */
  end = 0;
  /** The advance of the line, trailing white space aside. */
  columns = 0;
  /** Where the next line starts: behind the white space or the line terminator. */
  after = 0;
  /** The text itself asked for the end of this line, or ends here. */
  hard = false;

  readonly #automaton: Automaton;
  readonly #ambiguous: Ambiguous;
  readonly #advances: Uint8Array;
  #text = "";
  #final = true;
  #state: number;

  constructor(level: Level, ambiguous: Ambiguous) {
    this.#automaton = automatonOf(level);
    this.#ambiguous = ambiguous;
    this.#advances = advances[ambiguous];
    this.#state = this.#automaton.start;
  }

  /**
   * Gives the text from the start of the next line on; `final` says that nothing follows it.
   * What was left of the text before must be the start of this one.
   */
  feed(text: string, final: boolean): void {
    this.#text = text;
    this.#final = final;
    this.after = 0;
  }

  /**
   * Sets the next line within `measure` columns; false where the text ends, or where it is not
   * final and the line cannot be known yet.
   */
  next(measure: number): boolean {
    const text = this.#text;
    const length = text.length;
    const advances = this.#advances;
    const automaton = this.#automaton;
    let transitions = automaton.transitions;

    const start = this.after;
    if (start >= length) return false;
    let state = this.#state;
    let offset = start;
    let columns = 0;
    let end = start;
    let endColumns = 0;
    // The last opportunity, and the last place that would give way: offset, columns, state.
    let mayAt = -1;
    let mayEnd = 0;
    let mayColumns = 0;
    let mayState = 0;
    let heldAt = -1;
    let heldEnd = 0;
    let heldColumns = 0;
    let heldState = 0;
    let heldBy = KINSOKU;

    let code = text.charCodeAt(offset);
    let behind = offset + 1;
    if ((code & 0xfc00) === 0xd800) {
      code = text.codePointAt(offset) ?? code;
      if (code > 0xffff) behind++;
    }
    // Typed arrays indexed by a byte or by a code point: always within bounds.
    let trait = traitIds[code] as number;

    while (true) {
      let transition = transitions[(state << 8) | trait] as number;
      if (transition === UNKNOWN) {
        transition = automaton.step(state, trait);
        transitions = automaton.transitions;
      }
      let verdict = transition & 7;
      if (verdict === ASK) {
        verdict = automaton.answer(transition, state, trait, text, behind, this.#final);
        if (verdict === UNKNOWN) return false;
      }
      let kind = treatments[trait] as number;
      if (offset > start) {
        if (verdict === MAY) {
          mayAt = offset;
          mayEnd = end;
          mayColumns = endColumns;
          mayState = state;
        } else if (
          kind !== HANGS &&
          (verdict === GLUED || (verdict === HELD && heldBy !== GLUED))
        ) {
          heldBy = verdict;
          heldAt = offset;
          heldEnd = end;
          heldColumns = endColumns;
          heldState = state;
        } else if (verdict === MUST) {
          return this.#take(start, end, endColumns, offset, state, true);
        }
      }

      let nextState = transition >>> 3;
      if (kind === ENDS) return this.#take(start, end, endColumns, behind, nextState, true);

      // The character behind, which may join this one's cluster.
      let following = 0;
      let afterFollowing = behind + 1;
      if (behind < length) {
        code = text.charCodeAt(behind);
        if ((code & 0xfc00) === 0xd800) {
          code = text.codePointAt(behind) ?? code;
          if (code > 0xffff) afterFollowing++;
        }
        following = traitIds[code] as number;
      } else if (!this.#final) {
        return false;
      }

      let advance = advances[trait] as number;
      if (kind === JOINS || (behind < length && treatments[following] === JOINS)) {
        const clusterStop = clusterEnd(text, offset);
        if (clusterStop === length && !this.#final) return false;
        if (clusterStop > behind) {
          kind = PLAIN;
          nextState = this.#stepThrough(nextState, behind, clusterStop);
          transitions = automaton.transitions;
          advance = clusterColumns(text.slice(offset, clusterStop), this.#ambiguous);
          behind = clusterStop;
          afterFollowing = behind + 1;
          if (behind < length) {
            code = text.codePointAt(behind) ?? 0;
            if (code > 0xffff) afterFollowing++;
            following = traitIds[code] as number;
          }
        }
      }

      if (kind === HANGS || kind === TAB) {
        columns = kind === TAB ? columns + TAB_STOP - (columns % TAB_STOP) : columns + advance;
      } else {
        columns += advance;
        if (columns > measure && offset > start) {
          if (mayAt > start) return this.#take(start, mayEnd, mayColumns, mayAt, mayState, false);
          if (heldAt > start) {
            const next = automaton.startInNeed ?? heldState;
            return this.#take(start, heldEnd, heldColumns, heldAt, next, false);
          }
          return this.#take(start, end, endColumns, offset, automaton.startInNeed ?? state, false);
        }
        end = behind;
        endColumns = columns;
      }

      state = nextState;
      offset = behind;
      if (offset >= length) {
        if (!this.#final) return false;
        return this.#take(start, end, endColumns, offset, state, true);
      }
      behind = afterFollowing;
      trait = following;
    }
  }

  #take(
    start: number,
    end: number,
    columns: number,
    after: number,
    state: number,
    hard: boolean,
  ): true {
    this.start = start;
    this.end = end;
    this.columns = columns;
    this.after = after;
    this.#state = state;
    this.hard = hard;
    return true;
  }

  /** The state behind the rest of a cluster, inside which nothing breaks. */
  #stepThrough(state: number, from: number, to: number): number {
    let offset = from;
    let current = state;
    while (offset < to) {
      const code = this.#text.codePointAt(offset) ?? 0;
      const trait = traitIds[code] ?? 0;
      const transition =
        this.#automaton.transitions[(current << 8) | trait] || this.#automaton.step(current, trait);
      current = transition >>> 3;
      offset += code > 0xffff ? 2 : 1;
    }
    return current;
  }
}
