/**
 * Measures `yuedu wrap` of a large file against a loop that only decodes and encodes it: Chinese in
 * paragraphs, in short lines and as one line, ASCII, emoji. Goals for Chinese: at most 3 times, the
 * three shapes within 20 % of each other, a peak below 120 MB. Options: --bytes N, --rounds N, and
 * --shape paragraphs|lines|single, --text chinese|ascii|emoji for one kind alone.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { NODE, PROGRAM } from "../../e2e/support/program.ts";
import { peakMemory } from "./child.ts";
import { compare, table } from "./compare.ts";
import { type Shape, type Text, writeCorpus } from "./corpus.ts";

const { values } = parseArgs({
  options: {
    bytes: { type: "string", default: "50000000" },
    rounds: { type: "string", default: "5" },
    shape: { type: "string" },
    text: { type: "string" },
  },
});

const KINDS: readonly (readonly [Shape, Text])[] = [
  ["paragraphs", "chinese"],
  ["lines", "chinese"],
  ["single", "chinese"],
  ["paragraphs", "ascii"],
  ["paragraphs", "emoji"],
];

/** Returns a row for the program and one for the loop, both over the same file. */
function measure(shape: Shape, text: Text): string[][] {
  const folder = mkdtempSync(join(tmpdir(), "yuedu-bench-"));
  const input = join(folder, "in");
  const output = join(folder, "out");
  const bytes = writeCorpus(input, Number(values.bytes), shape, text);
  const copy = fileURLToPath(new URL("copy.js", import.meta.url));
  const ours = { args: [PROGRAM, "wrap", "--width", "80", input], output };
  const base = { args: [copy, input], output };
  const times = compare(ours, base, Number(values.rounds));
  const [peak = 0, floor = 0] = [peakMemory(ours), peakMemory(base)];
  rmSync(folder, { recursive: true });
  const row = (name: string, ms: number, memory: number, ratio: string) => [
    name,
    `${(ms / 1000).toFixed(2)} s`,
    `${(bytes / 1000 / ms).toFixed(1)} MB/s`,
    `${(memory / 1e6).toFixed(0)} MB`,
    ratio,
  ];
  const ratio = (times.ours.median / times.base.median).toFixed(2);
  return [
    row(`${text} ${shape}`, times.ours.median, peak, ratio),
    row("  decode, encode", times.base.median, floor, ""),
  ];
}

const kinds = KINDS.filter(
  ([shape, text]) =>
    (values.shape === undefined || values.shape === shape) &&
    (values.text === undefined || values.text === text),
);
if (kinds.length === 0) throw new Error("no such --shape or --text");

table(`wrap, ${Number(values.bytes) / 1e6} MB, medians of ${values.rounds} rounds, ${NODE}`, [
  ["", "time", "speed", "peak memory", "ratio"],
  ...kinds.flatMap(([shape, text]) => measure(shape, text)),
]);
