import { clusterEnd } from "../cluster.ts";
import { advancesOf, clusterColumns } from "../columns.ts";
import { JOINS, treatments } from "../fill/treatment.ts";
import type { Ambiguous } from "../level.ts";
import { type Automaton, MAY, MUST } from "../linebreak/automaton.ts";
import { traitId } from "../unicode/traits.ts";

const SPACE = 0x20;

/**
 * Reads a line in units, between which it may break. After `next` returns true, the fields describe a
 * unit. Offsets are UTF-16 code units; `columns` are those of the text without the spaces after it.
 */
export class Units {
  start = 0;
  end = 0;
  columns = 0;
  /** Spaces between the end of the unit and the next. */
  spaces = 0;

  readonly #text: string;
  readonly #automaton: Automaton;
  readonly #ambiguous: Ambiguous;
  readonly #advances: Uint8Array;
  #state: number;
  #after = 0;

  constructor(text: string, automaton: Automaton, ambiguous: Ambiguous) {
    this.#text = text;
    this.#automaton = automaton;
    this.#ambiguous = ambiguous;
    this.#advances = advancesOf(ambiguous);
    this.#state = automaton.start;
  }

  /** Reads the next unit. Returns false at the end of the line. */
  next(): boolean {
    const text = this.#text;
    const start = this.#after;
    if (start >= text.length) return false;
    let end = start;
    let columns = 0;
    let spaces = 0;
    let offset = start;
    while (offset < text.length) {
      const code = text.codePointAt(offset) as number;
      const next = offset + (code > 0xffff ? 2 : 1);
      const before = this.#state;
      const verdict = this.#step(code, next);
      if (offset > start && (verdict === MAY || verdict === MUST)) {
        this.#state = before;
        break;
      }
      if (code === SPACE) {
        spaces += 1;
        offset = next;
        continue;
      }
      columns += spaces + this.#cluster(code, offset, next);
      spaces = 0;
      offset = this.#after;
      end = offset;
    }
    this.start = start;
    this.end = end;
    this.columns = columns;
    this.spaces = spaces;
    this.#after = offset;
    return true;
  }

  /** Moves the line breaker over a character that ends at `next`; returns the verdict before it. */
  #step(code: number, next: number): number {
    const automaton = this.#automaton;
    const state = this.#state;
    const trait = traitId(code);
    const transition = automaton.transitions[(state << 8) | trait] || automaton.step(state, trait);
    this.#state = transition >>> 3;
    return automaton.answer(transition, state, trait, this.#text, next, true);
  }

  /** Reads the cluster that begins with `code`; returns its advance and moves `#after` to its end. */
  #cluster(code: number, offset: number, next: number): number {
    const text = this.#text;
    this.#after = next;
    const trait = traitId(code);
    const following = next < text.length ? traitId(text.codePointAt(next) as number) : -1;
    if (treatments[trait] !== JOINS && treatments[following] !== JOINS)
      return this.#advances[trait] as number;
    const end = clusterEnd(text, offset);
    for (let at = next; at < end; ) {
      const joined = text.codePointAt(at) as number;
      at += joined > 0xffff ? 2 : 1;
      this.#step(joined, at);
    }
    this.#after = Math.max(next, end);
    return clusterColumns(text.slice(offset, end), this.#ambiguous);
  }
}
