import type { Span, StyledText } from "../../typeset/text.ts";
import type { PageBlock, Range, Role } from "../../view/block.ts";
import { type Book, textOf } from "./book.ts";
import { comparePlaces, type Place } from "./place.ts";
import type { Query } from "./query.ts";

/** A match: where it begins, and its end offset in the same block (UTF-16 code units). */
export type Hit = { readonly place: Place; readonly end: number };

/** Returns the ranges of a block's text that match. */
export function hitsIn(block: PageBlock, { pattern }: Query): Range[] {
  return Array.from(textOf(block).matchAll(pattern), ({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }));
}

/** Returns all hits in one part of a book, in order. */
export function hitsOfPart(book: Book, part: number, query: Query): Hit[] {
  if (!book.mayMatch(part, query)) return [];
  return book.part(part).blocks.flatMap((block, index) =>
    hitsIn(block, query).map(({ start, end }) => ({
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
