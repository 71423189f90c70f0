import { isFailure } from "../../failure/failure.ts";
import type { PageBlock, Range, Role } from "../../view/block.ts";
import { findPattern } from "../../view/search/search.ts";
import { type Book, textOf } from "./book.ts";
import type { Mark } from "./marked.ts";
import { comparePlaces, type Place } from "./place.ts";
import type { Query } from "./query.ts";

/** A match: where it begins, and its end offset in the same block (UTF-16 code units). */
export type Hit = { readonly place: Place; readonly end: number };

/** The ranges found so far, by query and block. */
const known = new WeakMap<Query, WeakMap<PageBlock, readonly Range[]>>();
/** Queries with an expression that took too long. */
const slow = new WeakSet<Query>();

/** Returns whether a query was given up because its expression took too long. */
export function isTooSlow(query: Query): boolean {
  return slow.has(query);
}

/** Returns the ranges of a block's text that match. */
export function hitsIn(block: PageBlock, query: Query): readonly Range[] {
  return rangesIn([block], query)[0] ?? [];
}

/** Returns the matches in each block. They are kept for as long as query and block live. */
function rangesIn(blocks: readonly PageBlock[], query: Query): (readonly Range[])[] {
  const ranges = known.get(query) ?? new WeakMap<PageBlock, readonly Range[]>();
  known.set(query, ranges);
  const unknown = blocks.filter((block) => !ranges.has(block));
  const found = unknown.length === 0 ? [] : matches(unknown.map(textOf), query);
  unknown.forEach((block, index) => {
    ranges.set(block, found[index] ?? []);
  });
  return blocks.map((block) => ranges.get(block) ?? []);
}

function matches(texts: readonly string[], query: Query): readonly (readonly Range[])[] {
  const { pattern, find } = query;
  if (find === null) return findPattern(pattern)(texts);
  if (slow.has(query)) return [];
  try {
    return find(texts);
  } catch (error) {
    if (!isFailure(error, "slow-pattern")) throw error;
    slow.add(query);
    return [];
  }
}

/** Returns all hits in one part of a book, in order. */
export function hitsOfPart(book: Book, part: number, query: Query): Hit[] {
  if (!book.mayMatch(part, query)) return [];
  return rangesIn(book.part(part).blocks, query).flatMap((ranges, index) =>
    ranges.map(({ start, end }) => ({
      place: { part, block: index, offset: start, above: 0 },
      end,
    })),
  );
}

/** Returns the next of `hits` in a direction; `inclusive` admits one at `place` itself. */
export function nearest(
  hits: readonly Hit[],
  place: Place,
  direction: 1 | -1,
  inclusive: boolean,
): Hit | undefined {
  const isNext = ({ place: at }: Hit) => {
    const order = comparePlaces(at, place) * direction;
    return order > 0 || (inclusive && order === 0);
  };
  return direction === 1 ? hits.find(isNext) : hits.findLast(isNext);
}

/** Returns the marks of a block's hits; that of the one which begins at offset `current` differs. */
export function marksOfHits(block: PageBlock, query: Query, current: number | null): Mark[] {
  return hitsIn(block, query).map((range) => ({
    ...range,
    roles: range.start === current ? CURRENT : HIT,
  }));
}

/** Returns the mark of a block's heading; of a paragraph, that of the marker which opens it. */
export function marksOfHeading(block: PageBlock): Mark[] {
  if (block.kind === "table" || block.opens === undefined) return [];
  const whole = block.content.text.length;
  const end = block.kind === "heading" ? whole : (block.opens.marker ?? "").length;
  return [{ start: 0, end, roles: HIT }];
}

const HIT: readonly Role[] = ["hit"];
const CURRENT: readonly Role[] = ["currentHit"];
