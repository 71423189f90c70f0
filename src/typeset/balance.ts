import { columns } from "./columns.ts";
import { fillingOf } from "./fill/filling.ts";
import type { Ambiguous } from "./level.ts";
import { opportunities } from "./linebreak/opportunities.ts";
import type { Line } from "./text.ts";
import { type WrapOptions, wrap } from "./wrap.ts";

/**
 * Longest heading that is balanced, in UTF-16 code units: ten lines of Chinese at 80 columns. A
 * longer text is no heading, and the cost grows with the square of the length.
 */
const LONGEST_HEADING = 400;

/**
 * What a break costs. The unevenness of a line costs less than 1, so no line is uneven enough to be
 * worth a break within a word. The other values were chosen by eye on the headings in
 * test/typeset/balance.test.ts, which fails if their order changes.
 */
const COSTS = {
  /** After a space of the title itself. */
  space: 0,
  /** At the end of a word. */
  wordEnd: 0.15,
  /** Between a number and what it counts: 100 | 周年. */
  count: 0.6,
  /** Within a word. */
  withinWord: 2,
} as const;

/** An offset where a heading may break, and what that costs. */
type BreakCandidate = { readonly offset: number; readonly cost: number };

/** The lines of the text up to a candidate, and the sum of their costs. */
type Division = { readonly cost: number; readonly lines: readonly Line[] };

/**
 * Breaks a heading into lines of about equal length. Prefers the title's own spaces, then the ends
 * of words (Intl.Segmenter finds those of Chinese). Takes as many lines as greedy filling, or one
 * more if that avoids a break within a word. Options for paragraphs (hang, spacing, justify,
 * orphans) have no effect.
 *
 * @throws RangeError if `width` is not a whole number of at least 1.
 */
export function balance(text: string, options: WrapOptions): Line[] {
  const lines = wrap(text, options);
  const isParagraph = text.length > LONGEST_HEADING || /[\n\r\v\f\u0085\u2028\u2029]/.test(text);
  if (lines.length < 2 || isParagraph) return lines;
  const candidates = breakCandidates(text, options);
  const fewest = divideEvenly(text, candidates, lines.length, options);
  if (fewest !== undefined && fewest.cost < COSTS.withinWord) return [...fewest.lines];
  const more = divideEvenly(text, candidates, lines.length + 1, options);
  if (more !== undefined && more.cost < COSTS.withinWord) return [...more.lines];
  return fewest === undefined ? lines : [...fewest.lines];
}

function breakCandidates(text: string, options: WrapOptions): BreakCandidate[] {
  const { level } = fillingOf(options);
  const wordEnds = new Set<number>();
  for (const { index } of new Intl.Segmenter("zh", { granularity: "word" }).segment(text)) {
    wordEnds.add(index);
  }
  const inner = opportunities(text, level).map(({ offset }) => ({
    offset,
    cost: breakCost(text.slice(0, offset), text.slice(offset), wordEnds.has(offset)),
  }));
  return [{ offset: 0, cost: 0 }, ...inner, { offset: text.length, cost: 0 }];
}

function breakCost(before: string, after: string, isWordEnd: boolean): number {
  if (/[ \u3000]$/.test(before)) return COSTS.space;
  // CLREQ allows a break in 100周年; a heading can usually avoid it.
  if (/[0-9０-９]$/.test(before) && /^\p{Script=Han}/u.test(after)) return COSTS.count;
  return isWordEnd ? COSTS.wordEnd : COSTS.withinWord;
}

/**
 * Finds the cheapest division into exactly `count` lines, by dynamic programming over the lines.
 * A line costs the square of its difference from the mean, relative to the measure, plus the cost
 * of its break. Returns undefined if there is none because a word is wider than the measure.
 */
function divideEvenly(
  text: string,
  candidates: readonly BreakCandidate[],
  count: number,
  options: WrapOptions,
): Division | undefined {
  const { ambiguous } = fillingOf(options);
  const mean = columns(text, ambiguous) / count;
  let divisions = candidates.map((_, index): Division | undefined =>
    index === 0 ? { cost: 0, lines: [] } : undefined,
  );
  for (let number = 0; number < count; number += 1) {
    const indent = number === 0 ? options.indent?.first : options.indent?.rest;
    const measure = Math.max(1, options.width - (indent ?? 0));
    const previous = divisions;
    divisions = candidates.map(({ offset, cost }, to) => {
      let best: Division | undefined;
      for (let from = to - 1; from >= 0; from -= 1) {
        const line = lineBetween(text, candidates[from]?.offset ?? 0, offset, ambiguous);
        if (line.columns > measure) break;
        const before = previous[from];
        if (before === undefined) continue;
        const total = before.cost + ((line.columns - mean) / measure) ** 2 + cost;
        if (best === undefined || total < best.cost)
          best = { cost: total, lines: [...before.lines, line] };
      }
      return best;
    });
  }
  return divisions.at(-1);
}

/** Returns the line from `start` to `end`, without trailing white space. */
function lineBetween(text: string, start: number, end: number, ambiguous: Ambiguous): Line {
  const content = text.slice(start, end).replace(/(?<![ \t\u3000])[ \t\u3000]+$/, "");
  return { start, end: start + content.length, columns: columns(content, ambiguous), gaps: [] };
}
