import { readFileSync } from "node:fs";
import xterm from "@xterm/headless";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePlaces } from "../../../src/reader/book/place.ts";
import { screenFrom } from "../../../src/reader/layout/columns.ts";
import { above, below, type Spot } from "../../../src/reader/layout/walk.ts";
import { cellOfPlace, placeAtCell } from "../../../src/reader/screen/cells.ts";
import { draw } from "../../../src/reader/screen/draw.ts";
import { leftMarginsOf } from "../../../src/reader/state/geometry.ts";
import { type State, viewOf } from "../../../src/reader/state/state.ts";
import { changes } from "../../../src/reader/terminal/changes.ts";
import { update } from "../../../src/reader/update.ts";
import { bookOf, markdownBook, press, session, statusOn } from "../support/session.ts";

const book = bookOf(readFileSync("data/article.txt", "utf8"));
const WIDE = { columns: 160, rows: 12 };
const wide = session({ book, size: WIDE });

/** Returns the rows of text in each half of a terminal on which the session is drawn. */
async function halves(state: State): Promise<[left: string[], right: string[]]> {
  const { columns, rows } = state.size;
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  await new Promise<void>((resolve) =>
    terminal.write(`\u001b[?7l${changes(null, draw(state))}`, resolve),
  );
  const half = (from: number, to: number) =>
    Array.from(
      { length: rows - 1 },
      (_, row) =>
        terminal.buffer.active.getLine(row)?.translateToString(true, from, to).trim() ?? "",
    );
  const middle = (leftMarginsOf(state)[1] ?? columns) - 2;
  return [half(0, middle), half(middle, columns)];
}

describe("two columns of text", () => {
  it("continue each other, and a page turns both", async () => {
    const [left, right] = await halves(wide);
    const tall = session({ book, size: { columns: 78, rows: 23 }, preferences: { measure: 76 } });
    const rows = draw(tall).rows.slice(0, 22);
    expect([...left, ...right]).toEqual(rows.map((row) => row.trim()));
    const [next] = await halves(press(wide, " "));
    // At most the spread, at least as much of it as avoids a widow at the top or a heading at the foot.
    const tops = [22, 21, 20, 19, 18].map(
      (by) => draw(press(tall, ..."j".repeat(by))).rows[0]?.trim() ?? "",
    );
    expect(tops).toContain(next[0]);
  });

  it("end with text, and the right one begins with a heading that has no room on the left", async () => {
    const paragraph = "春江潮水连海平，海上明月共潮生。";
    const text = `# 一篇文章\n\n## 缘起\n\n${paragraph}\n\n${paragraph}\n\n## 经过\n\n${paragraph}`;
    const state = session({ book: markdownBook(text), size: { columns: 160, rows: 10 } });
    const [left, right] = await halves(state);
    expect(left).toEqual(["一篇文章", "", "缘起", "", paragraph, "", paragraph, "", ""]);
    expect(right.slice(0, 3)).toEqual(["经过", "", paragraph]);
  });

  it("show every row as one turns pages down, and up again", () => {
    const sections = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(sections, fc.integer({ min: 2, max: 20 }), (lengths, rows) => {
        const text = lengths.map((length, n) => `## 往事${n}\n\n${"春江月".repeat(length)}`);
        const all = markdownBook(`# 题\n\n${text.join("\n\n")}`);
        let state = session({ book: all, size: { columns: 160, rows } });
        const onScreen = () => screenFrom(viewOf(state), state.place);
        const turn = (key: string) => {
          const before = state.place;
          const shown = onScreen();
          state = press(state, key);
          return { hasMoved: comparePlaces(before, state.place) !== 0, shown };
        };
        for (let isDown = true; isDown; ) {
          const { hasMoved, shown } = turn(" ");
          isDown = hasMoved;
          const next = below(viewOf(state), shown.at(-1) as Spot);
          if (hasMoved) expect(onScreen()).toContainEqual(next);
          else expect(next).toBeNull();
        }
        for (let isUp = true; isUp; ) {
          const { hasMoved, shown } = turn("b");
          isUp = hasMoved;
          const before = above(viewOf(state), shown[0] as Spot);
          if (hasMoved) expect(onScreen()).toContainEqual(before);
          else expect(before).toBeNull();
        }
      }),
      { numRuns: 60 },
    );
  });

  it("are one after |, and below 160 columns", async () => {
    const [, right] = await halves(press(wide, "|"));
    expect(right.join("")).toBe("");
    expect(statusOn(press(wide, "|"))).toContain("两栏：关");
    const narrow = session({ book, size: { columns: 159, rows: 12 } });
    expect(leftMarginsOf(narrow)).toHaveLength(1);
    expect(press(narrow, "|").preferences.isSpread).toBe(true);
    expect(statusOn(press(narrow, "|"))).toContain("160");
  });

  it("find the place of each cell", () => {
    const cells = fc.record({
      row: fc.nat(WIDE.rows - 2),
      column: fc.nat(WIDE.columns - 1),
      hang: fc.boolean(),
    });
    fc.assert(
      fc.property(cells, ({ hang, ...cell }) => {
        const state = session({ book, size: WIDE, preferences: { hang } });
        const place = placeAtCell(state, cell);
        if (place === null) return;
        const found = cellOfPlace(state, place);
        expect(found && placeAtCell(state, found)).toEqual(place);
      }),
    );
  });

  it("become one on a narrower screen, at the same place", () => {
    const moved = press(wide, " ", "j");
    const narrowed = update(moved, { kind: "resize", size: { columns: 80, rows: 24 } });
    const back = update(narrowed, { kind: "resize", size: WIDE });
    expect(back.place).toEqual(moved.place);
  });
});

describe("the margin", () => {
  it("is one column on each side of a full screen, and none where columns are few", () => {
    const at = (columns: number) => session({ book, size: { columns, rows: 10 } });
    expect([leftMarginsOf(at(80)), at(80).style.setting.width]).toEqual([[1], 78]);
    expect([leftMarginsOf(at(100)), at(100).style.setting.width]).toEqual([[10], 80]);
    expect([leftMarginsOf(at(40)), at(40).style.setting.width]).toEqual([[0], 40]);
  });
});
