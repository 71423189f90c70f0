import type { Span, StyledText } from "../../typeset/text.ts";
import type { PageBlock, Range, Role } from "../../view/block.ts";

/** A range of a block's text, and the roles it gets, which are innermost. */
export type Mark = Range & { readonly roles: readonly Role[] };

/** Returns the block with ranges of its text marked. The ranges are sorted and do not overlap. */
export function withMarks(block: PageBlock, marks: readonly Mark[]): PageBlock {
  if (marks.length === 0) return block;
  if (block.kind !== "table") return { ...block, content: marked(block.content, marks, 0) };
  let start = 0;
  const rows = block.rows.map((row) =>
    row.map((cell) => {
      const content = marked(cell, marks, start);
      start += cell.text.length + 1;
      return content;
    }),
  );
  return { ...block, rows };
}

/** Marks a text that begins at offset `from` of its block's text. */
function marked(
  { text, spans }: StyledText<Role>,
  all: readonly Mark[],
  from: number,
): StyledText<Role> {
  const marks = all
    .map(({ start, end, roles }) => ({
      start: Math.max(0, start - from),
      end: Math.min(text.length, end - from),
      roles,
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
    result.push({ ...styled, start, end, roles });
  });
  return { text, spans: result };
}

function covering(span: Span<Role> | undefined, offset: number): Span<Role> | undefined {
  return span !== undefined && span.start <= offset && offset < span.end ? span : undefined;
}
