/**
 * Measures the full-screen reader on a text of 50 MB, in a pseudo-terminal with an emulator: the
 * first screen against the bundled article's (at most 2 times), a jump to the end (1 s), a resize
 * (50 ms), and the peak of its memory, where the system tells it (300 MB, of which V8 takes what it
 * likes). Then the redraw of each kind of movement at 200 columns and 50 rows, without the terminal (8 ms).
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ARTICLE, NODE } from "../../e2e/support/program.ts";
import { isOpen } from "../../e2e/support/reader.ts";
import { open } from "../../e2e/support/terminal.ts";
import { table } from "./compare.ts";
import { movements } from "./movement.ts";

const SIZE = { columns: 80, rows: 24 };
const BYTES = 50e6;
const ROUNDS = 7;

const median = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
const ms = (time: number) => `${time.toFixed(0)} ms`;

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function firstScreen(args: readonly string[]): Promise<number> {
  const start = performance.now();
  const session = open(["read", "--no-state", ...args], SIZE);
  await session.until((screen) => isOpen(screen) && screen.rows.length === SIZE.rows);
  const time = performance.now() - start;
  session.type("q");
  await session.ended;
  return time;
}

/** Returns the peak resident memory of a process. */
function peakMemory(pid: string): string {
  const status = `/proc/${pid}/status`;
  const kilobytes = existsSync(status) && /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, "utf8"));
  return kilobytes ? `${(Number(kilobytes[1]) / 1000).toFixed(0)} MB` : "unknown";
}

const folder = mkdtempSync(join(tmpdir(), "yuedu-bench-"));
const path = join(folder, "large.txt");
const article = readFileSync(ARTICLE, "utf8");
writeFileSync(path, `${article}\n`.repeat(Math.ceil(BYTES / Buffer.byteLength(article))));

const large: number[] = [];
const bundled: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  large.push(await firstScreen([path]));
  bundled.push(await firstScreen([]));
}
const pid = join(folder, "pid");
const line = `sh -c 'echo $$ > ${pid}; exec "$@"' sh "$@"`;
const session = open(["read", "--no-state", path], { ...SIZE, line });
await session.until((screen) => isOpen(screen) && screen.rows.length === SIZE.rows);
const peakAtFirst = peakMemory(readFileSync(pid, "utf8").trim());
const toEnd = await milliseconds(async () => {
  session.type("G");
  await session.until(({ rows }) => rows.at(-1)?.endsWith("100%") === true);
});
const sizes: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const rows = 30 + round;
  const time = await milliseconds(async () => {
    session.resize(100, rows);
    await session.until((screen) => isOpen(screen) && screen.rows.length === rows);
  });
  sizes.push(time);
}
const peak = peakMemory(readFileSync(pid, "utf8").trim());
session.type("q");
await session.ended;
rmSync(folder, { recursive: true });

table(`the reader on 50 MB, medians of ${ROUNDS} rounds, ${NODE}`, [
  ["first screen", ms(median(large))],
  ["first screen, bundled article", ms(median(bundled))],
  ["ratio", (median(large) / median(bundled)).toFixed(2)],
  ["to the end, once", ms(toEnd)],
  ["a new size", ms(median(sizes))],
  ["memory at the first screen, peak", peakAtFirst],
  ["memory after all that, peak", peak],
]);

table(
  "the redraw of a movement at 200 × 50, 95th percentiles of processor time",
  movements().map(([name, time]) => [name, `${time.toFixed(1)} ms`]),
);
