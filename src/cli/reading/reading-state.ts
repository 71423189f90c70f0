import { type Book, placeAt } from "../../reader/book/book.ts";
import { type Remembered, recall, remember } from "../../reader/book/context.ts";
import type { Place } from "../../reader/book/place.ts";
import { headingAt } from "../../reader/state/list.ts";
import type { Mark } from "../../reader/state/mode.ts";
import { hereIn, type State } from "../../reader/state/state.ts";
import type { Environment } from "../host/host.ts";
import { type ArticleKey, Articles, keyOf } from "../memory/articles.ts";
import { OldPositions } from "../memory/positions.ts";
import { VERSION } from "../memory/record.ts";

/** Where a session begins: the place, and the marks of the article. */
type Start = { readonly place: Place; readonly marks: ReadonlyMap<string, Mark> };

const NO_MARKS: ReadonlyMap<string, Mark> = new Map();

/** Remembers the place and the marks in a book: by its text, and by its sources in case that changes. */
export class ReadingState {
  readonly #articles: Articles;
  readonly #old: OldPositions;
  readonly #sources: readonly string[] | null;
  #marks = NO_MARKS;

  /** `sources` is [] for the bundled article, and null for one that cannot be opened again. */
  constructor(env: Environment, sources: readonly string[] | null) {
    this.#articles = new Articles(env);
    this.#old = new OldPositions(env);
    this.#sources = sources;
  }

  /** Returns null if the book was not read before. */
  async load(book: Book): Promise<Start | null> {
    const key = this.#keyOf(book);
    const found = await this.#articles.find(key);
    if (found === null) {
      const old = await this.#old.find(key);
      return old && { place: placeAt(book, old.part, old.offset), marks: NO_MARKS };
    }
    const { record, isSameText } = found;
    const placeOf = (at: Remembered) =>
      isSameText ? placeAt(book, at.part, at.offset) : recall(book, at);
    this.#marks = new Map(
      record.marks.map((mark) => [mark.name, { place: placeOf(mark), quote: mark.quote }]),
    );
    return { place: placeOf(record.place), marks: this.#marks };
  }

  /** @throws {Failure} not-writable */
  async save(state: State, share: number): Promise<void> {
    const { book, marks } = state;
    const known = this.#marks;
    const set = [...marks].filter(([name, mark]) => known.get(name) !== mark);
    const key = this.#keyOf(book);
    await this.#articles.save(key, {
      version: VERSION,
      sources: this.#sources,
      title: book.articles.map(({ title }) => title).join(" + "),
      share,
      read: new Date().toISOString(),
      place: remember(book, hereIn(state)),
      set: set.map(([name, { place, quote }]) => ({
        ...remember(book, place),
        name,
        section: headingAt(state, place),
        quote,
      })),
      deleted: [...known.keys()].filter((name) => !marks.has(name)),
    });
    await this.#old.forget(key);
  }

  #keyOf(book: Book): ArticleKey {
    return keyOf(this.#sources, book.identity());
  }
}
