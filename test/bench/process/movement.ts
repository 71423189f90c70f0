import { readFileSync } from "node:fs";
import { draw } from "../../../src/reader/screen/draw.ts";
import type { State } from "../../../src/reader/state/state.ts";
import { changes } from "../../../src/reader/terminal/changes.ts";
import { themePainter } from "../../../src/render/terminal/theme.ts";
import { ARTICLE } from "../../e2e/support/program.ts";
import { bookOf, idle, press, session } from "../../reader/support/session.ts";

const SIZE = { columns: 200, rows: 50 };
const COPIES = 20;
const MOVEMENTS = 400;
/** Movements before the measured ones, which V8 compiles. */
const WARM_UP = 200;

/** Keys that begin each kind of movement, and keys of the movement itself. */
const KINDS: readonly (readonly [
  name: string,
  begin: readonly string[],
  keys: readonly string[],
])[] = [
  ["a row", [], ["j", "j", "j", "k"]],
  ["a page", [], [" ", " ", "b"]],
  ["a section", [], ["]", "]", "["]],
  ["the end of a selection, by character", ["v"], ["right"]],
  ["the end of a selection, by row", ["v"], ["j"]],
  ["the end of selected rows", ["V"], ["j", "j", "k"]],
  ["a hit", ["/", "的", "return"], ["n", "n", "N"]],
];

/** Returns the time of one movement (ms of the processor): state, drawing, and output. */
function timesOf(start: State, keys: readonly string[], count: number): number[] {
  let state = start;
  let shown = draw(state);
  return Array.from({ length: count }, (_, index) => {
    const before = process.cpuUsage();
    state = press(state, keys[index % keys.length] ?? "");
    const frame = draw(state);
    changes(shown, frame);
    shown = frame;
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
}

/** Returns the 95th percentile of each kind of movement in 20 copies of the bundled article. */
export function movements(): (readonly [name: string, p95: number])[] {
  const book = bookOf(`${readFileSync(ARTICLE, "utf8")}\n`.repeat(COPIES));
  const start = idle(session({ book, size: SIZE, painter: themePainter("dark", 3) }));
  return KINDS.map(([name, begin, keys]) => {
    const first = idle(press(start, ...begin));
    timesOf(first, keys, WARM_UP);
    const times = timesOf(first, keys, MOVEMENTS).sort((some, other) => some - other);
    return [name, times[Math.floor(0.95 * MOVEMENTS)] ?? Number.NaN];
  });
}
