import type { Span, StyledText } from "../typeset/text.ts";
import type { Role } from "./block.ts";
import { visible } from "./visible.ts";

const NONE: readonly Role[] = [];

/** Writes one block's text with its roles, piece by piece; every piece passes `visible` on its way in. */
export class Writer {
  #text = "";
  readonly #spans: Span<Role>[] = [];

  /** Of the text so far, in UTF-16 code units. */
  get length(): number {
    return this.#text.length;
  }

  /** Text of one line, in roles from the outermost to the innermost; a line break in it is a blank. */
  write(text: string, roles: Role | readonly Role[] | null, target?: string): this {
    const start = this.#text.length;
    this.#text += visible(text);
    const all = typeof roles === "string" ? [roles] : (roles ?? NONE);
    if (text !== "" && (all.length > 0 || target !== undefined)) this.#mark(start, all, target);
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

  /** Touching spans of the same roles are one span, so that a style is not closed and opened again. */
  #mark(start: number, roles: readonly Role[], target: string | undefined): void {
    const end = this.#text.length;
    const last = this.#spans.at(-1);
    const link = target === undefined ? {} : { target };
    if (last?.end === start && last.target === target && areSame(last.roles, roles)) {
      this.#spans[this.#spans.length - 1] = { start: last.start, end, roles, ...link };
    } else {
      this.#spans.push({ start, end, roles, ...link });
    }
  }
}

function areSame(some: readonly Role[], others: readonly Role[]): boolean {
  return some.length === others.length && some.every((role, index) => role === others[index]);
}
