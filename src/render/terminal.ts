import { balance } from "../typeset/balance.ts";
import type { Filling } from "../typeset/fill.ts";
import { fullwidthPunctuation } from "../typeset/punctuation.ts";
import { spread } from "../typeset/spread.ts";
import type { Line, Span } from "../typeset/text.ts";
import { wrap } from "../typeset/wrap.ts";
import type { Block, Indent, Role } from "../view/block.ts";

/** How a page is set. */
export type Setting = Filling & {
  /** Columns of a row. */
  readonly width: number;
  /** Shows ASCII punctuation in Chinese context as full-width. */
  readonly fullwidth?: boolean;
  /** The first-line indent of paragraphs in ems, in place of the page's own. */
  readonly firstIndent?: number;
};

/** Puts a role's style on a stretch of one line; what it adds has no width. */
export type Painter = (role: Role, text: string) => string;

/** Columns in an em. */
const EM = 2;
/** CLREQ #first_line_indents: below this many columns a first line is indented by one em. */
const NARROW_MEASURE = 30;

/** The painter that paints nothing. */
export const plain: Painter = (_role, text) => text;

/**
 * The page as rows of text, each ended by a line feed; styles open and close within a row.
 * No row is wider than the width, but for one cluster that is wider by itself.
 */
export function renderPage(blocks: readonly Block[], setting: Setting, paint: Painter): string {
  let page = "";
  for (const block of blocks) page += "\n".repeat(block.above) + renderBlock(block, setting, paint);
  return page;
}

function renderBlock(block: Block, setting: Setting, paint: Painter): string {
  const { spans } = block.content;
  const text = setting.fullwidth ? fullwidthPunctuation(block.content.text) : block.content.text;
  const indent = columnsOf(indentOf(block, setting), setting.width);
  let rows = "";
  let nextSpan = 0;
  setLines(text, block, setting, indent).forEach((line, index) => {
    while ((spans[nextSpan]?.end ?? Number.POSITIVE_INFINITY) <= line.start) nextSpan += 1;
    const row = paintLine(text, line, spans, nextSpan, paint);
    const blanks = " ".repeat(index === 0 ? indent.first : indent.rest);
    rows += row === "" ? "\n" : `${blanks}${row}\n`;
  });
  return rows;
}

function indentOf({ kind, indent }: Block, { firstIndent }: Setting): Indent {
  const indented = kind === "paragraph" && indent.first > indent.rest;
  if (!indented || firstIndent === undefined) return indent;
  return { first: indent.rest + firstIndent, rest: indent.rest };
}

/**
 * Headings are balanced, paragraphs filled. Code is broken at any cluster: its own line ends mean
 * something, so it is not filled as words are, and what runs past the edge would be lost.
 */
function setLines(text: string, block: Block, setting: Setting, indent: Indent): Line[] {
  const { width, ambiguous } = setting;
  if (block.kind === "code") return wrap(text, { width, ambiguous, level: "anywhere", indent });
  if (block.kind !== "title" && block.kind !== "heading") return wrap(text, { ...setting, indent });
  return balance(text, { width, ambiguous, level: setting.level, indent });
}

/** An indent in columns; however deep, it leaves half the measure and one em to the text. */
function columnsOf({ first, rest }: Indent, width: number): Indent {
  const deepest = Math.max(0, Math.min(Math.floor(width / 2), width - EM));
  const firstLine = width < NARROW_MEASURE ? Math.min(first, rest + 1) : first;
  return { first: Math.min(firstLine * EM, deepest), rest: Math.min(rest * EM, deepest) };
}

/** One line with its styles; `nextSpan` is the first span that ends behind the line's start. */
function paintLine(
  text: string,
  line: Line,
  spans: readonly Span<Role>[],
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
    painted += paint(span.role, spread(text, start, end, line.gaps));
    offset = end;
  }
  return painted + spread(text, offset, line.end, line.gaps);
}
