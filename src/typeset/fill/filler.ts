import type { Gap } from "../text.ts";
import type { Filling } from "./filling.ts";
import { Gaps } from "./gaps.ts";
import { isOrphan } from "./orphan.ts";
import { Scanner } from "./scanner.ts";

/**
 * Sets one line after another of a text that may arrive in pieces. After `next` returns true, the
 * fields describe the line. Offsets are UTF-16 code units of the text last fed.
 */
export class Filler {
  readonly #filling: Filling;
  readonly #gaps: Gaps | null;
  readonly #scanner: Scanner;
  #text = "";
  #final = true;

  /** Advance of the line in columns: gaps included, trailing white space excluded. */
  columns = 0;
  gaps: readonly Gap[] = [];

  constructor(filling: Filling) {
    this.#filling = filling;
    this.#gaps = filling.spacing || filling.justify ? new Gaps(filling) : null;
    this.#scanner = new Scanner(filling, this.#gaps);
  }

  get start(): number {
    return this.#scanner.start;
  }

  /** End of the line's content, before trailing white space. */
  get end(): number {
    return this.#scanner.end;
  }

  /** Start of the next line, after the white space or the line terminator. */
  get after(): number {
    return this.#scanner.after;
  }

  /** True if the text itself ends the line: a line terminator, or the end of the text. */
  get hard(): boolean {
    return this.#scanner.hard;
  }

  /**
   * Replaces the text. It must start with what is left of the text before, from `after` on; `final`
   * means that nothing follows it.
   */
  feed(text: string, final: boolean): void {
    this.#text = text;
    this.#final = final;
    this.#scanner.feed(text, final);
  }

  /**
   * Sets the next line within `measure` columns. `following` is the measure of the line after it.
   * Returns false at the end of the text, or if more text is needed to know the line.
   */
  next(measure: number, following = measure): boolean {
    const scanner = this.#scanner;
    const { after: start, state } = scanner;
    let known = scanner.scan(measure);
    if (known && this.#filling.orphans && !scanner.hard)
      known = this.#avoidOrphan(state, following);
    if (!known) {
      scanner.rewind(start, state);
      return false;
    }
    this.columns = scanner.columns;
    if (this.#gaps !== null) {
      const room = scanner.hard ? 0 : measure - scanner.columns;
      this.gaps = this.#gaps.settle(this.#text, scanner.start, scanner.end, room);
      for (const gap of this.gaps) this.columns += gap.columns;
    }
    return true;
  }

  /**
   * Ends the line one opportunity earlier if the next line would be an orphan, unless that makes the
   * line shorter than half or does not help. `state` is the line breaker's at the start of the line.
   * Returns false if more text is needed.
   */
  #avoidOrphan(state: number, following: number): boolean {
    const scanner = this.#scanner;
    const orphan = isOrphan(this.#text, scanner.after, this.#final);
    if (orphan !== true) return orphan === false;
    const greedy = scanner.copy();
    const scanWithin = (measure: number): boolean => {
      scanner.rewind(greedy.start, state);
      return scanner.scan(measure);
    };
    const isShorter =
      scanWithin(greedy.columns - 1) &&
      scanner.after < greedy.after &&
      scanner.columns * 2 > greedy.columns;
    if (isShorter && scanner.endsAtOpportunity) {
      if (!scanner.scan(following)) return false;
      if (scanner.hard) return scanWithin(greedy.columns - 1);
    }
    // Scans again for the gaps, which are those of the last line scanned.
    return scanWithin(greedy.columns) && scanner.take(greedy);
  }
}
