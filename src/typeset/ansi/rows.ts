import { clusterEnd } from "../cluster.ts";
import { clusterColumns } from "../columns.ts";
import type { Ambiguous } from "../level.ts";
import type { Automaton } from "../linebreak/automaton.ts";
import { Units } from "./units.ts";

/** A row: a range of the line in UTF-16 code units. */
export type Row = { start: number; end: number };

/** How rows are filled; see `WrapAnsiOptions`. */
export type Rules = {
  readonly automaton: Automaton;
  readonly ambiguous: Ambiguous;
  readonly hard: boolean;
  readonly trim: boolean;
};

/** Fills rows with the units of a line, greedily. Takes time in proportion to its length. */
export class Rows {
  readonly rows: Row[] = [];
  readonly #text: string;
  readonly #measure: number;
  readonly #rules: Rules;
  #row: Row = { start: 0, end: 0 };
  #width = 0;

  constructor(text: string, measure: number, rules: Rules) {
    this.#text = text;
    this.#measure = measure;
    this.#rules = rules;
    const units = new Units(text, rules.automaton, rules.ambiguous);
    while (units.next()) {
      if (units.end > units.start) this.#addUnit(units);
      this.#addSpaces(units);
    }
    this.rows.push(this.#row);
  }

  #breakAt(offset: number): void {
    this.rows.push(this.#row);
    this.#row = { start: offset, end: offset };
    this.#width = 0;
  }

  #addUnit({ start, end, columns }: Units): void {
    if (this.#rules.hard && columns > this.#measure) this.#split(start, end, columns);
    else this.#add(start, end, columns);
  }

  #add(start: number, end: number, columns: number): void {
    const overflows = this.#width + columns > this.#measure;
    if (overflows && columns > 0 && this.#width > 0) this.#breakAt(start);
    this.#row.end = end;
    this.#width += columns;
  }

  /** Spreads a unit over several rows, from this one on if that does not take one more. */
  #split(start: number, end: number, columns: number): void {
    const text = this.#text;
    const fromHere = 1 + Math.floor((columns - (this.#measure - this.#width) - 1) / this.#measure);
    const fromNext = Math.floor((columns - 1) / this.#measure);
    if (fromNext < fromHere && this.#width > 0) this.#breakAt(start);
    for (let at = start; at < end; ) {
      const next = clusterEnd(text, at);
      this.#add(at, next, clusterColumns(text.slice(at, next), this.#rules.ambiguous));
      at = next;
    }
  }

  /** Spaces hang at the end of a row if rows are trimmed; else they take their columns. */
  #addSpaces({ end, spaces }: Units): void {
    const { trim } = this.#rules;
    if (trim && this.#width > 0) {
      this.#width += spaces;
      return;
    }
    if (trim) {
      this.#row.start = end + spaces;
      this.#row.end = end + spaces;
      return;
    }
    for (let at = end; at < end + spaces; at += 1) this.#add(at, at + 1, 1);
  }
}
