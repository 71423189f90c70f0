import { isWide, roughColumns } from "../text/characters.ts";
import { endsWithAny } from "../text/contains.ts";
import type { SourceLine } from "./lines.ts";

/** The measure of a hard-wrapped text: at least 20 Han, hardly ever more than 66 (columns). By hand. */
const NARROWEST_MEASURE = 40;
const WIDEST_MEASURE = 132;
/** A full line may stop this far short of the measure for no visible reason (columns). */
const SLACK = 2;
/** Blanks before a paragraph's first line: two U+3000, two NBSP, four blanks, a tab (columns). */
const PARAGRAPH_INDENT = 2;
/** One line in this many may exceed the measure: a heading, a table row, an address. */
const OVERLONG_SHARE = 20;

const STOPS = "。！？!?…；;：:”’」』）)》.";
const LATIN_END = /[0-9A-Za-z\u00C0-\u024F\uAC00-\uD7A3.,;:!?%)\]}'"’”]$/;
const LATIN_START = /^[0-9A-Za-z\u00C0-\u024F\uAC00-\uD7A3([{'"‘“$]/;
/** The unit that wraps as one: opening marks, a Han character or a word, closing marks. */
const FIRST_UNIT =
  /^[“‘（《〈「『【〔［｛([{"']{0,4}(?:[\w.%/:-]{1,60}|[^\s])?[，。、；：！？”’）》〉」』】〕］｝,.;:!?)\]}…—]{0,4}/u;

/**
 * Tells for every line whether it continues the paragraph of the line before it.
 *
 * Whether the text is hard-wrapped is decided once, for the whole text. Only a full line is
 * continued: one that the first word of the next line would not have fitted on. A line after a
 * blank line, with an indent of its own, or in `headings` never continues another.
 *
 * @param headings finds the lines that open a section; asked only about a hard-wrapped text
 */
export function continuations(
  lines: readonly SourceLine[],
  headings: (lines: readonly SourceLine[]) => ReadonlySet<number>,
): boolean[] {
  const edge = isEverWrapped(lines) ? rightEdge(lines) : null;
  const columns = edge === null ? [] : lines.map(widthOf);
  const measure = edge === null ? null : measureOf(lines, columns, edge);
  if (measure === null) return lines.map(() => false);
  const opening = headings(lines);
  return lines.map(
    (line, index) =>
      isPair(lines, index) &&
      !opening.has(index) &&
      isFull(columns[index - 1] ?? 0, line.text, measure),
  );
}

/** Whether few enough lines are longer than any measure; most texts are told by this alone. */
function isEverWrapped(lines: readonly SourceLine[]): boolean {
  let overlong = 0;
  // No UTF-16 code unit is narrower than a column.
  for (const { text } of lines) if (text.length > WIDEST_MEASURE) overlong += 1;
  return overlong * OVERLONG_SHARE <= lines.length;
}

/** Returns the width of a line with its indent (columns), Infinity if no measure is that wide. */
function widthOf({ text, indent }: SourceLine): number {
  return text.length > WIDEST_MEASURE ? Infinity : indent + roughColumns(text);
}

/** Joins the lines of a paragraph: no blank beside Han, one between words written with blanks. */
export function joinLines(lines: readonly string[]): string {
  const [first = "", ...others] = lines;
  // Looks only at the lines themselves, never at the text joined so far: time stays linear.
  return [first, ...others.map((line, index) => gap(lines[index] ?? "", line) + line)].join("");
}

function gap(before: string, after: string): "" | " " {
  if (touchesHan(before, after)) return "";
  return LATIN_END.test(before.slice(-2)) && LATIN_START.test(after.slice(0, 2)) ? " " : "";
}

/** Whether Han, kana or a full-width mark stands on a side of the gap between two lines. */
export function touchesHan(before: string, after: string): boolean {
  const last = before.codePointAt(before.length - 1) ?? 0;
  return isWide(last) || isWide(after.codePointAt(0) ?? 0);
}

/**
 * Returns the right edge of the lines (columns) if the text was wrapped at it, else null. In a
 * wrapped text hardly any line is longer, most lines that another follows are full, and most full
 * lines break off in the middle of a sentence, because a stop falls on the edge only by chance.
 */
function measureOf(
  lines: readonly SourceLine[],
  columns: readonly number[],
  measure: number,
): number | null {
  const overlong = columns.filter((width) => width > measure + SLACK).length;
  if (overlong * OVERLONG_SHARE > lines.length) return null;
  let pairs = 0;
  let full = 0;
  let broken = 0;
  for (let index = 1; index < lines.length; index += 1) {
    if (!isPair(lines, index)) continue;
    pairs += 1;
    if (!isFull(columns[index - 1] ?? 0, lines[index]?.text ?? "", measure)) continue;
    full += 1;
    if (!endsWithAny(lines[index - 1]?.text ?? "", STOPS)) broken += 1;
  }
  return broken > 0 && broken * 2 >= full && full * 2 >= pairs ? measure : null;
}

/**
 * Returns the widest of the widths at which most continued lines end, or null. Measures only those:
 * in a text that is not hard-wrapped, hardly any line stands directly under another.
 */
function rightEdge(lines: readonly SourceLine[]): number | null {
  const counts = new Array<number>(WIDEST_MEASURE + 1).fill(0);
  for (let index = 1; index < lines.length; index += 1) {
    const before = lines[index - 1];
    const width = before !== undefined && isPair(lines, index) ? widthOf(before) : 0;
    if (width >= NARROWEST_MEASURE && width <= WIDEST_MEASURE) {
      counts[width] = (counts[width] ?? 0) + 1;
    }
  }
  let edge: number | null = null;
  let most = 0;
  for (let width = NARROWEST_MEASURE; width <= WIDEST_MEASURE; width += 1) {
    const near = (counts[width] ?? 0) + (counts[width - 1] ?? 0) + (counts[width - 2] ?? 0);
    if ((counts[width] ?? 0) > 0 && near >= most) {
      most = near;
      edge = width;
    }
  }
  return edge;
}

/** Whether a line stands directly under another and has no indent of a new paragraph. */
function isPair(lines: readonly SourceLine[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || index === 0 || line.afterBlank) return false;
  return line.indent < PARAGRAPH_INDENT;
}

function isFull(columns: number, next: string, measure: number): boolean {
  const left = measure - SLACK - columns;
  if (columns === Infinity || left < SLACK) return columns !== Infinity;
  // All of the next line would have fitted: no need to find its first unit.
  if (2 * next.length <= left) return false;
  return roughColumns(FIRST_UNIT.exec(next)?.[0] ?? "") > left;
}
