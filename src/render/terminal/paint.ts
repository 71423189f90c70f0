import { spread } from "../../typeset/spread.ts";
import type { Line, Span, StyledText } from "../../typeset/text.ts";
import type { Role } from "../../view/block.ts";

/** Styles a part of one line by its role. What it adds takes no columns. */
export type Painter = (role: Role, text: string) => string;

/** Adds no styles. */
export const plain: Painter = (_role, text) => text;

/** OSC 8 opens a hyperlink, or closes it if the address is empty; ST ends the sequence. */
const LINK = "\u001b]8;;";
const TERMINATOR = "\u001b\\";

/**
 * Returns a line with its styles and links, each opened and closed on it. `nextSpan` is the index of
 * the first span that ends after the line's start.
 */
function paintLine(
  { text, spans }: StyledText<Role>,
  line: Line,
  nextSpan: number,
  paint: Painter,
): string {
  let painted = "";
  let offset = line.start;
  for (let index = nextSpan; index < spans.length; index += 1) {
    const span = spans[index];
    if (span === undefined || span.start >= line.end) break;
    const start = Math.max(span.start, line.start);
    const end = Math.min(span.end, line.end);
    painted += spread(text, offset, start, line.gaps);
    painted += paintSpan(span, spread(text, start, end, line.gaps), paint);
    offset = end;
  }
  return painted + spread(text, offset, line.end, line.gaps);
}

/** Returns the lines of a text with their styles and links. */
export function paintLines(
  content: StyledText<Role>,
  lines: readonly Line[],
  paint: Painter,
): string[] {
  let nextSpan = 0;
  return lines.map((line) => {
    while ((content.spans[nextSpan]?.end ?? Number.POSITIVE_INFINITY) <= line.start) nextSpan += 1;
    return paintLine(content, line, nextSpan, paint);
  });
}

/** Paints the text of a span on one line in all its roles, the innermost first. */
function paintSpan(span: Span<Role>, text: string, paint: Painter): string {
  const painted = span.roles.reduceRight((inner, role) => paint(role, inner), text);
  return span.target === undefined
    ? painted
    : LINK + span.target + TERMINATOR + painted + LINK + TERMINATOR;
}
