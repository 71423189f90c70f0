import { articleAt, type Book } from "../../reader/book/book.ts";
import type { Services } from "../../reader/session.ts";
import type { PictureProtocol } from "../../render/terminal/pictures/draw.ts";
import type { EpubBook } from "../../source/epub/book.ts";
import type { PageBlock, Picture } from "../../view/block.ts";
import type { Context } from "../context.ts";
import type { Settings } from "../settings/table.ts";
import { blockPictures } from "./block-pictures.ts";

/** Bytes of the pictures of one session; after these, words stand for the others. */
const MOST_BYTES = 50_000_000;

/** For each article of a book its name, as the user gave it, and the EPUB that it is. */
type Sources = {
  readonly names: readonly (string | null)[];
  readonly archives: readonly (EpubBook | null)[];
};

/** Returns what loads pictures for the reader. `context` tells the user nothing: the reader has the screen. */
export function illustrator(
  context: Context,
  settings: Pick<Settings, "allowPrivate">,
  sourcesOf: (book: Book) => Sources,
  protocol: PictureProtocol,
): Services["illustrate"] {
  let left = MOST_BYTES;
  return async (book, blocks) => {
    const all = new Map<PageBlock, readonly Picture[]>();
    const { names, archives } = sourcesOf(book);
    for (const [index, own] of grouped(blocks, ({ part }) => articleAt(book, part))) {
      const source = { name: names[index] ?? null, book: archives[index] ?? null };
      const named = own.map(({ block }) => block);
      const found = await blockPictures(context, source, named, settings, protocol);
      for (const [block, pictures] of found) {
        left -= pictures.reduce((sum, { size }) => sum + size, 0);
        if (left > 0) all.set(block, pictures);
      }
    }
    return all;
  };
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => number): Map<number, Item[]> {
  const groups = new Map<number, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
