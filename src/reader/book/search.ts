import type { Span, StyledText } from "../../typeset/text.ts";
import type { PageBlock, Range, Role } from "../../view/block.ts";
import { escaped } from "../../view/search.ts";
import { type Book, textOf } from "./book.ts";
import { comparePlaces, type Place } from "./place.ts";

/** What is sought: the words as typed, and the expression that finds them. */
export type Query = { readonly words: string; readonly pattern: RegExp };

/** A hit: the block and the range of its text. */
export type Hit = { readonly place: Place; readonly end: number };

/** The query for some words: capitals count only where there is one among them (smart case). */
export function queryFor(words: string): Query {
  const flags = /\p{Lu}/u.test(words) ? "gu" : "giu";
  return { words, pattern: new RegExp(escaped(words), flags) };
}

/** Where the text of a block matches. */
export function hitsIn(block: PageBlock, { pattern }: Query): Range[] {
  return Array.from(textOf(block).matchAll(pattern), ({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }));
}

/** All hits in one part of a book, in order. */
export function hitsOfPart(book: Book, part: number, query: Query): Hit[] {
  return book.part(part).blocks.flatMap((block, index) =>
    hitsIn(block, query).map(({ start, end }) => ({
      place: { part, block: index, offset: start, above: 0 },
      end,
    })),
  );
}

/** The hit of some that is next in a direction; `inclusive` takes one at the place itself. */
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

/** The block with its hits marked; the one at `current` more than the others. */
export function withHits(block: PageBlock, query: Query, current: number | null): PageBlock {
  const hits = hitsIn(block, query);
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

/** A text that begins at `from` of its block's, with the role of a hit innermost where one is. */
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
const CURRENT: readonly Role[] = ["strong", "hit"];

function covering(span: Span<Role> | undefined, offset: number): Span<Role> | undefined {
  return span !== undefined && span.start <= offset && offset < span.end ? span : undefined;
}
