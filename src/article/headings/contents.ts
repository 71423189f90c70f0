import { isDigitAt } from "../text/numerals.ts";
import type { Candidate } from "./candidates.ts";

const BLANKS = [" ", "\t", "\u00A0", "\u3000"];
/** Fewer lines than this under one another may be sections without text. */
const SHORTEST_LIST = 3;
/** What stands between an entry of a table of contents and its page, and the page. */
const PAGE = /[\s.．…·]+\d{1,4}$/;

/**
 * Drops what only lists: the entries of a table of contents (the same number and title come again,
 * with text), and numbered or marked lines one under another with nothing between.
 */
export function withoutLists(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept = withoutContents(candidates);
  return kept.some(isItem) ? withoutItems(kept) : kept;
}

function withoutContents(candidates: readonly Candidate[]): readonly Candidate[] {
  const keys = candidates.map(keyOf);
  const last = new Map(keys.map((key, index) => [key, index]));
  if (last.size === keys.length) return candidates;
  let isContents = false;
  let end = -1;
  return candidates.filter(({ at, length, opens }, index) => {
    const comesAgain = last.get(keys[index] ?? "") !== index;
    // The last entry stands above text, too: that of the foreword.
    isContents = comesAgain && (!opens || (isContents && at === end));
    end = at + length;
    return !isContents;
  });
}

/** A title counts without its page and its blanks. */
function keyOf({ series, number, title }: Candidate): string {
  let name = title ?? "";
  if (isDigitAt(name, name.length - 1)) name = name.replace(PAGE, "");
  if (BLANKS.some((blank) => name.includes(blank))) name = name.replaceAll(/\s/g, "");
  return `${series} ${number} ${name}`;
}

function withoutItems(candidates: readonly Candidate[]): Candidate[] {
  const stacks = stacksOf(candidates);
  const continued = continuedStacks(stacks);
  const opening = new Map<string, number>();
  for (const stack of stacks) {
    const { series, opens } = stack[stack.length - 1] ?? {};
    if (series !== undefined && opens) opening.set(series, (opening.get(series) ?? 0) + 1);
  }
  return stacks.filter((stack) => continued.has(stack) || !isList(stack, opening)).flat();
}

/** The stacks whose numbers go on in another one, with text between: no list does that. */
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

/** Candidates in stacks: those of one series that stand one under another, nothing between. */
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

/** Whether a candidate may be a line of a list; chapters and news markers never are. */
function isItem({ kind, series, length, title }: Candidate): boolean {
  if (length === 2) return false;
  if (kind === "bullet" || kind === "bracket" || series === "附件") return true;
  return kind === "ordinal" && title !== null;
}
