import { readFileSync } from "node:fs";
import xterm from "@xterm/headless";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draw } from "../../../src/reader/screen/draw.ts";
import type { Frame } from "../../../src/reader/screen/frame.ts";
import { changes } from "../../../src/reader/terminal/changes.ts";
import { update } from "../../../src/reader/update.ts";
import { bookOf, press, session } from "../support/session.ts";

const book = bookOf(readFileSync("data/article.txt", "utf8"));
const bytes = (text: string) => Buffer.byteLength(text);
const frame = (...rows: string[]): Frame => ({ rows, cursor: null });

/** Returns the rows of a terminal after the output is written to it. */
async function shown(output: string, columns: number, rows: number): Promise<string[]> {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  await new Promise<void>((resolve) => terminal.write(`\u001b[?7l${output}`, resolve));
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
