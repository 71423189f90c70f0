import { clusterEnd } from "../cluster.ts";
import { advancesOf, clusterColumns } from "../columns.ts";
import { ASK, type Automaton, KINSOKU, MAY, MUST, UNKNOWN } from "../linebreak/automaton.ts";
import { automatonOf } from "../linebreak/tailoring.ts";
import { traitId, traitOfId } from "../unicode/traits.ts";
import type { Filling } from "./filling.ts";
import type { Gaps } from "./gaps.ts";
import { givesWay, LineEnd } from "./line-end.ts";
import type { ScannedLine } from "./scanned-line.ts";
import { ENDS, HANGS, JOINS, PLAIN, TAB, treatments } from "./treatment.ts";

/** Columns between tab stops, as terminals set them by default. */
const TAB_STOP = 8;

/** Stops that may hang (CLREQ #hanging_punctuation_marks_at_line_end), and their ASCII forms. */
const STOPS = "、，。．；：！？,.;:!?";

/**
 * Scans one line at a time, greedily. After `scan` returns true, the fields describe the line.
 *
 * A line ends at the last break opportunity before the overflow. If it has none, it breaks in need:
 * at a no-break character, else inside a word or number, and only if that is impossible too does it
 * leave a mark at a line edge. A grapheme cluster is never split, so a cluster wider than the
 * measure gets a line of its own. Each line is scanned from its start, which reads the overflow of
 * the line before a second time, so the cost is linear.
 */
export class Scanner implements ScannedLine {
  start = 0;
  end = 0;
  columns = 0;
  after = 0;
  hard = false;
  state: number;

  readonly #automaton: Automaton;
  readonly #filling: Filling;
  readonly #gaps: Gaps | null;
  readonly #advances: Uint8Array;
  readonly #allowed = new LineEnd();
  readonly #emergency = new LineEnd();
  #text = "";
  #final = true;
  // Results of #readCluster.
  #clusterEnd = 0;
  #clusterState = 0;

  constructor(filling: Filling, gaps: Gaps | null) {
    this.#automaton = automatonOf(filling.level);
    this.#filling = filling;
    this.#gaps = gaps;
    this.#advances = advancesOf(filling.ambiguous);
    this.state = this.#automaton.start;
  }

  /** Replaces the text. It must start at the next line; `final` means that nothing follows it. */
  feed(text: string, final: boolean): void {
    this.#text = text;
    this.#final = final;
    this.after = 0;
  }

  /** Makes the next scan start at `offset`, with the line breaker in `state`. */
  rewind(offset: number, state: number): void {
    this.after = offset;
    this.state = state;
  }

  /** True if the line ends at a break opportunity, not in need. */
  get endsAtOpportunity(): boolean {
    return this.after === this.#allowed.offset;
  }

  /** Returns a copy of the current line, for `take`. */
  copy(): ScannedLine {
    const { start, end, columns, after, state, hard } = this;
    return { start, end, columns, after, state, hard };
  }

  /** Makes a line that was scanned before the current one again. */
  take({ start, end, columns, after, state, hard }: ScannedLine): true {
    return this.#endLine(start, end, columns, after, state, hard);
  }

  /**
   * Scans the next line within `measure` columns. Returns false at the end of the text, or if more
   * text is needed to know the line.
   *
   * The loop runs once for each character, so its state is in local variables and it is one long
   * function; rare cases are in functions of their own.
   */
  scan(measure: number): boolean {
    const text = this.#text;
    const length = text.length;
    const advances = this.#advances;
    const automaton = this.#automaton;
    const gaps = this.#gaps;
    const allowed = this.#allowed;
    const emergency = this.#emergency;
    let transitions = automaton.transitions;

    const start = this.after;
    if (start >= length) return false;
    allowed.offset = -1;
    emergency.offset = -1;
    gaps?.clear();
    let heldBy = KINSOKU;
    let hung = false;
    let state = this.state;
    let offset = start;
    // Natural advances; the blanks of gaps are counted apart.
    let columns = 0;
    let blanks = 0;
    let end = start;
    let endColumns = 0;

    let code = text.codePointAt(offset) as number;
    let next = offset + (code > 0xffff ? 2 : 1);
    // Typed arrays indexed by a trait are never read out of bounds, here and below.
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
        verdict = automaton.answer(transition, state, trait, text, next, this.#final);
        if (verdict === UNKNOWN) return false;
      }
      let treatment = treatments[trait] as number;
      if (offset > start) {
        if (verdict === MUST) return this.#endLine(start, end, endColumns, offset, state, true);
        if (verdict === MAY) allowed.set(offset, end, endColumns, state);
        else if (treatment !== HANGS && givesWay(verdict, heldBy)) {
          heldBy = verdict;
          emergency.set(offset, end, endColumns, state);
        }
      }
      let nextState = transition >>> 3;
      if (treatment === ENDS) return this.#endLine(start, end, endColumns, next, nextState, true);

      // 2. The next character, which may join this one's cluster.
      let advance = advances[trait] as number;
      let nextTrait = 0;
      let afterNext = next + 1;
      if (next < length) {
        code = text.charCodeAt(next);
        if ((code & 0xfc00) === 0xd800) {
          code = text.codePointAt(next) as number;
          if (code > 0xffff) afterNext += 1;
        }
        nextTrait = traitId(code);
      } else if (!this.#final) {
        return false;
      }
      if (treatment === JOINS || (treatments[nextTrait] === JOINS && next < length)) {
        advance = this.#readCluster(offset, next, nextState, advance);
        if (this.#clusterEnd === length && !this.#final) return false;
        if (this.#clusterEnd > next) {
          treatment = PLAIN;
          nextState = this.#clusterState;
          transitions = automaton.transitions;
          next = this.#clusterEnd;
          code = next < length ? (text.codePointAt(next) as number) : 0;
          afterNext = next + (code > 0xffff ? 2 : 1);
          nextTrait = traitId(code);
        }
      }

      // 3. The columns of the cluster, and whether it fits.
      if (gaps !== null) blanks += gaps.before(offset, trait, verdict, columns + blanks, advance);
      columns += treatment === TAB ? TAB_STOP - (columns % TAB_STOP) : advance;
      if (treatment !== HANGS && treatment !== TAB) {
        if (columns + blanks > measure && offset > start) {
          if (gaps !== null && verdict === KINSOKU)
            blanks -= gaps.squeeze(columns + blanks - measure);
          if (columns + blanks > measure) {
            const isFull = columns - advance + blanks <= measure && end === offset;
            if (hung || verdict !== KINSOKU || !isFull || !this.#mayHang(trait))
              return this.#breakLine(start, offset, end, endColumns, state);
            hung = true;
          }
        }
        end = next;
        endColumns = columns;
      }

      state = nextState;
      offset = next;
      if (offset >= length)
        return this.#final && this.#endLine(start, end, endColumns, offset, state, true);
      next = afterNext;
      trait = nextTrait;
    }
  }

  #mayHang(trait: number): boolean {
    const { character } = traitOfId(trait);
    return this.#filling.hang === true && character !== "" && STOPS.includes(character);
  }

  /** Ends the line at its best end: the character at `offset` does not fit. */
  #breakLine(start: number, offset: number, end: number, columns: number, state: number): true {
    const allowed = this.#allowed;
    if (allowed.offset > start) return this.#endAt(start, allowed, allowed.state);
    const emergency = this.#emergency;
    if (emergency.offset <= start) emergency.set(offset, end, columns, state);
    return this.#endAt(start, emergency, this.#automaton.startInNeed ?? emergency.state);
  }

  #endAt(start: number, { end, columns, offset }: LineEnd, state: number): true {
    return this.#endLine(start, end, columns, offset, state, false);
  }

  /**
   * Reads the grapheme cluster at `offset`, in which nothing breaks, from its second character on.
   * Returns its advance and sets `#clusterEnd` and `#clusterState`.
   */
  #readCluster(offset: number, second: number, state: number, advance: number): number {
    const text = this.#text;
    const automaton = this.#automaton;
    const end = clusterEnd(text, offset);
    this.#clusterEnd = end;
    if (end <= second) return advance;
    let current = state;
    let at = second;
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

  #endLine(
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
    this.state = state;
    this.hard = hard;
    return true;
  }
}
