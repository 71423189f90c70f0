/**
 * Measures how long small and usual work takes as a whole process, as a multiple of a Node that does
 * nothing, in an environment of its own; and how much of it the typesetter's tables take (at most
 * 2 ms). Options: --rounds N.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Converter } from "opencc-js/cn2t";
import { encode, markdown, page, text } from "../../../bin/samples.ts";
import { ARTICLE, NODE, PROGRAM } from "../../e2e/support/program.ts";
import { peakMemory, time } from "./child.ts";
import { compare, table } from "./compare.ts";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "40" } } });
const rounds = Number(values.rounds);

const folder = mkdtempSync(join(tmpdir(), "yuedu-bench-"));
const output = join(folder, "out");
const base = { args: ["-e", "0"], output };

function sample(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const traditional = Converter({ from: "cn", to: "tw" });

/** What is measured, its arguments, and the most that it may take as a multiple of `node -e 0`. */
const WORK: readonly (readonly [string, readonly string[], number])[] = [
  ["bundled article", [], 1.4],
  ["--help", ["--help"], 1.5],
  ["GB 18030 text", [sample("gb.txt", encode(text(), "gb18030"))], 1.6],
  ["Big5 text", [sample("big5.txt", encode(traditional(text()), "big5"))], 1.6],
  ["Markdown", [sample("a.md", markdown())], 2.2],
  ["page of 50 KB", [sample("50.html", page(50_000))], 3],
  ["page of 280 KB", [sample("280.html", page(280_000))], 7],
];

const ms = (value: number) => `${value.toFixed(1)} ms`;
const mb = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

function measure([name, args, most]: (typeof WORK)[number]): string[] {
  const ours = { args: [PROGRAM, ...args], output };
  const times = compare(ours, base, rounds);
  const ratio = times.ours.median / times.base.median;
  return [
    name,
    ms(times.ours.median),
    ms(times.base.median),
    ratio.toFixed(2),
    `${most}`,
    mb(peakMemory(ours)),
  ];
}

table(`whole processes, medians of ${rounds} rounds, ${NODE}`, [
  ["", "yuedu", "node -e 0", "ratio", "at most", "peak memory"],
  ...WORK.map(measure),
  ["node -e 0", "", "", "", "", mb(peakMemory(base))],
]);

const decode = fileURLToPath(new URL("decode.ts", import.meta.url));
time({ args: ["--import", "tsx", decode, ARTICLE], output });
const [few, all] = readFileSync(output, "utf8").split(" ").map(Number);
rmSync(folder, { recursive: true });
table("tables decoded, at most 2 ms for a text", [
  ["for the bundled article", ms(few ?? Number.NaN)],
  ["for all of Unicode", ms(all ?? Number.NaN)],
]);
