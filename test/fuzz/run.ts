/**
 * `npm run fuzz`: tries sources, settings and keys that nobody thought of, and ensures that every
 * stage keeps its promises. Prints what broke one, as small as it can be made, and then exits with 1.
 *
 *     npm run fuzz                            10,000 cases with one seed
 *     npm run fuzz -- --minutes 60            for an hour, with seeds of its own
 *     npm run fuzz -- --only growth --seed 7  one property (or several: a,b), from a seed
 */
import { parseArgs } from "node:util";
import fc from "fast-check";
import { PROPERTIES } from "./properties.ts";

const CASES = 10_000;
/** Cases between two looks at the clock. */
const BATCH = 200;
const SEED = 20240229;
const MINUTE = 60_000;

const { values } = parseArgs({
  options: {
    cases: { type: "string" },
    minutes: { type: "string" },
    seed: { type: "string" },
    only: { type: "string" },
  },
});
const minutes = Number(values.minutes ?? 0);
const cases = Number(values.cases ?? (minutes > 0 ? Number.POSITIVE_INFINITY : CASES));
const end = minutes > 0 ? Date.now() + minutes * MINUTE : Number.POSITIVE_INFINITY;
const seed = Number(values.seed ?? (minutes > 0 ? Date.now() % 2 ** 31 : SEED));

const tried = new Map<string, number>();
/** How often each invariant was broken. */
const broken = new Map<string, number>();

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Tries a number of cases of a property, and prints the first that breaks it. */
async function attempt(name: keyof typeof PROPERTIES, numRuns: number, from: number) {
  const property: fc.IAsyncProperty<unknown[]> = PROPERTIES[name].property as never;
  const outcome = await fc.check(property, { seed: from, numRuns });
  tried.set(name, (tried.get(name) ?? 0) + outcome.numRuns);
  if (!outcome.failed) return;
  const reason = String(outcome.errorInstance);
  const kind = `${name}: ${reason.slice(0, 80)}`;
  broken.set(kind, (broken.get(kind) ?? 0) + 1);
  say(`\n${name}, seed ${from}, path ${outcome.counterexamplePath}: ${reason}`);
  for (const part of outcome.counterexample ?? []) say(`  ${show(part)}`);
}

function show(value: unknown): string {
  return JSON.stringify(value, (_, each) => {
    if (!(each?.type === "Buffer" || each instanceof Uint8Array)) return each;
    const bytes = Buffer.from(each.data ?? each);
    return { text: bytes.toString(), hex: bytes.toString("hex").slice(0, 400) };
  });
}

const names = Object.keys(PROPERTIES) as (keyof typeof PROPERTIES)[];
const chosen = names.filter((name) => (values.only ?? names.join()).split(",").includes(name));
const shares = chosen.reduce((sum, name) => sum + PROPERTIES[name].share, 0);
const batchOf = (name: keyof typeof PROPERTIES) =>
  Math.max(1, Math.round((BATCH * PROPERTIES[name].share) / shares));

let done = 0;
for (let round = 0; done < cases && Date.now() < end; round += 1) {
  for (const name of chosen) {
    await attempt(name, batchOf(name), seed + round);
    done += batchOf(name);
  }
}
const { user, system } = process.cpuUsage();
const counts = [...tried].map(([name, count]) => `${name} ${count}`).join(", ");
say(`\nseed ${seed}: ${counts}; ${Math.round((user + system) / 1e6)} s of processor time`);
for (const [kind, times] of broken) say(`${times} times ${kind}`);
say(broken.size === 0 ? "nothing was broken" : "see above for the smallest case of each");
process.exitCode = broken.size === 0 ? 0 : 1;
