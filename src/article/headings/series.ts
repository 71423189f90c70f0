import { bestChain, type Link } from "./chain.ts";

/** What a marker says about its place in a series. */
type Numbered = {
  readonly series: string;
  readonly number: number | null;
  readonly order: number | null;
  readonly weight: number;
  /** The division that is named before its number; numbers may begin again where it changes. */
  readonly outer: string;
};

/**
 * In a series this long, a wrong number is more likely than a line that looks like a heading and is
 * none, for markers of this weight: 第十二章 between 第二十一章 and 第二十三章.
 */
const PROVEN_BEYOND_DOUBT = 4;
const STRAY_WEIGHT = 1.5;

/**
 * Finds the markers that count, by index: those on the best chain of each series that is proven.
 * A series is proven by two different numbers that follow each other, possibly with a gap. Markers
 * without a number count if they occur again.
 */
export function countingMarkers(markers: readonly Numbered[]): Set<number> {
  const groups = groupsOf(markers);
  // The first pass finds the parents, the second one lets numbers begin again below them.
  const first = chained(markers, groups, () => 0);
  const parents = new Parents(markers, groups, first);
  return chained(markers, groups, (index) => parents.before(index));
}

/** The indexes of each series' markers. */
type Groups = ReadonlyMap<string, readonly number[]>;

function groupsOf(markers: readonly Numbered[]): Groups {
  const groups = new Map<string, number[]>();
  for (const [index, { series }] of markers.entries()) {
    const group = groups.get(series);
    if (group === undefined) groups.set(series, [index]);
    else group.push(index);
  }
  return groups;
}

/** Tells what stands between a marker and the one of its series before it. */
type Between = (index: number) => Link["restart"];

function chained(markers: readonly Numbered[], groups: Groups, between: Between): Set<number> {
  const kept = new Set<number>();
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    for (const index of countingIn(linksOf(markers, group, between))) kept.add(index);
    const unnumbered = group.filter((index) => markers[index]?.number === null);
    if (unnumbered.length > 1) for (const index of unnumbered) kept.add(index);
  }
  return kept;
}

/** A numbered marker, by its index. */
type Step = Link & { readonly index: number };

function linksOf(
  markers: readonly Numbered[],
  group: readonly number[],
  between: Between,
): readonly Step[] {
  const links: Step[] = [];
  let part = "";
  for (const index of group) {
    const { number = null, weight = 0, outer = "" } = markers[index] ?? {};
    if (number === null) continue;
    const isNewPart = outer !== "" && outer !== part;
    if (isNewPart) part = outer;
    links.push({ index, number, weight, restart: isNewPart ? 2 : between(index) });
  }
  return links;
}

/** The indexes of the best chain, and of the strays that a long one vouches for. */
function countingIn(links: readonly Step[]): number[] {
  const chain = bestChain(links);
  const isSure = chain.length >= PROVEN_BEYOND_DOUBT;
  const strays = isSure ? links.filter(({ weight }) => weight >= STRAY_WEIGHT) : [];
  return [...chain, ...strays].map(({ index }) => index);
}

/** Answers which headings stand before a marker, in logarithmic time. */
class Parents {
  readonly #ranks: readonly number[];
  readonly #before = new Map<number, Link["restart"]>();

  constructor(markers: readonly Numbered[], groups: Groups, kept: ReadonlySet<number>) {
    this.#ranks = ranksOf(markers, groups);
    // Indexes of kept markers, outermost first: each one outranks those above it on the stack.
    const stack: number[] = [];
    const latest = new Map<string, number>();
    for (const [index, { series }] of markers.entries()) {
      this.#before.set(index, this.#between(stack, latest.get(series) ?? -1, index));
      latest.set(series, index);
      if (!kept.has(index)) continue;
      while (this.#rank(stack.at(-1)) >= this.#rank(index)) stack.pop();
      stack.push(index);
    }
  }

  /** What stands between a marker and the one of its series before it. */
  before(index: number): Link["restart"] {
    return this.#before.get(index) ?? 0;
  }

  #between(stack: readonly number[], before: number, index: number): Link["restart"] {
    let low = 0;
    let high = stack.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((stack[middle] ?? 0) > before) high = middle;
      else low = middle + 1;
    }
    const highest = stack[low];
    if (highest === undefined) return 0;
    return this.#rank(highest) < this.#rank(index) ? 2 : 1;
  }

  #rank(index: number | undefined): number {
    return index === undefined ? -1 : (this.#ranks[index] ?? 0);
  }
}

/**
 * A rank per marker: a lower one holds a higher one. A series ranks by its first marker; one with a
 * place in the official order ranks no lower than any that it holds.
 */
function ranksOf(markers: readonly Numbered[], groups: Groups): number[] {
  const series = [...groups.values()].map((group) => {
    const first = group[0] ?? 0;
    return { group, first, order: markers[first]?.order ?? null };
  });
  const ordered = series.filter((each) => each.order !== null);
  ordered.sort((a, b) => (b.order ?? 0) - (a.order ?? 0));
  const ranks = new Array<number>(markers.length).fill(0);
  let lowest = Infinity;
  for (const { group, first, order } of ordered) {
    lowest = Math.min(lowest, first);
    for (const index of group) ranks[index] = lowest + (order ?? 0) / 100;
  }
  for (const { group, first, order } of series) {
    if (order === null) for (const index of group) ranks[index] = first + 0.5;
  }
  return ranks;
}
