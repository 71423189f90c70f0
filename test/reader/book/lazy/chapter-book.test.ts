import { describe, expect, it } from "vitest";
import { type ChapterSource, chapterBook } from "../../../../src/reader/book/lazy/chapter-book.ts";
import { queryFor } from "../../../../src/reader/book/query.ts";
import { FLUSH, type PageBlock } from "../../../../src/view/block.ts";

const page = (text: string): PageBlock[] => [
  { kind: "paragraph", content: { text, spans: [] }, indent: FLUSH, above: 1 },
];

/** A book of chapters that counts how often each is read. */
function counted(texts: readonly string[]) {
  const reads = texts.map(() => 0);
  const source: ChapterSource = {
    title: "书",
    sizes: texts.map(({ length }) => length),
    page: (index) => {
      reads[index] = (reads[index] ?? 0) + 1;
      return page(texts[index] ?? "");
    },
    words: (index) => texts[index] ?? "",
  };
  return { book: chapterBook(source), reads };
}

describe("a book in chapters", () => {
  it("reads only the chapter that is asked for, once", () => {
    const { book, reads } = counted(["甲甲", "乙", "丙"]);
    expect(reads).toEqual([0, 0, 0]);
    expect(book.part(1).blocks.map(({ above }) => above)).toEqual([2]);
    book.part(1);
    expect(reads).toEqual([0, 1, 0]);
    expect([book.parts, book.articles]).toEqual([3, [{ title: "书", part: 0 }]]);
  });

  it("keeps few chapters in memory", () => {
    const { book, reads } = counted(Array.from({ length: 40 }, (_, index) => `${index}`));
    for (let index = 0; index < 40; index += 1) book.part(index);
    book.part(0);
    expect(reads[0]).toBe(2);
  });

  it("knows how much is before each chapter", () => {
    const { book } = counted(["甲甲", "乙", "丙"]);
    expect([0, 1, 2, 3].map((index) => book.share(index))).toEqual([0, 0.5, 0.75, 1]);
  });

  it("passes over chapters without the words that are searched for", () => {
    const { book, reads } = counted(["甲", "乙", "丙"]);
    expect([0, 1, 2].map((index) => book.mayMatch(index, queryFor("丙")))).toEqual([
      true,
      false,
      true,
    ]);
    expect(reads).toEqual([0, 0, 0]);
  });
});
