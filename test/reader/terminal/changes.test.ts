import { readFileSync } from "node:fs";
import xterm from "@xterm/headless";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draw } from "../../../src/reader/screen/draw.ts";
import type { Frame } from "../../../src/reader/screen/frame.ts";
import { changes } from "../../../src/reader/terminal/changes.ts";
import { update } from "../../../src/reader/update.ts";
import { PICTURE_CELL, withPictureCells } from "../../support/inline-pictures.ts";
import { bookOf, press, session } from "../support/session.ts";

const book = bookOf(readFileSync("data/article.txt", "utf8"));
const bytes = (text: string) => Buffer.byteLength(text);
const frame = (...rows: string[]): Frame => ({ rows, cursor: null });

/** Returns the rows of a terminal after the output is written to it. */
async function shown(output: string, columns: number, rows: number): Promise<string[]> {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  await new Promise<void>((resolve) =>
    terminal.write(`\u001b[?7l${withPictureCells(output)}`, resolve),
  );
  return Array.from(
    { length: rows },
    (_, row) => terminal.buffer.active.getLine(row)?.translateToString(true).trimEnd() ?? "",
  );
}

describe("changes", () => {
  it("are empty between equal frames", () => {
    expect(changes(frame("一", "二"), frame("一", "二"))).toBe("");
  });

  it("are the rows that differ, within a synchronized update", () => {
    expect(changes(frame("一", "二", "三"), frame("一", "丁", "三"))).toBe(
      "\u001b[?2026h\u001b[2H\u001b[K丁\u001b[?2026l",
    );
  });

  it("show and hide the cursor", () => {
    const typing = { rows: ["一"], cursor: { row: 0, column: 2 } };
    expect(changes(frame("一"), typing)).toContain("\u001b[1;3H\u001b[?25h");
    expect(changes(typing, frame("一"))).toContain("\u001b[?25l");
    expect(changes(typing, typing)).toBe("");
  });

  it("bring any series of frames to the screen", async () => {
    const row = fc.constantFrom("", "甲", "乙乙乙", "丙丙丙丙丙丙丙丙丙丙丙丙", "丁 abc");
    const frames = fc.array(fc.array(row, { minLength: 6, maxLength: 6 }), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(frames, async (list) => {
        let before: Frame | null = null;
        let output = "";
        for (const rows of list) {
          output += changes(before, frame(...rows));
          before = frame(...rows);
        }
        expect(await shown(output, 30, 6)).toEqual(list.at(-1));
      }),
      { numRuns: 60 },
    );
  });

  it("leave the same screen after any keys as a full redraw", async () => {
    const keys = fc.array(
      fc.constantFrom(..."jk dubGg][3tn+-wJHTh/公安", "return", "escape", "down"),
      { maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(keys, async (list) => {
        let state = session({ book, size: { columns: 50, rows: 12 } });
        let before = draw(state);
        let output = changes(null, before);
        for (const key of list) {
          state = press(state, key);
          const after = draw(state);
          output += changes(before, after);
          before = after;
        }
        expect(await shown(output, 50, 12)).toEqual(await shown(changes(null, before), 50, 12));
        expect(output).not.toContain("\u001b[2J");
      }),
      { numRuns: 40 },
    );
  });
});

describe("changes with pictures that are drawn over rows", () => {
  const FILE = "\u001b]1337;File=";
  const picture = { id: 7, content: "AQID", size: 3, width: 40, height: 60 };
  const cells = { columns: 4, rows: 3 };
  const inlineAt = (row: number, column = 1) => ({ picture, cells, row, column });

  /** Returns a frame with pictures over some of its rows. */
  const drawn = (rows: readonly string[], ...inline: NonNullable<Frame["inline"]>): Frame => {
    const free = [...rows];
    for (const { row, cells } of inline) free.fill("", row, row + cells.rows);
    return { rows: free, cursor: null, inline };
  };
  /** Returns the rows that a frame should show. */
  const seen = ({ rows, inline = [] }: Frame): string[] =>
    rows.map((text, index) => {
      const over = inline.find(({ row, cells }) => row <= index && index < row + cells.rows);
      return over === undefined ? text : " ".repeat(over.column) + PICTURE_CELL.repeat(4);
    });
  const text = "甲乙丙丁戊己庚辛".repeat(2).split("");

  it("draw a picture once, after its rows", () => {
    const before = frame(...text.slice(0, 8));
    const after = drawn(text.slice(0, 8), inlineAt(2));
    const output = changes(before, after);
    expect(output.split(FILE)).toHaveLength(2);
    expect(output).toContain(`\u001b[3;2H${FILE}inline=1;size=3;width=4;height=3`);
    expect(changes(after, after)).toBe("");
  });

  it("do not draw it again if another row changes, or if it scrolls", () => {
    const rows = text.slice(0, 12).map((each) => each.repeat(9));
    const before = drawn(rows, inlineAt(5));
    const changed = drawn([...rows.slice(0, 11), "行"], inlineAt(5));
    expect(changes(before, changed)).not.toContain(FILE);
    const scrolled = drawn([...rows.slice(1, 11), "新", rows[11] ?? ""], inlineAt(4));
    expect(changes(before, scrolled)).not.toContain(FILE);
  });

  it("bring any series of pictures to the screen, and erase them", async () => {
    const size = { columns: 30, rows: 9 };
    const step = fc.record({
      rows: fc.array(fc.constantFrom("", "甲", "乙乙乙乙乙乙乙乙乙乙乙", "丙"), {
        minLength: size.rows,
        maxLength: size.rows,
      }),
      row: fc.option(fc.integer({ min: 0, max: size.rows - 1 - cells.rows }), { nil: null }),
      column: fc.constantFrom(0, 1, 26),
    });
    const scrolls = fc.record({ at: fc.nat(5), by: fc.integer({ min: 1, max: 4 }) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 5 }),
        scrolls,
        async (steps, s) => {
          const frames = steps.map(({ rows, row, column }) =>
            row === null ? drawn(rows) : drawn(rows, inlineAt(row, column)),
          );
          // A long text with a picture that scrolls up and off the screen, and back.
          const long = Array.from({ length: 20 }, (_, index) => `${index}`.repeat(8));
          for (const top of [s.at, s.at + s.by, s.at + 1, 0]) {
            const row = 6 - top;
            const rows = [...long.slice(top, top + size.rows - 1), "状态"];
            const isWhole = row >= 0 && row + cells.rows < size.rows;
            frames.push(isWhole ? drawn(rows, inlineAt(row)) : drawn(rows));
          }
          let before: Frame | null = null;
          let output = "";
          for (const after of frames) {
            output += changes(before, after);
            expect(await shown(output, size.columns, size.rows)).toEqual(seen(after));
            before = after;
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("bytes written for a movement at 80 × 24", () => {
  const size = { columns: 80, rows: 24 };
  const start = press(session({ book, size }), " ");
  const whole = bytes(changes(null, draw(start)));
  const cost = (...keys: string[]) => bytes(changes(draw(start), draw(press(start, ...keys))));

  it.each([
    ["j", 450],
    ["k", 450],
    ["w", 450],
    ["m", 250],
    ["/", 250],
  ])("%s: at most %i", (key, most) => {
    expect(cost(key)).toBeLessThanOrEqual(most);
  });

  it("costs no more than the rows of a page", () => {
    expect(cost(" ")).toBeLessThan(whole + 100);
    expect(cost("d")).toBeLessThan(0.8 * whole);
  });

  it("costs as much as three rows for the wheel", () => {
    const wheeled = update(start, { kind: "wheel", direction: 1 });
    expect(bytes(changes(draw(start), draw(wheeled)))).toBeLessThan(800);
  });

  it("is none for a key that does nothing", () => {
    expect(cost("x")).toBe(0);
  });
});
