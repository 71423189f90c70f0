/**
 * Start-up: the bundled article printed, against a Node that does nothing (bar: 1.4 times), and what
 * of it the typesetter's tables take (bar: 2 ms).
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ARTICLE, NODE, PROGRAM } from "../../e2e/support/program.ts";
import { peakMemory, time } from "./child.ts";
import { compare, table } from "./compare.ts";

const ROUNDS = 80;

const folder = mkdtempSync(join(tmpdir(), "yuedu-bench-"));
const output = join(folder, "out");
const ours = { args: [PROGRAM], output };
const base = { args: ["-e", "0"], output };
const times = compare(ours, base, ROUNDS);
const memory = [peakMemory(ours), peakMemory(base)].map(
  (bytes) => `${(bytes / 1e6).toFixed(0)} MB`,
);
const decode = fileURLToPath(new URL("decode.ts", import.meta.url));
time({ args: ["--import", "tsx", decode, ARTICLE], output });
const [few, all] = readFileSync(output, "utf8").split(" ").map(Number);
rmSync(folder, { recursive: true });

const ms = (value: number) => `${value.toFixed(1)} ms`;
table(`start-up, ${ROUNDS} rounds, ${NODE}`, [
  ["", "median", "least", "peak memory"],
  ["yuedu", ms(times.ours.median), ms(times.ours.least), memory[0] ?? ""],
  ["node -e 0", ms(times.base.median), ms(times.base.least), memory[1] ?? ""],
  [
    "ratio",
    (times.ours.median / times.base.median).toFixed(2),
    (times.ours.least / times.base.least).toFixed(2),
    "",
  ],
]);
table("tables decoded, bar 2 ms for a text", [
  ["for the bundled article", ms(few ?? Number.NaN)],
  ["for all of Unicode", ms(all ?? Number.NaN)],
]);
