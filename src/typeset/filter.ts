import { Filler } from "./fill/filler.ts";
import { checkWidth, fillingOf } from "./fill/filling.ts";
import { spread } from "./spread.ts";
import type { WrapOptions } from "./wrap.ts";

/**
 * Length of an open line, in UTF-16 code units, from which it is scanned again only when it has
 * doubled. Otherwise an endless line (a million spaces, or of marks on one letter) would be scanned
 * once for each piece. One piece of a stream is 64 KiB by Node's default.
 */
const RESCAN_LENGTH = 1 << 16;

/**
 * Length of an open line, in UTF-16 code units, at which it is ended, so that memory is bounded. Only
 * characters without an advance get here: NULs, marks on one letter, spaces at the end of a line.
 */
const LONGEST_LINE = 1 << 20;

/**
 * Wraps a text that arrives in pieces. Returns lines as soon as they are known, and holds back no
 * more than the line that is still open, of about a million UTF-16 code units.
 *
 * The text's own line terminators are kept. Where a line is broken, "\n" replaces the white space.
 */
export class Filter {
  readonly #filler: Filler;
  readonly #width: number;
  #held = "";
  /** Length of `#held` below which another scan is not worth it, in UTF-16 code units. */
  #rescanAt = 0;

  /** @throws RangeError if `width` is not a whole number of at least 1. */
  constructor(options: Omit<WrapOptions, "indent">) {
    this.#filler = new Filler(fillingOf(options));
    this.#width = checkWidth(options.width);
  }

  /** Takes the next piece of the text; returns the lines that it completes. */
  push(text: string): string {
    this.#held += text;
    if (this.#held.length < this.#rescanAt) return "";
    const wrapped = this.#flush(false);
    const { length } = this.#held;
    if (length > LONGEST_LINE) return `${wrapped}${this.#flush(true)}\n`;
    this.#rescanAt = length > RESCAN_LENGTH ? 2 * length : 0;
    return wrapped;
  }

  /** Returns the rest of the wrapped text, at the end of the text. */
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

/** Returns the line terminator at the end of a range of white space, or "" if there is none. */
function terminator(text: string, from: number, to: number): string {
  let start = to;
  if (start > from && isTerminator(text.charCodeAt(start - 1))) start -= 1;
  const isCrLf = start < to && start > from && text.startsWith("\r\n", start - 1);
  return text.slice(isCrLf ? start - 1 : start, to);
}

/** LF, VT, FF, CR, NEL, LS, PS: the hard breaks of LB4 and LB5. */
function isTerminator(code: number): boolean {
  return (code >= 0x0a && code <= 0x0d) || code === 0x85 || code === 0x2028 || code === 0x2029;
}
