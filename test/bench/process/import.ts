/**
 * Measures how long `yuedu/typeset/ansi` takes to import in a process of its own, beside the libraries
 * whose place it takes, and a module that is empty: at most 5 ms more than that. Options: --rounds N.
 */
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";
import { NODE } from "../../e2e/support/program.ts";
import { table } from "./compare.ts";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "20" } } });

const MODULES: readonly (readonly [name: string, url: string])[] = [
  ["empty", new URL("empty.js", import.meta.url).href],
  ["yuedu/typeset/ansi", new URL("../../../dist/typeset-ansi.js", import.meta.url).href],
  ["fast-wrap-ansi", import.meta.resolve("fast-wrap-ansi")],
  ["wrap-ansi", import.meta.resolve("wrap-ansi")],
];

/** Returns how long a module takes to import (ms), the shortest time of all rounds. */
function shortest(url: string): number {
  const script = `const start = performance.now();
    await import(${JSON.stringify(url)});
    process.stdout.write(String(performance.now() - start));`;
  const times = Array.from({ length: Number(values.rounds) }, () => {
    const { stdout } = spawnSync(NODE, ["--input-type=module", "-e", script], { encoding: "utf8" });
    return Number(stdout);
  });
  return Math.min(...times);
}

const times = MODULES.map(([name, url]) => ({ name, time: shortest(url) }));
const least = times[0]?.time ?? 0;
const ms = (time: number) => `${time.toFixed(1)} ms`;
table(`imports, the shortest of ${values.rounds} rounds, ${NODE}`, [
  ["", "time", "more than empty"],
  ...times.map(({ name, time }) => [name, ms(time), ms(time - least)]),
]);
