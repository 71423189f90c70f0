import type { Candidate } from "./candidates.ts";

/** Two lines under one another may be sections without text; three are a list. */
const SHORTEST_LIST = 3;

/** Drops the items of lists: marked lines one under another with nothing between. */
export function withoutItems(candidates: readonly Candidate[]): readonly Candidate[] {
  if (!candidates.some(isItem)) return candidates;
  const stacks = stacksOf(candidates);
  const continued = continuedStacks(stacks);
  const opening = new Map<string, number>();
  for (const stack of stacks) {
    const { series, opens } = stack[stack.length - 1] ?? {};
    if (series !== undefined && opens) opening.set(series, (opening.get(series) ?? 0) + 1);
  }
  return stacks.filter((stack) => continued.has(stack) || !isList(stack, opening)).flat();
}

/** Finds the stacks whose numbers go on in another one, with text between: lists never do. */
function continuedStacks(stacks: readonly Candidate[][]): Set<readonly Candidate[]> {
  const continued = new Set<readonly Candidate[]>();
  const latest = new Map<string, Candidate[]>();
  for (const stack of stacks) {
    const [first] = stack;
    const before = latest.get(first?.series ?? "");
    const number = before?.at(-1)?.number ?? null;
    if (before !== undefined && number !== null && first?.number === number + 1) {
      continued.add(before).add(stack);
    }
    latest.set(first?.series ?? "", stack);
  }
  return continued;
}

/** Groups the candidates of one series that stand one under another with nothing between. */
function stacksOf(candidates: readonly Candidate[]): Candidate[][] {
  const stacks: Candidate[][] = [];
  let end = -1;
  for (const candidate of candidates) {
    const stack = stacks[stacks.length - 1];
    const goesOn = candidate.at === end && stack?.[0]?.series === candidate.series;
    if (goesOn) stack.push(candidate);
    else stacks.push([candidate]);
    end = candidate.at + candidate.length;
  }
  return stacks;
}

function isList(stack: readonly Candidate[], opening: ReadonlyMap<string, number>): boolean {
  const [first] = stack;
  if (first === undefined || stack.length < 2 || !stack.every(isItem)) return false;
  const others = (opening.get(first.series) ?? 0) - (stack.at(-1)?.opens === true ? 1 : 0);
  return stack.length >= SHORTEST_LIST || others === 0;
}

/** Whether a candidate may be a line of a list. */
function isItem({ kind, style, length, title, rest }: Candidate): boolean {
  if (length === 2 || !style.listed) return false;
  // 【禁忌】过敏者禁用。 is a section with its text.
  if (kind === "bracket" && title === null && rest !== "") return false;
  return kind !== "ordinal" || title !== null;
}
