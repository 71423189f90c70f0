import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Book } from "../../../src/reader/book/book.ts";
import { textOf } from "../../../src/reader/book/book.ts";
import { draw } from "../../../src/reader/screen/draw.ts";
import type { State } from "../../../src/reader/state/state.ts";
import { update } from "../../../src/reader/update.ts";
import type { Painter } from "../../../src/render/terminal/paint.ts";
import { LEVELS } from "../../../src/typeset/level.ts";
import { bundledBook } from "../../e2e/support/reader.ts";
import { bookOf, markdownBook, press, session, statusOn } from "../support/session.ts";

const FIRST = "春江潮水连海平,海上明月共潮生。滟滟随波千万里(何处)春江无月明!";
const SECOND = "江流宛转绕芳甸，月照花林皆似霰；open source 与 2021年的汀上白沙看不见。";
const TEXT = [FIRST, SECOND, FIRST + SECOND, SECOND + FIRST].map((line) => `　　${line}`);
const book = bookOf(TEXT.join("\n\n"));
const SOURCE = TEXT.map((line) => line.trim()).join("\n\n");

const copied = (state: State) => {
  const { request } = press(state, "y");
  return request?.kind === "copy" ? request.text : null;
};
const BRACKETS: Painter = (role, text) => (role === "selection" ? `⟦${text}⟧` : text);
const selectedOn = (state: State) =>
  [
    ...draw(state)
      .rows.slice(0, -1)
      .join("\n")
      .matchAll(/⟦([^⟧]*)⟧/g),
  ]
    .map(([, text = ""]) => text)
    .join("");

describe("selecting with keys", () => {
  const start = session({ book, size: { columns: 40, rows: 12 }, painter: BRACKETS });

  it("begins at the top, with the cursor there, and copies at least one character", () => {
    const state = press(start, "v");
    expect(draw(state).cursor).toEqual({ row: 0, column: 4 });
    expect(copied(state)).toBe("春");
    expect(statusOn(state)).toContain("已选 1 字");
    expect(press(state, "y").mode.kind).toBe("read");
  });

  it("asks for one copy only, and says what became of it", () => {
    const asked = press(start, "v", "y");
    const done = update(asked, { kind: "copied", how: "clipboard", what: "1 字" });
    expect(done).toMatchObject({ request: null, message: "已复制 1 字" });
    expect(update(asked, { kind: "idle" }).request).toBeNull();
    expect(update(asked, { kind: "resize", size: start.size }).request).toBeNull();
  });

  it("begins at the hit on the screen", () => {
    expect(copied(press(start, "/", "海", "平", "return", "v", "l", "l"))).toBe("海平,");
  });

  it("moves by character, word and row, and to the ends of rows and of the book", () => {
    expect(copied(press(start, "v", "l", "l", "h", "right", "left"))).toBe("春江");
    expect(copied(press(start, "v", "w", "w"))).toBe("春江潮水连");
    expect(copied(press(start, "v", "w", "w", "b"))).toBe("春江潮");
    expect(copied(press(start, "v", "$"))).toBe(FIRST.slice(0, 18));
    expect(copied(press(start, "v", "j"))).toBe(FIRST.slice(0, 21));
    expect(copied(press(start, "v", "j", "k"))).toBe("春");
    expect(copied(press(start, "v", "$", "0"))).toBe("春");
    expect(copied(press(start, "v", "G"))).toBe(SOURCE);
    expect(copied(press(start, "v", "G", "g"))).toBe("春");
  });

  it("goes on across paragraphs, which a blank line separates", () => {
    const end = press(start, "v", "j", "$", "v");
    expect(copied(press(end, "l"))).toBe("!\n\n江");
    expect(copied(press(end, "w"))).toBe("!\n\n江");
    expect(copied(press(end, "l", "o", "b"))).toContain("明!\n\n江");
  });

  it("selects whole rows, without the line break between them", () => {
    expect(copied(press(start, "V"))).toBe(FIRST.slice(0, 18));
    expect(copied(press(start, "V", "j"))).toBe(FIRST);
    expect(copied(press(start, "v", "l", "V"))).toBe(FIRST.slice(0, 18));
  });

  it("begins again at the cursor, and goes on from the other end", () => {
    expect(copied(press(start, "v", "l", "l", "v", "l"))).toBe("潮水");
    expect(copied(press(start, "v", "l", "l", "v", "l", "o", "h"))).toBe("江潮水");
  });

  it("keeps the cursor on the screen, whichever way it moves and however large the screen is", () => {
    let state = press(start, "v");
    for (const key of [..."jjjjjjjjjjjj", " ", "u", "pageup", ..."GgGkkkkkkkkkkkkkkkk"]) {
      state = press(state, key);
      expect({ key, cursor: draw(state).cursor }).not.toMatchObject({ cursor: null });
      const small = update(state, { kind: "resize", size: { columns: 12, rows: 4 } });
      expect({ key, cursor: draw(small).cursor }).not.toMatchObject({ cursor: null });
    }
  });

  it("ends with Esc and copies nothing", () => {
    expect(press(start, "v", "w", "escape")).toMatchObject({
      mode: { kind: "read" },
      request: null,
    });
  });
});

describe("selecting with the mouse", () => {
  const start = session({ book, size: { columns: 40, rows: 12 }, painter: BRACKETS });
  const drag = (state: State, ...cells: [row: number, column: number][]) =>
    cells.reduce(
      (next, [row, column], index) =>
        update(next, { kind: index === 0 ? "click" : "drag", row, column }),
      state,
    );

  it("goes from where the button was pressed to where it is", () => {
    expect(copied(drag(start, [0, 5], [0, 9]))).toBe("春江潮");
    expect(copied(drag(start, [0, 9], [0, 5]))).toBe("春江潮");
    expect(copied(drag(start, [1, 0], [3, 5]))).toBe(`${FIRST.slice(18)}\n\n江`);
    const released = update(drag(start, [0, 5], [0, 9]), { kind: "release", row: 0, column: 9 });
    expect(copied(released)).toBe("春江潮");
  });

  it("scrolls at the edges of the screen", () => {
    const down = drag(start, [5, 5], [11, 5], [11, 5], [11, 5]);
    expect(down.place).toEqual(press(start, "j", "j", "j").place);
    expect(drag(press(start, "j"), [5, 5], [0, 5]).place).toEqual(start.place);
  });

  it("does nothing without a press, and a click ends it", () => {
    expect(update(start, { kind: "drag", row: 2, column: 2 })).toEqual(start);
    expect(update(press(start, "v", "j"), { kind: "click", row: 1, column: 1 }).mode.kind).toBe(
      "read",
    );
  });
});

const settings = fc.record({
  measure: fc.integer({ min: 2, max: 90 }),
  level: fc.constantFrom(...LEVELS),
  ambiguous: fc.constantFrom("narrow", "wide"),
  hang: fc.boolean(),
  spacing: fc.boolean(),
  justify: fc.boolean(),
  orphans: fc.boolean(),
  fullwidth: fc.boolean(),
  wrapCode: fc.constant(true),
  firstIndent: fc.constantFrom(0, 1, 2),
} as const);
const cell = fc.record({ row: fc.nat(30), column: fc.nat(100) });
const drags = fc.array(fc.tuple(cell, cell, fc.nat(90)), { minLength: 100, maxLength: 100 });

const MARKDOWN = markdownBook(
  [
    "# 春江花月夜\n\n春江潮水**连海平**，[海上](https://example.com)明月共潮生。",
    "- 滟滟随波\n- 千万里\n  续行\n\n1. 何处春江\n\n> 江流宛转绕芳甸，月照花林皆似霰",
    "```js\nconst moon = '月照花林'; // 一行很长很长很长很长很长很长的代码\n\n  return;\n```",
    "| 词 | 说明 |\n|---|---:|\n| 春江 | 江流宛转绕芳甸，月照花林皆似霰；空里流霜不觉飞 |\n| 花月夜 | |\n| | 汀上白沙 |",
    "汀上白沙看不见[^1]。\n\n[^1]: 注释在此。",
  ].join("\n\n"),
);

/** Returns the slice of a book between two places, with blank lines between blocks, as read off its blocks. */
function slice(of: Book, state: State): string {
  if (state.mode.kind !== "select") return "";
  const { anchor, caret } = state.mode;
  const [first, last] =
    anchor.block < caret.block || (anchor.block === caret.block && anchor.offset <= caret.offset)
      ? [anchor, caret]
      : [caret, anchor];
  const whole = of.part(0).blocks.map(textOf);
  const before = whole.slice(0, first.block).join("").length + first.offset;
  const to = whole.slice(0, last.block).join("").length + last.offset;
  const text = whole.join("");
  return text.slice(before, to) + Array.from(text.slice(to))[0];
}

const squeezed = (text: string) => text.replaceAll(/\s/g, "");

describe("10,000 random selections at any setting", () => {
  it.each([
    ["a plain text", book],
    ["the bundled article", bundledBook()],
    ["Markdown with a list, code and a table", MARKDOWN],
  ])(
    "are copied as the source has them: %s",
    (name, of) => {
      fc.assert(
        fc.property(settings, drags, (preferences, each) => {
          const size = { columns: 100, rows: 31 };
          const start = session({ book: of, size, preferences, painter: BRACKETS });
          let top = start;
          for (const [from, to, rows] of each) {
            top = press(start, ...`${rows}`, "j");
            const state = update(update(top, { kind: "click", ...from }), { kind: "drag", ...to });
            const text = copied(state) ?? "";
            // A range within one paragraph is copied as it is; paragraphs are parted by blank lines.
            expect(squeezed(text)).toBe(squeezed(slice(of, state)));
            if (name !== "a plain text") continue;
            expect(SOURCE).toContain(text);
            // What the screen shows as selected is what is copied, full-width punctuation aside.
            expect(squeezed(text).normalize("NFKC")).toContain(
              squeezed(selectedOn(state)).normalize("NFKC"),
            );
          }
        }),
        { numRuns: 35 },
      );
    },
    60_000,
  );
});
