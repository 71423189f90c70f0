/**
 * `yuedu wrap` of a large file against a loop that only decodes and encodes it. Bar: 8 times.
 * Options: --bytes N, --shape paragraphs|lines|single, --text chinese|ascii|emoji, --rounds N.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { NODE, PROGRAM } from "../../e2e/support/program.ts";
import { peakMemory } from "./child.ts";
import { compare, table } from "./compare.ts";
import { SHAPES, TEXTS, writeCorpus } from "./corpus.ts";

const { values } = parseArgs({
  options: {
    bytes: { type: "string", default: "50000000" },
    shape: { type: "string", default: "paragraphs" },
    text: { type: "string", default: "chinese" },
    rounds: { type: "string", default: "5" },
  },
});
const shape = SHAPES.find((each) => each === values.shape);
const text = TEXTS.find((each) => each === values.text);
if (shape === undefined || text === undefined) throw new Error("no such --shape or --text");

const folder = mkdtempSync(join(tmpdir(), "yuedu-bench-"));
const input = join(folder, "in");
const output = join(folder, "out");
const bytes = writeCorpus(input, Number(values.bytes), shape, text);
const copy = fileURLToPath(new URL("copy.js", import.meta.url));
const ours = { args: [PROGRAM, "wrap", "--width", "80", input], output };
const base = { args: [copy, input], output };
const times = compare(ours, base, Number(values.rounds));
const memory = [peakMemory(ours), peakMemory(base)].map((peak) => `${(peak / 1e6).toFixed(0)} MB`);
rmSync(folder, { recursive: true });

const row = (name: string, ms: number, peak = "") => [
  name,
  `${(ms / 1000).toFixed(2)} s`,
  `${(bytes / 1000 / ms).toFixed(1)} MB/s`,
  peak,
];
table(
  `wrap, ${(bytes / 1e6).toFixed(0)} MB of ${text} ${shape}, ${values.rounds} rounds, ${NODE}`,
  [
    ["", "median", "speed", "peak memory"],
    row("yuedu wrap", times.ours.median, memory[0]),
    row("decode, encode", times.base.median, memory[1]),
    ["ratio", (times.ours.median / times.base.median).toFixed(2), "", ""],
  ],
);
