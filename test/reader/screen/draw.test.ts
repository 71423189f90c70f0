import { readFileSync } from "node:fs";
import xterm from "@xterm/headless";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draw } from "../../../src/reader/screen/draw.ts";
import type { State } from "../../../src/reader/state/state.ts";
import { changes } from "../../../src/reader/terminal/changes.ts";
import { LEVELS } from "../../../src/typeset/level.ts";
import { bookOf, press, session } from "../support/session.ts";

const book = bookOf(readFileSync("data/article.txt", "utf8"));

/** Returns the rows of a terminal of the session's size after the session is drawn on it. */
async function shown(state: State): Promise<string[]> {
  const { columns, rows } = state.size;
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const output = `\u001b[?7l${changes(null, draw(state))}`;
  await new Promise<void>((resolve) => terminal.write(output, resolve));
  return Array.from(
    { length: rows },
    (_, row) => terminal.buffer.active.getLine(row)?.translateToString(true).trimEnd() ?? "",
  );
}

describe("a screen", () => {
  it("shows the whole of its rows at any width and setting", async () => {
    const settings = fc.record({
      columns: fc.integer({ min: 8, max: 120 }),
      measure: fc.integer({ min: 10, max: 120 }),
      level: fc.constantFrom(...LEVELS),
      hang: fc.boolean(),
      justify: fc.boolean(),
      spacing: fc.boolean(),
      pages: fc.nat(12),
    });
    await fc.assert(
      fc.asyncProperty(settings, async ({ columns, pages, ...preferences }) => {
        const size = { columns, rows: 16 };
        const first = session({ book, size, preferences });
        const state = press(first, ...Array.from({ length: pages }, () => " "));
        expect(await shown(state)).toEqual(draw(state).rows.map((row) => row.trimEnd()));
      }),
      { numRuns: 100 },
    );
  });
});
