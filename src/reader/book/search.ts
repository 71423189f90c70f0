import { isFailure } from "../../failure/failure.ts";
import type { Span, StyledText } from "../../typeset/text.ts";
import type { PageBlock, Range, Role } from "../../view/block.ts";
import { findPattern } from "../../view/search/search.ts";
import { type Book, textOf } from "./book.ts";
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

/** Returns the block with its hits marked; the one that begins at offset `current` apart. */
export function withHits(block: PageBlock, query: Query, current: number | null): PageBlock {
  return withMarks(block, hitsIn(block, query), current);
}

/** Returns the block with its heading marked; of a paragraph, the marker that opens it. */
export function withHeadingMarked(block: PageBlock): PageBlock {
  if (block.kind === "table" || block.opens === undefined) return block;
  const whole = block.content.text.length;
  const end = block.kind === "heading" ? whole : (block.opens.marker ?? "").length;
  return withMarks(block, [{ start: 0, end }], null);
}

/** Returns the block with ranges of its text marked as `withHits` does. */
function withMarks(block: PageBlock, hits: readonly Range[], current: number | null): PageBlock {
  if (hits.length === 0) return block;
  if (block.kind !== "table") {
    return { ...block, content: marked(block.content, hits, current, 0) };
  }
  let start = 0;
  const rows = block.rows.map((row) =>
    row.map((cell) => {
      const content = marked(cell, hits, current, start);
      start += cell.text.length + 1;
      return content;
    }),
  );
  return { ...block, rows };
}

/** Adds the role of a hit, innermost, to a text that begins at offset `from` of its block's text. */
function marked(
  { text, spans }: StyledText<Role>,
  hits: readonly Range[],
  current: number | null,
  from: number,
): StyledText<Role> {
  const marks = hits
    .map(({ start, end }) => ({
      start: Math.max(0, start - from),
      end: Math.min(text.length, end - from),
      roles: start === current ? CURRENT : HIT,
    }))
    .filter(({ start, end }) => start < end);
  if (marks.length === 0) return { text, spans };
  const edges = new Set<number>([0, text.length]);
  for (const { start, end } of [...spans, ...marks]) edges.add(start).add(end);
  const cuts = [...edges].sort((a, b) => a - b);
  const result: Span<Role>[] = [];
  let span = 0;
  let mark = 0;
  cuts.slice(0, -1).forEach((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    while ((spans[span]?.end ?? text.length) <= start && span < spans.length) span += 1;
    while ((marks[mark]?.end ?? text.length) <= start && mark < marks.length) mark += 1;
    const styled = covering(spans[span], start);
    const hit = covering(marks[mark], start);
    if (styled === undefined && hit === undefined) return;
    const roles = [...(styled?.roles ?? []), ...(hit?.roles ?? [])];
    const target = styled?.target === undefined ? {} : { target: styled.target };
    result.push({ start, end, roles, ...target });
  });
  return { text, spans: result };
}

const HIT: readonly Role[] = ["hit"];
const CURRENT: readonly Role[] = ["currentHit"];

function covering(span: Span<Role> | undefined, offset: number): Span<Role> | undefined {
  return span !== undefined && span.start <= offset && offset < span.end ? span : undefined;
}
