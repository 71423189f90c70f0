import { columns } from "./columns.ts";
import { fillingOf } from "./fill/filling.ts";
import type { Ambiguous } from "./level.ts";
import { opportunities } from "./linebreak/opportunities.ts";
import type { Line } from "./text.ts";
import { type WrapOptions, wrap } from "./wrap.ts";

/** A heading is short; a text of more UTF-16 code units is set like a paragraph. */
const LONGEST = 400;

/**
 * What a break costs beside the unevenness of its line: at a title's own space, at a word's end,
 * between a number and what it counts, within a word.
 */
const SPACE = 0;
const WORD = 0.15;
const COUNT = 0.6;
const WITHIN = 2;

type Place = { readonly offset: number; readonly cost: number };

/**
 * Breaks a heading into lines of about the same length, between words where they fit the measure
 * (Intl.Segmenter finds them in Chinese) and best at the spaces that a title holds. It takes as many
 * lines as greedy filling would, or one more where that keeps words whole. Options as in `wrap`,
 * but for those of paragraphs.
 *
 * @throws RangeError where `width` is not a whole number of at least 1.
 */
export function balance(text: string, options: WrapOptions): Line[] {
  const lines = wrap(text, options);
  if (lines.length < 2 || text.length > LONGEST || /[\n\r\v\f\u0085\u2028\u2029]/.test(text))
    return lines;
  const places = placesOf(text, options);
  const fewest = evenLines(text, places, lines.length, options);
  if (fewest !== undefined && fewest.cost < WITHIN) return fewest.lines;
  const more = evenLines(text, places, lines.length + 1, options);
  if (more !== undefined && more.cost < WITHIN) return more.lines;
  return fewest?.lines ?? lines;
}

function placesOf(text: string, options: WrapOptions): Place[] {
  const { level } = fillingOf(options);
  const words = new Set<number>();
  for (const { index } of new Intl.Segmenter("zh", { granularity: "word" }).segment(text)) {
    words.add(index);
  }
  const inner = opportunities(text, level).map(({ offset }) => ({
    offset,
    cost: costOf(text.slice(0, offset), text.slice(offset), words.has(offset)),
  }));
  return [{ offset: 0, cost: 0 }, ...inner, { offset: text.length, cost: 0 }];
}

function costOf(before: string, behind: string, isWordEnd: boolean): number {
  if (/[ \u3000]$/.test(before)) return SPACE;
  // CLREQ lets a line break in 100周年; a heading can do better.
  if (/[0-9０-９]$/.test(before) && /^\p{Script=Han}/u.test(behind)) return COUNT;
  return isWordEnd ? WORD : WITHIN;
}

/** A way to set the text up to some place. */
type Way = { readonly cost: number; readonly lines: Line[] };

/**
 * The cheapest way to set the text in exactly `count` lines: the sum of each line's squared
 * difference from the mean, as a share of its measure, and of what its break costs. Undefined where
 * there is none (a word is wider than the measure).
 */
function evenLines(
  text: string,
  places: readonly Place[],
  count: number,
  options: WrapOptions,
): Way | undefined {
  const { ambiguous } = fillingOf(options);
  const mean = columns(text, ambiguous) / count;
  let ways: (Way | undefined)[] = places.map((_, index) =>
    index === 0 ? { cost: 0, lines: [] } : undefined,
  );
  for (let number = 0; number < count; number += 1) {
    const indent = number === 0 ? options.indent?.first : options.indent?.rest;
    const measure = Math.max(1, options.width - (indent ?? 0));
    ways = places.map((place, to) => {
      let best: Way | undefined;
      for (let from = to - 1; from >= 0; from -= 1) {
        const line = lineOf(text, places[from]?.offset ?? 0, place.offset, ambiguous);
        if (line.columns > measure) break;
        const before = ways[from];
        if (before === undefined) continue;
        const cost = before.cost + ((line.columns - mean) / measure) ** 2 + place.cost;
        if (best === undefined || cost < best.cost) best = { cost, lines: [...before.lines, line] };
      }
      return best;
    });
  }
  return ways.at(-1);
}

/** A line without the white space that ends it. */
function lineOf(text: string, start: number, end: number, ambiguous: Ambiguous): Line {
  const content = text.slice(start, end).replace(/[ \t\u3000]+$/, "");
  return { start, end: start + content.length, columns: columns(content, ambiguous), gaps: [] };
}
