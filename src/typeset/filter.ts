import { Filler } from "./fill/filler.ts";
import { checkWidth, fillingOf } from "./fill/filling.ts";
import { spread } from "./spread.ts";
import type { WrapOptions } from "./wrap.ts";

/**
 * UTF-16 code units of one open line beyond which it is tried again only when it has doubled: a line
 * without end (a million spaces, or marks on one letter) would else be scanned once for each piece.
 */
const PATIENCE = 1 << 16;

/**
 * Wraps a text that arrives in pieces: wrapped text out as soon as its lines are known, and never
 * more held back than the line that is still open.
 *
 * The text's own line terminators stay as they are; a line that is broken gets "\n" in place of
 * the white space there.
 */
export class Filter {
  readonly #filler: Filler;
  readonly #width: number;
  #held = "";
  /** How much must be held before it is worth another try. */
  #retry = 0;

  /** @throws RangeError where `width` is not a whole number of at least 1. */
  constructor(options: Omit<WrapOptions, "indent">) {
    this.#filler = new Filler(fillingOf(options));
    this.#width = checkWidth(options.width);
  }

  /** Takes the next piece of the text; returns the lines that it completes. */
  push(text: string): string {
    this.#held += text;
    if (this.#held.length < this.#retry) return "";
    const wrapped = this.#flush(false);
    const { length } = this.#held;
    this.#retry = length > PATIENCE ? 2 * length : 0;
    return wrapped;
  }

  /** Returns what is left at the end of the text. */
  end(): string {
    return this.#flush(true);
  }

  #flush(final: boolean): string {
    const text = this.#held;
    const filler = this.#filler;
    filler.feed(text, final);
    let wrapped = "";
    while (filler.next(this.#width)) {
      const { start, end, gaps } = filler;
      wrapped += spread(text, start, end, gaps);
      wrapped += filler.hard ? terminator(text, filler.end, filler.after) : "\n";
    }
    this.#held = text.slice(filler.after);
    return wrapped;
  }
}

/** The line terminator that ends a range of white space; "" where none does. */
function terminator(text: string, from: number, to: number): string {
  let start = to;
  if (start > from && isTerminator(text.charCodeAt(start - 1))) start -= 1;
  const isCrLf = start < to && start > from && text.startsWith("\r\n", start - 1);
  return text.slice(isCrLf ? start - 1 : start, to);
}

/** LF, VT, FF, CR, NEL, LS, PS: the hard breaks of UAX #14 (BK, CR, LF, NL). */
function isTerminator(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}
