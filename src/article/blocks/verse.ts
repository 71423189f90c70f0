import { readMarker } from "../headings/markers/table.ts";
import { roughColumns } from "../text/characters.ts";
import type { Block } from "./block.ts";

/** Lines of verse are no longer (columns): two clauses of nine characters with their marks. */
const WIDEST = 40;
/** Any two lines may look like verse; a poem without a fixed form has at least this many. */
const FEWEST_LINES = 4;
/** Clauses of regular verse: 4 characters in 诗经, 5, 6 or 7 in 绝句 and 律诗. */
const REGULAR = 5;
const LONGEST_COUPLET = 16;
// Ranges, since V8 reads the property when the expression is made, which takes a millisecond.
const REGULAR_LINE = /^(?:[\u3400-\u9FFF]{4,7}[，、；])?[\u3400-\u9FFF]{4,7}[，、；。！？]$/;
/** Characters of a clause of 词: 2 to 9, on average hardly 6. */
const LONGEST_CLAUSE = 9;
const MEAN_CLAUSE = 6.5;
const PAUSE = /[，、]$/;
const CLOSE = /[。！？；…：:!?]["”’」』）]?$/;
/** A sentence that ends within a line, as where a margin broke the lines. */
const INNER_CLOSE = /[。！？](?=[^”’」』）])/;
/** Speech, facts with their labels, figures, items and sources are no verse. */
const ODD = /^[“"「『（(【—\-*•·]|[：:0-9A-Za-z０-９|]/;
/** Words of sentences, which names and headlines hardly have. */
const SPEAKING = /[的了着我你]/;
const MARKS = /[，、；。！？…：—]+/;

/** Blocks from one index up to another. */
type Stretch = { readonly start: number; readonly end: number };

/**
 * Finds the stanzas of a plain text: lines that stand directly below each other and are verse. Returns
 * the end of each by its start.
 *
 * Stanzas that follow each other are judged together: all lines are short, and clauses pause where
 * lines end, which paragraphs, speech and items do not. Otherwise only couplets of one form are
 * verse. Takes time in proportion to the number of blocks.
 */
export function stanzasOf(
  blocks: readonly Block[],
  isHeading: (at: number) => boolean,
): ReadonlyMap<number, number> {
  const stanzas = new Map<number, number>();
  let run: Stretch[] = [];
  const judge = () => {
    const lines = run.map(({ start, end }) => blocks.slice(start, end).map(({ text }) => text));
    if (isVerse(lines)) for (const { start, end } of run) stanzas.set(start, end);
    else for (const stretch of run) addCouplets(blocks, stretch, stanzas);
    run = [];
  };
  for (let start = 0; start < blocks.length; ) {
    const stretch = { start, end: stretchEnd(blocks, start, isHeading) };
    const isRun = stretch.end - start > 1 && isShort(blocks, stretch);
    if (!isRun || run.at(-1)?.end !== start) judge();
    if (isRun) run.push(stretch);
    else addCouplets(blocks, stretch, stanzas);
    start = stretch.end;
  }
  judge();
  return stanzas;
}

/** The end of the blocks that stand without a blank line between them. A heading stands alone. */
function stretchEnd(
  blocks: readonly Block[],
  start: number,
  isHeading: (at: number) => boolean,
): number {
  let end = start + 1;
  if (isHeading(start)) return end;
  while (end < blocks.length && blocks[end]?.afterBlank === false && !isHeading(end)) end += 1;
  return end;
}

function isShort(blocks: readonly Block[], { start, end }: Stretch): boolean {
  for (let at = start; at < end; at += 1) if (!isShortLine(blocks[at]?.text ?? "")) return false;
  return true;
}

function isShortLine(text: string): boolean {
  return text.length <= WIDEST && roughColumns(text) <= WIDEST;
}

/** Whether stanzas are a poem without a fixed form. */
function isVerse(stanzas: readonly (readonly string[])[]): boolean {
  const lines = stanzas.flat();
  const share = (test: (line: string) => boolean) => lines.filter(test).length / lines.length;
  if (lines.length < FEWEST_LINES || share(isOdd) > 0.2) return false;
  if (share((line) => INNER_CLOSE.test(line) && !CLOSE.test(line)) > 0.16) return false;
  const pausing = share((line) => PAUSE.test(line));
  const closing = share((line) => CLOSE.test(line));
  if (pausing >= 0.25 && closing >= 0.2 && closing * lines.length >= 2) return isLong(lines);
  if (stanzas.length < 2) return false;
  if (closing === 1) return isSong(stanzas);
  return closing <= 1 / 3 && share((line) => SPEAKING.test(line)) >= 0.5 && isLong(lines);
}

function isOdd(line: string): boolean {
  return ODD.test(line) || readMarker(line) !== null;
}

/** Whether lines are longer than the names in a list. */
function isLong(lines: readonly string[]): boolean {
  return lines.reduce((sum, line) => sum + line.length, 0) / lines.length > 5;
}

/** Whether stanzas are those of a 词: each of as many sentences, whose clauses are short. */
function isSong([first = [], ...others]: readonly (readonly string[])[]): boolean {
  if (first.length < 3 || others.some(({ length }) => length !== first.length)) return false;
  const lines = [first, ...others].flat().map(clausesOf);
  const clauses = lines.flat();
  const mean = clauses.reduce((sum, { length }) => sum + length, 0) / clauses.length;
  return (
    mean <= MEAN_CLAUSE &&
    clauses.every(({ length }) => length <= LONGEST_CLAUSE) &&
    lines.filter(({ length }) => length > 1).length * 4 >= lines.length * 3
  );
}

function clausesOf(line: string): string[] {
  return line.split(MARKS).filter((clause) => clause !== "");
}

/**
 * Adds the couplets of one form, which may stand between lines of prose: two at least, or one set
 * apart by blank lines.
 */
function addCouplets(
  blocks: readonly Block[],
  { start, end }: Stretch,
  stanzas: Map<number, number>,
): void {
  for (let first = start; first + 1 < end; ) {
    const form = formOf(blocks[first]?.text ?? "");
    let last = first + 1;
    while (form !== "" && last < end && formOf(blocks[last]?.text ?? "") === form) last += 1;
    if (isCouplets(blocks, { start: first, end: last }, last - first === end - start)) {
      stanzas.set(first, last);
    }
    first = last;
  }
}

function isCouplets(blocks: readonly Block[], { start, end }: Stretch, isApart: boolean): boolean {
  const texts = blocks.slice(start, end).map(({ text }) => text);
  const [first = "", second] = clausesOf(texts[0] ?? "");
  const isShortest = second === undefined || first.length < REGULAR;
  if (texts.length < (isShortest && !isApart ? FEWEST_LINES : 2)) return false;
  if (second !== undefined) return texts.every((text) => CLOSE.test(text));
  return texts.every((text, index) => CLOSE.test(text) === (index % 2 === 1));
}

/** The number and the length of a line's clauses if they are regular and equal, else "". */
function formOf(text: string): string {
  if (text.length > LONGEST_COUPLET || !REGULAR_LINE.test(text)) return "";
  const [first = "", second = first] = clausesOf(text);
  return first.length === second.length ? `${text.length} ${first.length}` : "";
}
