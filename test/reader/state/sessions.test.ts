import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BINDINGS } from "../../../src/reader/keys/table.ts";
import { draw } from "../../../src/reader/screen/draw.ts";
import type { Event } from "../../../src/reader/state/event.ts";
import { update } from "../../../src/reader/update.ts";
import { bookOf, markdownBook, press, session } from "../support/session.ts";

const LINE = "滟滟随波千万里，何处春江无月明！open source 2021年。";
const BOOKS = [
  bookOf(
    ["一篇文章", "亮点1", "江流宛转", LINE.repeat(20), "亮点2", "月照花林", LINE.repeat(9)].join(
      "\n\n",
    ),
  ),
  markdownBook(
    [
      "# 标题",
      "[甲](a.md)乙[丙](#节)[^1]![图](b.png)",
      "| 表 | 头 |\n|---|---|\n| [甲](c.md) | 乙乙乙乙乙乙乙乙乙乙 |",
      "```\n代码\n```",
      "## 节",
      ...Array.from({ length: 9 }, () => LINE),
      "[^1]: 注。",
    ].join("\n\n"),
  ),
  bookOf("　　只有一段。"),
];

const names = BINDINGS.flatMap(({ keys, also = [] }) => [...keys, ...also]).filter(
  (name) => !name.startsWith("<"),
);
const key = fc
  .constantFrom(...new Set([...names, ..."12 ab春明"]))
  .map((name): Event => ({ kind: "key", name, text: Array.from(name).length === 1 ? name : "" }));
const cell = { row: fc.nat(50), column: fc.nat(200) };
const mouse = fc
  .record({ kind: fc.constantFrom("click", "drag", "release"), ...cell } as const)
  .map((event): Event => event);
const others: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    kind: fc.constant("resize" as const),
    size: fc.record({
      columns: fc.integer({ min: 1, max: 200 }),
      rows: fc.integer({ min: 1, max: 50 }),
    }),
  }),
  fc.record({
    kind: fc.constant("wheel" as const),
    direction: fc.constantFrom(1 as const, -1 as const),
  }),
  fc.constantFrom<Event>(
    { kind: "pause" },
    { kind: "idle" },
    { kind: "paste", text: "春江\n花" },
    { kind: "arrived", href: "a.md", arrival: { book: BOOKS[2] ?? bookOf("") } },
    { kind: "arrived", href: "c.md", arrival: "找不到" },
    { kind: "copied", how: "terminal", what: "3 字" },
    { kind: "background", theme: "light" },
  ),
);
const events = fc.array(
  fc.oneof({ weight: 12, arbitrary: key }, { weight: 4, arbitrary: mouse }, others),
  { minLength: 25, maxLength: 25 },
);

describe("1,000 random sessions of keys, mouse and resizes", () => {
  it("draw a whole screen after every event, and end with q", () => {
    fc.assert(
      fc.property(fc.constantFrom(...BOOKS), events, (book, all) => {
        let state = session({ book, size: { columns: 60, rows: 16 } });
        for (const event of all) {
          state = update(state, event);
          const { rows, cursor } = draw(state);
          expect(rows).toHaveLength(state.size.rows);
          if (cursor === null) continue;
          expect(cursor.row).toBeLessThan(state.size.rows);
          expect(cursor.column).toBeLessThan(state.size.columns);
        }
        expect(press(state, "escape", "escape", "escape", "q").request).toEqual({ kind: "quit" });
      }),
      { numRuns: 1000 },
    );
  }, 120_000);
});
