import type { EpubBook } from "../../source/epub/book.ts";
import { resolve } from "../../source/epub/path.ts";
import { parseXhtml } from "../../source/html/page.ts";
import { attribute, elementsOf } from "../blocks/page/dom.ts";
import { DATA, GENERATOR } from "../exported/vocabulary.ts";

/**
 * Returns a function that finds the path in a book's archive of a picture by its address in the
 * article; null if the book does not hold it. An article has the paths themselves, but that of an
 * exported book has the addresses that its pictures had before.
 */
export function picturePaths(book: EpubBook): (address: string) => string | null {
  let known: ReadonlyMap<string, string> | null = null;
  return (address) => {
    known ??= book.meta.generator === GENERATOR ? exportedPictures(book) : new Map();
    const path = known.get(address) ?? address;
    return book.has(path) ? path : null;
  };
}

/** The paths of pictures by the addresses that they had in the exported article. */
function exportedPictures(book: EpubBook): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  for (const chapter of book.chapters) {
    for (const image of elementsOf(parseXhtml(book.text(chapter)), "img")) {
      const target = resolve(attribute(image, "src"), chapter.path);
      const address = attribute(image, DATA.address);
      if (target !== null && address !== "") paths.set(address, target.path);
    }
  }
  return paths;
}
