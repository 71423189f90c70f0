import { type Book, offsetInPart, placeAt } from "../../reader/book/book.ts";
import { recall, remember } from "../../reader/book/context.ts";
import type { Place } from "../../reader/book/place.ts";
import type { Environment } from "../host/host.ts";
import { Places } from "../host/places.ts";
import { Positions } from "../host/positions.ts";

/** Remembers the place in a book: by its text, and by its address in case the text changes. */
export class ReadingState {
  readonly #book: Book;
  readonly #positions: Positions;
  readonly #places: Places | null;

  constructor(env: Environment, book: Book, address: string | null) {
    this.#book = book;
    this.#positions = new Positions(env, book.identity());
    this.#places = address === null ? null : new Places(env, address);
  }

  /** Returns null if the book was not read before. */
  async load(): Promise<Place | null> {
    const position = await this.#positions.load();
    if (position !== null) return placeAt(this.#book, position.part, position.offset);
    const place = (await this.#places?.load()) ?? null;
    return place === null ? null : recall(this.#book, place);
  }

  /** @throws {Failure} not-writable */
  async save(place: Place): Promise<void> {
    await this.#positions.save({ part: place.part, offset: offsetInPart(this.#book, place) });
    await this.#places?.save(remember(this.#book, place));
  }
}
