import type { Candidate } from "./candidates.ts";
import { isDigitAt } from "./numerals.ts";

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

function withoutContents(candidates: readonly Candidate[]): Candidate[] {
  const last = new Map(candidates.map((candidate) => [keyOf(candidate), candidate.at]));
  const comesAgain = (candidate: Candidate) => last.get(keyOf(candidate)) !== candidate.at;
  let isContents = false;
  let end = -1;
  return candidates.filter((candidate) => {
    const isEntry = comesAgain(candidate);
    // The last entry stands above text, too: that of the foreword.
    const endsContents = isContents && candidate.at === end;
    isContents = isEntry && (!candidate.opens || endsContents);
    end = candidate.at + candidate.length;
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
  const lists = stacksOf(candidates);
  const opening = new Map<string, number>();
  for (const list of lists) {
    const { series, opens } = list[list.length - 1] ?? {};
    if (series !== undefined && opens) opening.set(series, (opening.get(series) ?? 0) + 1);
  }
  return lists.filter((list) => !isList(list, opening)).flat();
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
