import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  lengthOf,
  placeAt,
  placeAtShare,
  shareBefore,
  textOf,
} from "../../../src/reader/book/book.ts";
import { pieceBook } from "../../../src/reader/book/lazy/piece-book.ts";
import { queryFor } from "../../../src/reader/book/query.ts";
import { hitsIn, hitsOfPart } from "../../../src/reader/book/search.ts";
import { isSearching, work } from "../../../src/reader/state/seek.ts";
import type { State } from "../../../src/reader/state/state.ts";
import { Pieces } from "../../../src/source/pieces.ts";
import { articlePage } from "../../../src/view/page.ts";
import { folder } from "../../cli/support/folder.ts";
import { bookOf, idle, press, session, statusOn, textOn } from "../support/session.ts";

const PARAGRAPH = "春江潮水连海平，海上明月共潮生。滟滟随波千万里，何处春江无月明！";

function pieces(text: string): Pieces | null {
  const path = join(folder(), "long.txt");
  writeFileSync(path, text);
  return Pieces.open(path, undefined);
}

function longBook(text: string) {
  const found = pieces(text);
  if (found === null) throw new Error("not long");
  return pieceBook(found, (article) => articlePage(article, "hyperlinks"));
}

/** Runs the search, but no other background work, to its end. */
function searched(state: State): State {
  let next = state;
  while (isSearching(next)) next = work(next, 8);
  return next;
}

const textsIn = (book: ReturnType<typeof longBook>) =>
  Array.from({ length: book.parts }, (_, part) => book.part(part).blocks.map(textOf)).flat();

describe("a book", () => {
  const book = bookOf(`标题\n\n　　${PARAGRAPH}\n\n　　${PARAGRAPH}`, `　　${PARAGRAPH}`);

  it("converts offsets and shares to places and back", () => {
    for (const part of [0, 1]) {
      for (const offset of [0, 1, 10, 40]) {
        const place = placeAt(book, part, offset);
        const found = placeAtShare(book, shareBefore(book, place) + 1e-9);
        expect([found.part, found.block, found.offset]).toEqual([
          place.part,
          place.block,
          place.offset,
        ]);
      }
    }
    expect(placeAt(book, 7, 1e9).part).toBe(1);
    expect(placeAt(book, -1, -5)).toEqual({ part: 0, block: 0, offset: 0, above: 0 });
  });

  it("knows how long a block's text is", () => {
    for (const part of [0, 1]) {
      for (const block of book.part(part).blocks) {
        expect(lengthOf(block)).toBe(textOf(block).length);
      }
    }
  });

  it("splits a very long paragraph into pieces", () => {
    const long = bookOf(`　　${PARAGRAPH.repeat(3000)}`);
    const { blocks } = long.part(0);
    expect(blocks.length).toBeGreaterThan(4);
    expect(blocks.map(textOf).join("")).toBe(PARAGRAPH.repeat(3000));
    expect(blocks.every((block) => textOf(block).endsWith("！"))).toBe(true);
    expect(blocks.slice(1).every(({ above, indent }) => above === 0 && indent.first === 0)).toBe(
      true,
    );
  });
});

describe("a long text", () => {
  const chapters = Array.from({ length: 400 }, (_, index) => [
    `第${index + 1}章　这一章的题目`,
    ...Array.from({ length: 30 }, (_, at) => `　　${index + 1}之${at + 1}。${PARAGRAPH}`),
  ]).flat();

  it.each([
    ["blank lines", chapters.join("\n\n")],
    ["indents", chapters.join("\n")],
    ["CR LF", chapters.join("\r\n\r\n")],
  ])("with %s keeps every character", (_, text) => {
    const book = longBook(text);
    expect(book.parts).toBeGreaterThan(15);
    const squeezed = textsIn(book).join("").replaceAll(/\s/g, "");
    expect(squeezed).toBe(chapters.join("").replaceAll(/\s/g, ""));
  });

  it("without line breaks is cut after sentences", () => {
    const text = PARAGRAPH.repeat(12_000);
    const book = longBook(text);
    expect(textsIn(book).join("")).toBe(text);
    expect(textsIn(book).filter((each) => !/[。！]$/.test(each))).toEqual([]);
  });

  it("without punctuation is cut between characters", () => {
    const text = "😀字".repeat(160_000);
    expect(textsIn(longBook(text)).join("")).toBe(text);
  });

  it("has one series of chapters, seen from any part", () => {
    const book = longBook(chapters.join("\n\n"));
    const state = idle(session({ book }));
    expect(state.index.byPart.flat().map(({ section }) => section.marker)).toEqual(
      Array.from({ length: 400 }, (_, index) => `第${index + 1}章`),
    );
    expect(textOn(press(state, "3", "9", "9", "return"))[0]).toContain("第399章");
    const end = press(session({ book }), "G");
    expect(end.place.part).toBe(book.parts - 1);
    expect(textOn(press(end, "["))[0]).toContain("第400章");
    expect(textOn(press(end, "[", "[", "[", "]"))[0]).toContain("第399章");
  });

  it("is searched without parsing the parts that lack the words, and can be stopped", () => {
    const found = pieces(chapters.join("\n\n"));
    if (found === null) throw new Error("not long");
    const parsed: number[] = [];
    const book = pieceBook(found, (article) => {
      parsed.push(1);
      return articlePage(article, "hyperlinks");
    });
    const before = session({ book });
    parsed.length = 0;
    const absent = press(before, "/", "無", "處", "return");
    expect(statusOn(absent)).toMatch(/正在查找 \d+%/);
    const stopped = press(absent, "escape");
    expect(stopped.search?.seeking).toBeNull();
    expect(statusOn(stopped)).not.toContain("正在查找");
    expect(statusOn(searched(absent))).toContain("找不到“無處”");
    expect(parsed).toEqual([]);
    const one = searched(press(before, "/", ..."第399章", "return"));
    expect(textOn(one).join("")).toContain("第399章");
    expect(statusOn(one)).toContain("1/1");
    expect(parsed.length).toBeLessThan(10);
  });

  it("has the same hits as its parts", () => {
    const broken = chapters.map((text, index) =>
      index % 3 === 0 ? text.replaceAll("春江", "春\n江") : text,
    );
    const book = longBook(broken.join("\n\n"));
    for (const words of ["春江", "海上明月", "章", "第40章", "，", "生。滟"]) {
      const query = queryFor(words);
      for (let part = 0; part < book.parts; part += 1) {
        const hits = book.part(part).blocks.flatMap((block) => hitsIn(block, query));
        expect(hitsOfPart(book, part, query)).toHaveLength(hits.length);
      }
    }
  });

  it("is opened without parsing all of it", () => {
    const found = pieces(chapters.join("\n\n"));
    if (found === null) throw new Error("not long");
    const read: number[] = [];
    const source = {
      count: found.count,
      size: found.size,
      start: (index: number) => found.start(index),
      text: (index: number) => {
        read.push(index);
        return found.text(index);
      },
    };
    const state = session({
      book: pieceBook(source, (article) => articlePage(article, "hyperlinks")),
    });
    press(press(state, " ", "j"), "G", "k");
    expect(new Set(read)).toEqual(new Set([0, found.count - 1]));
  });

  it.each([
    ["a short text", chapters.slice(0, 50).join("\n\n")],
    ["Markdown", `# 标题\n\n${chapters.join("\n\n")}`],
    ["UTF-16", `\ufffe${chapters.join("\n\n")}`],
  ])("%s is read whole", (name, text) => {
    const path = join(folder(), "other");
    writeFileSync(path, name === "UTF-16" ? Buffer.from(text, "utf16le") : text);
    expect(Pieces.open(path, undefined)).toBeNull();
  });
});
