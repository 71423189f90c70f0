import type { Span, StyledText } from "../typeset/text.ts";
import type { Role } from "./block.ts";
import { visible } from "./visible.ts";

const NONE: readonly Role[] = [];

/** Where a span leads, and the picture it stands for; see `Span`. */
export type LinkTo = Pick<Span, "target" | "href" | "picture">;

const NOWHERE: LinkTo = {};

/** Builds the text of one block with its roles. All text passes `visible`. */
export class Writer {
  #text = "";
  readonly #spans: Span<Role>[] = [];

  /** Length of the text so far (UTF-16 code units). */
  get length(): number {
    return this.#text.length;
  }

  get endsLine(): boolean {
    return this.#text === "" || this.#text.endsWith("\n");
  }

  /** Adds text of one line, with its roles from the outermost to the innermost. Line breaks become blanks. */
  write(text: string, roles: Role | readonly Role[] | null, link: LinkTo = NOWHERE): this {
    const start = this.#text.length;
    this.#text += visible(text);
    const all = typeof roles === "string" ? [roles] : (roles ?? NONE);
    const isLink = link.target !== undefined || link.href !== undefined;
    if (text !== "" && (all.length > 0 || isLink)) this.#mark(start, all, link);
    return this;
  }

  /** Adds a forced line break. */
  newline(): this {
    this.#text += "\n";
    return this;
  }

  styled(): StyledText<Role> {
    return { text: this.#text, spans: this.#spans };
  }

  /** Adds a span. It extends the last one if that touches it and is alike, so that no style is reopened. */
  #mark(start: number, roles: readonly Role[], { target, href, picture }: LinkTo): void {
    const end = this.#text.length;
    const last = this.#spans.at(-1);
    const link = {
      ...(target === undefined ? {} : { target }),
      ...(href === undefined ? {} : { href }),
      ...(picture === undefined ? {} : { picture }),
    };
    const leadsThere = last?.target === target && last?.href === href;
    const isOne = leadsThere && picture === undefined && last?.picture === undefined;
    if (last?.end === start && isOne && areSame(last.roles, roles)) {
      this.#spans[this.#spans.length - 1] = { start: last.start, end, roles, ...link };
    } else {
      this.#spans.push({ start, end, roles, ...link });
    }
  }
}

function areSame(some: readonly Role[], others: readonly Role[]): boolean {
  return some.length === others.length && some.every((role, index) => role === others[index]);
}
