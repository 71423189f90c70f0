import type { ElementContent } from "hast";
import type { Definitions } from "../../view/body/notes.ts";

/** What rendering a part of an article needs to know of the whole. */
export type HtmlContext = {
  readonly definitions: Definitions;
  /** The place of a picture's data by the address in the article; null if the page has none. */
  readonly pictureAt: (address: string) => string | null;
  /** Whether marks are put in elements, for browsers that cannot set them themselves. */
  readonly marks: boolean;
  readonly notes: NoteNumbers;
  /** What becomes of a block or a section as soon as it is made. */
  readonly finish: (node: ElementContent) => ElementContent;
};

/** Numbers footnotes in the order of the first references to them, and counts the references. */
export class NoteNumbers {
  readonly #prefix: string;
  readonly #numbers = new Map<string, number>();
  readonly #references = new Map<number, number>();

  /** `prefix` tells the notes of several articles on a page apart. */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  numberOf(identifier: string): number {
    const known = this.#numbers.get(identifier);
    if (known !== undefined) return known;
    const number = this.#numbers.size + 1;
    this.#numbers.set(identifier, number);
    return number;
  }

  /** Returns the id of a note. No id of a heading has a colon. */
  noteId(number: number): string {
    return `${this.#prefix}note:${number}`;
  }

  /** Returns the id of the next reference to a note. */
  nextReferenceId(number: number): string {
    const count = (this.#references.get(number) ?? 0) + 1;
    this.#references.set(number, count);
    return this.referenceId(number, count);
  }

  referenceId(number: number, count = 1): string {
    return `${this.#prefix}ref:${number}${count === 1 ? "" : `:${count}`}`;
  }

  isReferredTo(number: number): boolean {
    return this.#references.has(number);
  }
}
