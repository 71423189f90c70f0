import type { Block } from "../blocks/block.ts";
import { REGIONS, type Region, type Transitions } from "./region.ts";
import type { Rule } from "./rule.ts";

/** The region of a block, and the ids of the rules that spoke for it, or against another. */
export type Verdict = { readonly region: Region; readonly evidence: readonly string[] };

/** What a frame is decided by. */
export type Frame<Subject extends Block> = {
  readonly rules: readonly Rule<Subject>[];
  /** Those of the rules that can change the verdict about a block; all of them if it is left out. */
  readonly rulesFor?: (block: Subject) => readonly Rule<Subject>[];
  readonly transitions: Transitions;
  /** What it costs to begin or end a document in a region. */
  readonly first: Readonly<Record<Region, number>>;
  readonly last: Readonly<Record<Region, number>>;
};

/**
 * Assigns each block to a region: the assignment with the most evidence, less the cost of its
 * transitions (the Viterbi algorithm). One block with misleading evidence costs only itself, because
 * no rule ends the search. Takes time in proportion to the number of blocks times that of the rules.
 */
export function decide<Subject extends Block>(
  doc: readonly Subject[],
  frame: Frame<Subject>,
): Verdict[] {
  const { rules, rulesFor = () => rules } = frame;
  const held = doc.map((block, at) => rulesFor(block).filter(({ test }) => test(block, at, doc)));
  const path = bestPath(held.map(supportOf), frame);
  return path.map((region, at) => ({ region, evidence: idsFor(region, held[at] ?? []) }));
}

/** The sum of the weights for each region. */
function supportOf(rules: readonly Rule<never>[]): number[] {
  const support = REGIONS.map(() => 0);
  for (const { region, weight } of rules) {
    const index = REGIONS.indexOf(region);
    support[index] = (support[index] ?? 0) + weight;
  }
  return support;
}

function idsFor(region: Region, rules: readonly Rule<never>[]): string[] {
  return rules.filter((rule) => (rule.region === region) === rule.weight > 0).map(({ id }) => id);
}

type Costs = Pick<Frame<Block>, "transitions" | "first" | "last">;

/** The sequence of regions with the highest sum; `support` has one number per block and region. */
export function bestPath(support: readonly (readonly number[])[], costs: Costs): Region[] {
  const from: number[][] = [];
  let best = REGIONS.map((region, to) => (support[0]?.[to] ?? 0) - costs.first[region]);
  for (const row of support.slice(1)) {
    const origins = REGIONS.map((to) => bestOrigin(best, to, costs.transitions));
    const before = best;
    best = REGIONS.map((to, index) => {
      const origin = origins[index] ?? 0;
      const cost = costs.transitions[REGIONS[origin] ?? to][to];
      return (before[origin] ?? 0) - cost + (row[index] ?? 0);
    });
    from.push(origins);
  }
  const ends = best.map((sum, index) => sum - costs.last[REGIONS[index] ?? "body"]);
  return support.length === 0 ? [] : traced(from, ends.indexOf(Math.max(...ends)));
}

function bestOrigin(best: readonly number[], to: Region, transitions: Transitions): number {
  let origin = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < REGIONS.length; index += 1) {
    const sum = (best[index] ?? 0) - transitions[REGIONS[index] ?? to][to];
    if (sum <= highest) continue;
    origin = index;
    highest = sum;
  }
  return origin;
}

function traced(from: readonly (readonly number[])[], end: number): Region[] {
  const path = [end];
  for (const origins of from.toReversed()) path.push(origins[path[path.length - 1] ?? 0] ?? 0);
  return path.toReversed().map((index) => REGIONS[index] ?? "body");
}
