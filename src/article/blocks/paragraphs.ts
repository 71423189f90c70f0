import { isWide, roughColumns } from "../text/characters.ts";
import { endsWithAny } from "../text/contains.ts";
import type { SourceLine } from "./lines.ts";

/** A hard-wrapped text is at least 20 and hardly ever more than 66 Han wide. */
const NARROWEST_MEASURE = 40;
const WIDEST_MEASURE = 132;
/** How far short of the measure a line may stop beyond what its next word explains (columns). */
const SLACK = 2;
/** Blanks before a paragraph's first line: two U+3000, two NBSP, four blanks, a tab (columns). */
const PARAGRAPH_INDENT = 2;

const STOPS = "。！？!?…；;：:”’」』）)》.";
const LATIN_END = /[0-9A-Za-z\u00C0-\u024F\uAC00-\uD7A3.,;:!?%)\]}'"’”]$/;
const LATIN_START = /^[0-9A-Za-z\u00C0-\u024F\uAC00-\uD7A3([{'"‘“$]/;
/** What moves to the next line as one: opening marks, a Han character or a word, closing marks. */
const FIRST_UNIT =
  /^[“‘（《〈「『【〔［｛([{"']{0,4}(?:[\w.%/:-]{1,60}|[^\s])?[，。、；：！？”’）》〉」』】〕］｝,.;:!?)\]}…—]{0,4}/u;

/**
 * For every line, whether it goes on with the paragraph of the line before it.
 *
 * A line never does so after a blank line or behind an indent of its own. Other consecutive lines
 * are joined only in a text that shows a measure, that is where most of them run full and some of
 * them break off in the middle of a sentence, and only behind a line that is full: one that the
 * next line's first word would not have fitted on.
 */
export function continuations(lines: readonly SourceLine[]): boolean[] {
  const columns = lines.map((line, index) => (isPair(lines, index + 1) ? widthOf(line) : 0));
  const measure = measureOf(lines, columns);
  if (measure === null) return lines.map(() => false);
  return lines.map(
    (line, index) => isPair(lines, index) && isFull(columns[index - 1] ?? 0, line.text, measure),
  );
}

/** The width of a line with its indent (columns), Infinity where it is beyond any measure. */
function widthOf({ text, indent }: SourceLine): number {
  return text.length > 2 * WIDEST_MEASURE ? Infinity : indent + roughColumns(text);
}

/** Joins the lines of a paragraph: no blank beside Han, one between words written with blanks. */
export function joinLines(lines: readonly string[]): string {
  const [first = "", ...others] = lines;
  // Only the lines themselves are looked at, never what is joined so far: time stays linear.
  return [first, ...others.map((line, index) => gap(lines[index] ?? "", line) + line)].join("");
}

function gap(before: string, after: string): "" | " " {
  const areWords = LATIN_END.test(before.slice(-2)) && LATIN_START.test(after.slice(0, 2));
  return areWords && !touchesHan(before, after) ? " " : "";
}

function touchesHan(before: string, after: string): boolean {
  const last = before.codePointAt(before.length - 1) ?? 0;
  return isWide(last) || isWide(after.codePointAt(0) ?? 0);
}

/** The width that lines were wrapped at; null where the text does not look wrapped. */
function measureOf(lines: readonly SourceLine[], columns: readonly number[]): number | null {
  if (columns.every((width) => width === 0)) return null;
  const counts = new Array<number>(WIDEST_MEASURE + 1).fill(0);
  for (let index = 1; index < lines.length; index += 1) {
    const width = columns[index - 1] ?? 0;
    if (isPair(lines, index) && width >= NARROWEST_MEASURE && width <= WIDEST_MEASURE) {
      counts[width] = (counts[width] ?? 0) + 1;
    }
  }
  const measure = fullest(counts);
  if (measure === null) return null;
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
  return broken > 0 && full * 2 >= pairs ? measure : null;
}

/** The widest of the widths around which most lines end; null where none may be a measure. */
function fullest(counts: readonly number[]): number | null {
  let best: number | null = null;
  let most = 0;
  for (let width = NARROWEST_MEASURE; width <= WIDEST_MEASURE; width += 1) {
    const near = (counts[width] ?? 0) + (counts[width - 1] ?? 0) + (counts[width - 2] ?? 0);
    if ((counts[width] ?? 0) > 0 && near >= most) {
      most = near;
      best = width;
    }
  }
  return best;
}

/** Whether a line stands directly under another and shows no indent of a new paragraph. */
function isPair(lines: readonly SourceLine[], index: number): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  if (line === undefined || before === undefined || line.afterBlank) return false;
  return line.indent < PARAGRAPH_INDENT;
}

function isFull(columns: number, next: string, measure: number): boolean {
  const left = measure - SLACK - columns;
  if (columns === Infinity || left < SLACK) return columns !== Infinity;
  // All of the next line would have fitted: no need to find its first unit.
  if (2 * next.length <= left) return false;
  return roughColumns(FIRST_UNIT.exec(next)?.[0] ?? "") > left;
}
