import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseText } from "../../../src/article/parse.ts";
import { laidAt, lastSpot, rowsFrom, spotAt } from "../../../src/reader/layout/walk.ts";
import { draw } from "../../../src/reader/screen/draw.ts";
import { viewOf } from "../../../src/reader/state/state.ts";
import { update } from "../../../src/reader/update.ts";
import { renderPage } from "../../../src/render/terminal/page.ts";
import { plain } from "../../../src/render/terminal/paint.ts";
import { articlePage } from "../../../src/view/page.ts";
import { bookOf, press, session, statusOn, textOn } from "../support/session.ts";

const PARAGRAPH = "春江潮水连海平，海上明月共潮生。滟滟随波千万里，何处春江无月明！";
const SECTIONS = Array.from({ length: 6 }, (_, index) => [
  `亮点${index + 1}`,
  `第${"一二三四五六".charAt(index)}件事情说明`,
  ...Array.from({ length: 1 + (index % 4) }, () => `　　${PARAGRAPH.repeat(1 + (index % 3))}`),
]).flat();
const TEXT = [
  "一篇讲六件事情的文章",
  "2031年03月09日 07:05　来源：某报",
  `　　${PARAGRAPH}`,
  ...SECTIONS,
].join("\n\n");
const book = bookOf(TEXT);

describe("a screen", () => {
  it("shows the rows that `yuedu --no-pager` prints", () => {
    const size = { columns: 40, rows: 10 };
    const setting = { level: "clreq", ambiguous: "narrow", width: 40 } as const;
    const printed = renderPage(articlePage(parseText(TEXT), "hyperlinks"), setting, plain)
      .split("\n")
      .slice(0, -1);
    let state = session({ book, size });
    const seen = [...draw(state).rows.slice(0, -1)];
    for (let row = 9; row < printed.length; row += 1) {
      state = press(state, "j");
      seen.push(draw(state).rows[8] ?? "");
    }
    expect(seen).toEqual(printed);
    expect(press(state, "j")).toEqual(state);
  });

  it("centres the column at its measure", () => {
    const state = session({ book, size: { columns: 100, rows: 10 }, preferences: { measure: 40 } });
    const rows = draw(state)
      .rows.slice(0, -1)
      .filter((row) => row !== "");
    expect(rows.every((row) => row.startsWith(" ".repeat(30)))).toBe(true);
    expect(rows[0]).toBe(`${" ".repeat(30)}一篇讲六件事情的文章`);
  });

  it.each([
    [1, 1],
    [2, 1],
    [1, 5],
    [3, 2],
    [7, 3],
    [29, 4],
  ])("has exactly as many rows as the terminal at %i × %i", (columns, rows) => {
    let state = session({ book, size: { columns, rows } });
    for (const key of [
      "j",
      " ",
      "G",
      "b",
      "t",
      "escape",
      "h",
      "q",
      "/",
      "春",
      "return",
      "3",
      "g",
    ]) {
      state = press(state, key);
      expect(draw(state).rows).toHaveLength(rows);
    }
  });
});

describe("paging", () => {
  const SIZES = [
    [40, 10],
    [30, 8],
    [24, 12],
    [60, 7],
  ] as const;

  it.each(SIZES)("reaches the end at %i × %i without skipping a row", (columns, rows) => {
    const view = viewOf(session({ book, size: { columns, rows } }));
    let state = session({ book, size: { columns, rows } });
    for (let page = 0; page < 200; page += 1) {
      const before = rowsFrom(view, spotAt(view, state.place), view.height);
      const next = press(state, " ");
      if (next.place === state.place) break;
      const top = spotAt(view, next.place);
      const kept = before.slice(-2);
      // The last two rows of the previous page are on this one.
      const shown = rowsFrom(view, top, view.height);
      for (const spot of kept) expect(shown).toContainEqual(spot);
      state = next;
    }
    const last = rowsFrom(view, spotAt(view, state.place), view.height).at(-1);
    expect(last).toEqual(lastSpot(view));
  });

  const ROOMY = [
    [40, 14],
    [30, 12],
    [24, 20],
    [80, 24],
  ] as const;

  it.each(ROOMY)(
    "leaves no widow at the top and no heading at the bottom at %i × %i",
    (columns, rows) => {
      const size = { columns, rows };
      const view = viewOf(session({ book, size }));
      const kindAt = (part: number, block: number) => book.part(part).blocks[block]?.kind;
      const isAlone = (spot: { part: number; block: number; row: number }) =>
        kindAt(spot.part, spot.block) === "paragraph" &&
        laidAt(view, spot).rows.length > 1 &&
        spot.row === laidAt(view, spot).rows.length - 1;
      fc.assert(
        fc.property(
          fc.array(fc.constantFrom(" ", "b", "j", "k", "d", "u"), { maxLength: 30 }),
          (keys) => {
            let state = session({ book, size });
            for (const key of keys) {
              const before = state.place;
              state = press(state, key);
              if (key === "j" || key === "k" || state.place === before) continue;
              const shown = rowsFrom(view, spotAt(view, state.place), view.height);
              const [top] = shown;
              const foot = shown.at(-1);
              if (top === undefined || foot === undefined) continue;
              expect(isAlone(top), `${key} ${JSON.stringify(top)}`).toBe(false);
              if (top.part !== 0 || top.block !== 0)
                expect(kindAt(foot.part, foot.block) === "heading" && foot.row >= 0).toBe(false);
            }
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  it("moves by half a page with d", () => {
    const state = press(session({ book }), "d");
    const all = textOn(session({ book, size: { columns: 40, rows: 30 } }));
    const [first, second] = textOn(state);
    const from = all.findIndex((row, index) => row === first && all[index + 1] === second);
    expect(from).toBeGreaterThan(0);
    expect(from).toBeLessThan(6);
  });
});

describe("going to places", () => {
  it.each([
    ["G", "end"],
    ["g", "home"],
    ["j", "down"],
    ["k", "up"],
    [" ", "pagedown"],
    ["b", "pageup"],
    ["d", "ctrl+d"],
    ["u", "ctrl+u"],
  ])("%s is %s", (key, name) => {
    const middle = press(session({ book }), " ", " ");
    expect(press(middle, key).place).toEqual(press(middle, name).place);
    expect(press(middle, key).place).not.toEqual(middle.place);
  });

  it("goes to a highlight by its number, with the heading at the top", () => {
    for (const number of [3, 1, 5]) {
      const state = press(session({ book }), `${number}`, "return");
      expect(textOn(state)[0]).toContain(`亮点${number}`);
      expect(statusOn(state)).toContain(`${number}/6`);
    }
    expect(press(session({ book }), "9", "return").message).toContain("9");
  });

  it("goes from section to section with ] and [", () => {
    let state = session({ book });
    for (const number of [1, 2, 3]) {
      state = press(state, "]");
      expect(textOn(state)[0]).toContain(`亮点${number}`);
    }
    expect(textOn(press(state, "["))[0]).toContain("亮点2");
    // Within a section, [ goes to its own heading first.
    expect(textOn(press(state, "j", "j", "["))[0]).toContain("亮点3");
    expect(press(state, "[", "[", "[").place).toEqual(session({ book }).place);
  });

  const MARKING = (role: string, text: string) => (role === "hit" ? `<${text}>` : text);

  it("marks and names the section gone to where the screen cannot begin with it", () => {
    const size = { columns: 40, rows: 24 };
    for (const keys of ["6G", "]]]]]]", "6]"]) {
      const state = press(session({ book, size, painter: MARKING }), ...keys);
      expect(textOn(state)[0]).not.toContain("亮点6");
      expect(
        textOn(state)
          .filter((row) => row.includes("<"))
          .join(""),
      ).toMatch(/^<亮点6>.*说明>$/);
      expect(statusOn(state)).toContain("亮点6");
      expect(statusOn(state)).toContain("6/6");
      expect(press(state, "]").message).toBe("已是最后一节");
      expect(statusOn(press(state, "["))).toContain("亮点5");
      expect(press(state, "t").mode).toMatchObject({ selected: 5 });
      const moved = press(state, "k");
      expect(textOn(moved).join("")).not.toContain("<");
      expect(statusOn(moved)).not.toContain("亮点6");
    }
  });

  it("does not mark a section at the top of the screen", () => {
    const state = press(session({ book, painter: MARKING }), ..."2G");
    expect(textOn(state)[0]).toContain("亮点2");
    expect(textOn(state).join("")).not.toContain("<");
  });

  it("goes to a percentage of the text with a count and %", () => {
    const plainBook = bookOf(
      Array.from({ length: 50 }, (_, i) => `　　第${i}段。${PARAGRAPH}`).join("\n\n"),
    );
    const state = press(session({ book: plainBook }), "5", "0", "%");
    expect(statusOn(state)).toMatch(/5\d%$/);
  });

  it("sets marks and returns to them; '' returns from a jump", () => {
    const marked = press(session({ book }), " ", "m", "a");
    const away = press(marked, "G");
    expect(press(away, "'", "a").place).toEqual(marked.place);
    expect(press(away, "'", "'").place).toEqual(marked.place);
    expect(press(away, "'", "z").message).toContain("z");
    expect(press(away, "'", "z").place).toEqual(away.place);
  });
});

describe("another size", () => {
  const sizes = fc.record({
    columns: fc.integer({ min: 1, max: 120 }),
    rows: fc.integer({ min: 1, max: 40 }),
  });

  it("keeps the place through any series of sizes", () => {
    fc.assert(
      fc.property(fc.array(sizes, { minLength: 1, maxLength: 8 }), fc.nat(20), (list, rows) => {
        const size = { columns: 40, rows: 10 };
        const before = press(session({ book, size }), ...Array.from({ length: rows }, () => "j"));
        let state = before;
        for (const other of list) {
          state = update(state, { kind: "resize", size: other });
          expect(draw(state).rows).toHaveLength(other.rows);
        }
        const top = spotAt(viewOf(state), state.place);
        state = update(state, { kind: "resize", size });
        // The block at the top stays on the screen, though not at the top near the end of the text.
        const shown = rowsFrom(viewOf(state), spotAt(viewOf(state), state.place), 9);
        expect(shown.some(({ block }) => block === top.block)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("keeps the place through a larger screen and back, wherever it is", () => {
    const small = { columns: 80, rows: 24 };
    let state = session({ book, size: small });
    for (let rows = 0; rows < 60; rows += 1) {
      const large = update(state, { kind: "resize", size: { columns: 200, rows: 50 } });
      expect(statusOn(large).split("%")[0]).toContain(statusOn(state).split(/ {2,}/)[0]);
      const back = update(large, { kind: "resize", size: small });
      expect(draw(back)).toEqual(draw(state));
      state = press(state, rows % 3 === 0 ? "]" : "j");
    }
  });

  it("restores the screen when the size is restored", () => {
    const state = press(session({ book }), " ", "j", "j", "j");
    const narrow = update(state, { kind: "resize", size: { columns: 17, rows: 10 } });
    const back = update(narrow, { kind: "resize", size: { columns: 40, rows: 10 } });
    expect(draw(back)).toEqual(draw(state));
  });
});
