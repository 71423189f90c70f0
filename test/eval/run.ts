import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesOf, spread } from "./corpus.ts";
import type { Case, DocumentSet } from "./document-set.ts";
import { evaluate } from "./evaluate.ts";
import { type Figure, figuresOf } from "./figures.ts";
import { breaches, type Floors, raised } from "./floors.ts";
import { type Options, parseOptions, USAGE } from "./options.ts";
import { figuresTable } from "./report/figures-table.ts";
import { worstOf } from "./report/worst.ts";
import { SETS } from "./sets/index.ts";

const FLOORS = new URL("floors.json", import.meta.url);

const print = (text: string) => process.stdout.write(text);

/** Returns the exit status: 0 for passed, 1 for below a floor. */
async function run(options: Options): Promise<number> {
  const started = performance.now();
  const floors = JSON.parse(readFileSync(FLOORS, "utf8")) as Floors;
  const measured = new Map<string, Figure[]>();
  for (const set of selected(options.only)) {
    const cases = casesOf(set, options);
    if (typeof cases === "string") print(`left out: ${set.name}, ${cases}\n`);
    else measured.set(set.name, await measure(set, cases, options));
  }
  if (measured.size === 0) throw new Error(`no documents in ${options.corpus}`);
  const isPart = options.limit !== Number.POSITIVE_INFINITY;
  print(figuresTable(measured, isPart ? {} : floors));
  print(`${((performance.now() - started) / 1000).toFixed(1)} s\n`);
  if (isPart) {
    print("floors not checked: only a part of the documents was read\n");
    return 0;
  }
  if (!options.raise) return report(measured, floors);
  const higher = raised(measured, floors);
  writeFileSync(FLOORS, `${JSON.stringify(higher, null, 2)}\n`);
  return report(measured, higher);
}

function report(measured: ReadonlyMap<string, readonly Figure[]>, floors: Floors): number {
  const found = breaches(measured, floors);
  for (const { set, figure, reason } of found) print(`FAIL ${set}: ${figure} ${reason}\n`);
  return found.length === 0 ? 0 : 1;
}

/** "laws" names all sets that begin with "laws-". @throws {Error} if a name is none of a set */
function selected(only: readonly string[]): readonly DocumentSet[] {
  if (only.length === 0) return SETS;
  const isNamed = (set: DocumentSet, name: string) =>
    set.name === name || set.name.startsWith(`${name}-`);
  const unknown = only.find((name) => !SETS.some((set) => isNamed(set, name)));
  if (unknown !== undefined) throw new Error(`no set is called ${unknown}`);
  return SETS.filter((set) => only.some((name) => isNamed(set, name)));
}

/** The documents to judge, or why there are none. */
function casesOf(set: DocumentSet, { corpus, labels, limit }: Options): Case[] | string {
  const files = filesOf(corpus, set.repository);
  if (files.length === 0) return `no documents of ${set.repository}`;
  const path = set.labels === undefined ? undefined : join(labels, set.labels);
  if (path === undefined) return spread(set.cases(files, null), limit);
  if (!existsSync(path)) return `no labels at ${path} (--labels DIR names another folder)`;
  return spread(set.cases(files, JSON.parse(readFileSync(path, "utf8"))), limit);
}

async function measure(
  set: DocumentSet,
  cases: readonly Case[],
  { worst }: Options,
): Promise<Figure[]> {
  const judged = await evaluate(cases);
  for (const { id, failure } of judged) {
    if (failure !== null) print(`failed: ${set.name} ${id}: ${failure}\n`);
  }
  print(worstOf(set.name, judged, worst));
  return figuresOf(
    judged.map(({ counts }) => counts),
    set.averaged,
  );
}

try {
  process.exitCode = await run(parseOptions(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`error: ${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  process.exitCode = 2;
}
