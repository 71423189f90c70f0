import { clusterEnd } from "../cluster.ts";
import { advancesOf, clusterColumns } from "../columns.ts";
import { ASK, type Automaton, KINSOKU, MAY, MUST, UNKNOWN } from "../linebreak/automaton.ts";
import { automatonOf } from "../linebreak/tailoring.ts";
import type { Gap } from "../text.ts";
import { traitId } from "../unicode/traits.ts";
import type { Filling } from "./filling.ts";
import { Gaps } from "./gaps.ts";
import { ENDS, HANGS, isStop, JOINS, PLAIN, TAB, treatments } from "./kinds.ts";
import { Candidate, givesWay } from "./line-end.ts";
import { isOrphan } from "./orphan.ts";

const TAB_STOP = 8;

/**
 * Finds one line after another in a text that may arrive in pieces.
 *
 * A line takes what fits (greedy filling) and ends at the last opportunity before the overflow.
 * Where there is none it breaks at a no-break space, then within a word or a number that alone is
 * too long; only where that gives nothing either, a mark is left at a line's edge. A grapheme
 * cluster is never split, so one that is wider than the line stands on it alone. Each line is
 * scanned from its start, which re-reads no more than the line's overflow: the cost is linear.
 *
 * After `next` returns true, `start`, `end`, `columns`, `after`, `hard` and `gaps` describe the
 * line. Offsets are UTF-16 code units of the text last given.
 */
export class Filler {
  start = 0;
  /** Behind the last character that is not trailing white space. */
  end = 0;
  /** The advance of the line, gaps included and trailing white space aside. */
  columns = 0;
  /** Where the next line starts: behind the white space or the line terminator. */
  after = 0;
  /** The text itself asked for the end of this line, or ends here. */
  hard = false;
  gaps: readonly Gap[] = [];

  readonly #automaton: Automaton;
  readonly #filling: Filling;
  readonly #advances: Uint8Array;
  readonly #gaps: Gaps | null;
  readonly #may = new Candidate();
  readonly #held = new Candidate();
  #text = "";
  #final = true;
  #state: number;
  // The cluster that #readCluster found.
  #clusterEnd = 0;
  #clusterState = 0;

  constructor(filling: Filling) {
    this.#automaton = automatonOf(filling.level);
    this.#filling = filling;
    this.#advances = advancesOf(filling.ambiguous);
    this.#gaps = filling.spacing || filling.justify ? new Gaps(filling) : null;
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
   * final and the line cannot be known yet. `following` is the measure of the line behind it.
   */
  next(measure: number, following = measure): boolean {
    const start = this.after;
    const state = this.#state;
    let known = this.#scan(measure);
    if (known && this.#filling.orphans && !this.hard) known = this.#avoidOrphan(state, following);
    if (!known) {
      this.after = start;
      this.#state = state;
      return false;
    }
    if (this.#gaps !== null) {
      this.gaps = this.#gaps.settle(this.end, this.hard ? 0 : measure - this.columns);
      for (const gap of this.gaps) this.columns += gap.columns;
    }
    return true;
  }

  /**
   * Ends the line one opportunity earlier where the next would be an orphan and the line then still
   * is one; false where more text is needed to tell.
   */
  #avoidOrphan(state: number, following: number): boolean {
    const orphan = isOrphan(this.#text, this.after, this.#final);
    if (orphan !== true) return orphan === false;
    const { start, end, columns, after } = this;
    const behind = this.#state;
    const retry = (measure: number): boolean => {
      this.after = start;
      this.#state = state;
      return this.#scan(measure);
    };
    const earlier = retry(columns - 1) && this.after < after && this.columns * 2 > columns;
    if (earlier && this.after === this.#may.offset) {
      if (!this.#scan(following)) return false;
      if (this.hard) return retry(columns - 1);
    }
    return retry(columns) && this.#take(start, end, columns, after, behind, false);
  }

  /**
   * Finds the next line. One long function, because it runs once for each character of a text: its
   * state is in local variables, and what is rare is in functions of its own.
   */
  #scan(measure: number): boolean {
    const text = this.#text;
    const length = text.length;
    const advances = this.#advances;
    const automaton = this.#automaton;
    const gaps = this.#gaps;
    const may = this.#may;
    const held = this.#held;
    let transitions = automaton.transitions;

    const start = this.after;
    if (start >= length) return false;
    may.offset = -1;
    held.offset = -1;
    gaps?.clear();
    let heldBy = KINSOKU;
    let hung = false;
    let state = this.#state;
    let offset = start;
    // Natural advances; the blanks between them are counted apart.
    let columns = 0;
    let blanks = 0;
    let end = start;
    let endColumns = 0;

    let code = text.codePointAt(offset) as number;
    let behind = offset + (code > 0xffff ? 2 : 1);
    // Typed arrays indexed by a trait: always within bounds, here and below.
    let trait = traitId(code);

    while (true) {
      // 1. The boundary before the character.
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
        if (verdict === MUST) return this.#take(start, end, endColumns, offset, state, true);
        if (verdict === MAY) may.set(offset, end, endColumns, state);
        else if (kind !== HANGS && givesWay(verdict, heldBy)) {
          heldBy = verdict;
          held.set(offset, end, endColumns, state);
        }
      }
      let nextState = transition >>> 3;
      if (kind === ENDS) return this.#take(start, end, endColumns, behind, nextState, true);

      // 2. The character behind, which may join this one's cluster.
      let advance = advances[trait] as number;
      let next = 0;
      let afterNext = behind + 1;
      if (behind < length) {
        code = text.charCodeAt(behind);
        if ((code & 0xfc00) === 0xd800) {
          code = text.codePointAt(behind) as number;
          if (code > 0xffff) afterNext += 1;
        }
        next = traitId(code);
      } else if (!this.#final) {
        return false;
      }
      if (kind === JOINS || (treatments[next] === JOINS && behind < length)) {
        advance = this.#readCluster(offset, behind, nextState, advance);
        if (this.#clusterEnd === length && !this.#final) return false;
        if (this.#clusterEnd > behind) {
          kind = PLAIN;
          nextState = this.#clusterState;
          transitions = automaton.transitions;
          behind = this.#clusterEnd;
          code = behind < length ? (text.codePointAt(behind) as number) : 0;
          afterNext = behind + (code > 0xffff ? 2 : 1);
          next = traitId(code);
        }
      }

      // 3. The cluster's place on the line.
      if (gaps !== null) blanks += gaps.before(offset, trait, verdict, columns + blanks, advance);
      columns += kind === TAB ? TAB_STOP - (columns % TAB_STOP) : advance;
      if (kind !== HANGS && kind !== TAB) {
        if (columns + blanks > measure && offset > start) {
          if (gaps !== null && verdict === KINSOKU)
            blanks -= gaps.squeeze(columns + blanks - measure);
          const full = columns - advance + blanks <= measure;
          const hangs = full && !hung && this.#filling.hang === true && isStop(trait);
          if (columns + blanks <= measure) {
            // The optional blanks made room (先挤进).
          } else if (hangs && verdict === KINSOKU && end === offset) {
            hung = true;
          } else {
            return this.#breakLine(start, offset, end, endColumns, state);
          }
        }
        end = behind;
        endColumns = columns;
      }

      state = nextState;
      offset = behind;
      if (offset >= length) {
        return this.#final && this.#take(start, end, endColumns, offset, state, true);
      }
      behind = afterNext;
      trait = next;
    }
  }

  /** Ends the line at its best place, now that the character at `offset` does not fit. */
  #breakLine(start: number, offset: number, end: number, columns: number, state: number): true {
    const may = this.#may;
    if (may.offset > start)
      return this.#take(start, may.end, may.columns, may.offset, may.state, false);
    const held = this.#held;
    if (held.offset <= start) held.set(offset, end, columns, state);
    const restart = this.#automaton.startInNeed ?? held.state;
    return this.#take(start, held.end, held.columns, held.offset, restart, false);
  }

  /** The cluster from `offset` on, inside which nothing breaks; returns its advance. */
  #readCluster(offset: number, behind: number, state: number, advance: number): number {
    const text = this.#text;
    const automaton = this.#automaton;
    const end = clusterEnd(text, offset);
    this.#clusterEnd = end;
    if (end <= behind) return advance;
    let current = state;
    let at = behind;
    while (at < end) {
      const code = text.codePointAt(at) as number;
      const trait = traitId(code);
      const transition =
        automaton.transitions[(current << 8) | trait] || automaton.step(current, trait);
      current = transition >>> 3;
      at += code > 0xffff ? 2 : 1;
    }
    this.#clusterState = current;
    return clusterColumns(text.slice(offset, end), this.#filling.ambiguous);
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
}
