import type { Span, StyledText } from "../typeset/text.ts";
import type { Role } from "./block.ts";
import { visible } from "./visible.ts";

/** Writes one block's text with its roles, piece by piece; every piece passes `visible` on its way in. */
export class Writer {
  #text = "";
  readonly #spans: Span<Role>[] = [];

  /** Text of one line; a line break in it is a blank. */
  write(text: string, role: Role | null): this {
    const start = this.#text.length;
    this.#text += visible(text);
    if (role !== null && text !== "") this.#mark(start, role);
    return this;
  }

  /** A forced line break. */
  newline(): this {
    this.#text += "\n";
    return this;
  }

  styled(): StyledText<Role> {
    return { text: this.#text, spans: this.#spans };
  }

  /** Touching spans of one role are one span, so that a style is not closed and opened again. */
  #mark(start: number, role: Role): void {
    const end = this.#text.length;
    const last = this.#spans.at(-1);
    if (last?.role === role && last.end === start) {
      this.#spans[this.#spans.length - 1] = { start: last.start, end, role };
    } else {
      this.#spans.push({ start, end, role });
    }
  }
}
