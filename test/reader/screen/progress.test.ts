import { describe, expect, it } from "vitest";
import { pieceBook } from "../../../src/reader/book/lazy/piece-book.ts";
import { leftInArticle } from "../../../src/reader/book/time-left.ts";
import { draw } from "../../../src/reader/screen/draw.ts";
import { articlePage } from "../../../src/view/page.ts";
import { bookOf, idle, press, session, statusOn } from "../support/session.ts";

const SENTENCE = "滟滟随波千万里，何处春江无月明！"; // 16 characters
const SIZE = { columns: 100, rows: 10 };

function textOf(marker: string, lengths: readonly number[]): string {
  const parts = lengths.flatMap((length, index) => [
    marker.replace("#", `${index + 1}`),
    `　　${SENTENCE.repeat(length)}`,
  ]);
  return ["一篇讲几件事情的文章", ...parts].join("\n\n");
}

describe("the time left", () => {
  const book = bookOf(textOf("亮点#", [25, 50, 100]));
  const at = (speed: number) => session({ book, size: SIZE, preferences: { speed } });

  it("is that of the highlight and of the article, at the speed given", () => {
    expect(statusOn(press(at(400), "2", "return"))).toContain("剩 3 分/7 分　2/3");
    expect(statusOn(press(at(100), "2", "return"))).toContain("剩 9 分/25 分　2/3");
    expect(statusOn(press(at(4), "2", "return"))).toContain("剩 3 小时/10 小时　2/3");
  });

  it("is that of the article alone where there are no highlights", () => {
    const plain = bookOf(`　　${SENTENCE.repeat(60)}`);
    expect(statusOn(session({ book: plain, size: SIZE }))).toContain("剩 3 分");
    expect(statusOn(session({ book: plain, size: SIZE }))).not.toContain("分/");
  });

  it("is left out where it would take the room of the titles", () => {
    expect(statusOn(session({ book, size: { columns: 40, rows: 10 } }))).not.toContain("剩");
  });

  it("is found in a long text without its parts, to within a tenth", () => {
    const piece = `　　${SENTENCE.repeat(40)}\n`;
    const count = 20;
    const long = pieceBook(
      {
        count,
        size: count * piece.length,
        text: () => piece,
        start: (index) => ({ at: index * piece.length, isWithin: false }),
      },
      (article) => articlePage(article, "hyperlinks"),
    );
    const left = leftInArticle(long, { part: 5, block: 0, offset: 0, above: 0 });
    expect(left / (15 * 16 * 40)).toBeGreaterThan(0.9);
    expect(left / (15 * 16 * 40)).toBeLessThan(1.1);
  });
});

describe("the progress in a book", () => {
  it("is that of the chapter", () => {
    const book = bookOf(textOf("第#章", [100, 100, 100]).replaceAll(/第(\d)章/g, "第$1章　春江"));
    const state = press(idle(session({ book, size: SIZE })), "]", "]");
    expect(statusOn(state)).toContain("2/3 章 0%");
    expect(statusOn(press(state, " "))).toMatch(/2\/3 章 [1-9]\d%/);
  });
});

describe("the bar", () => {
  const book = bookOf(textOf("亮点#", [50, 50, 50]));
  const barOn = (...keys: string[]) =>
    draw(press(session({ book, size: SIZE, preferences: { hasBar: true } }), ...keys)).rows.at(-2);

  it("stands above the status line, and grows to the width of the screen", () => {
    expect(barOn()).toMatch(/^━{5,30}─{70,95}$/);
    expect(barOn("5", "0", "%")).toMatch(/^━{45,85}─{15,55}$/);
    expect(barOn("G")).toBe("━".repeat(100));
  });

  it("takes a row of the text, and none on a small screen", () => {
    const rowsAt = (rows: number, hasBar: boolean) =>
      draw(session({ book, size: { columns: 40, rows }, preferences: { hasBar } })).rows;
    expect(rowsAt(10, true)).toHaveLength(10);
    expect(rowsAt(10, true).slice(0, 8)).toEqual(rowsAt(10, false).slice(0, 8));
    expect(rowsAt(4, true)).toEqual(rowsAt(4, false));
  });
});
