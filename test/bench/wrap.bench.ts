/**
 * Compares `wrap` with other wrappers in one process, on the article's paragraphs at 80 columns. The
 * ratios must stay above 100 for wrap-ansi, 10 for fast-wrap-ansi, and 3 for `linebreak` (UAX #14 of
 * Unicode 13) with a greedy filler.
 */
import { readFileSync } from "node:fs";
import { wrapAnsi as fastWrapAnsi } from "fast-wrap-ansi";
import LineBreaker from "linebreak";
import { bench, describe } from "vitest";
import wrapAnsi from "wrap-ansi";
import { advancesOf } from "../../src/typeset/columns.ts";
import { traitId } from "../../src/typeset/unicode/traits.ts";

// Measures the built package; `npm run bench` builds it first.
const built = new URL("../../dist/typeset.js", import.meta.url).href;
const { wrap } = (await import(built)) as typeof import("../../src/typeset/index.ts");

const WIDTH = 80;
const paragraphs = readFileSync(new URL("../../data/article.txt", import.meta.url), "utf8")
  .split("\n")
  .map((line) => line.trim())
  .filter((line) => line.length > 60);
const text = `${paragraphs.join("\n")}\n`.repeat(20);

// The cheapest width function that is correct for these paragraphs: only line breaking is compared.
const advance = advancesOf("narrow");

/** Fills greedily with the opportunities of `linebreak`. */
function greedy(paragraph: string): string {
  const breaker = new LineBreaker(paragraph);
  let lines = "";
  let start = 0;
  let last = 0;
  let columns = 0;
  for (let stop = breaker.nextBreak(); stop !== null; stop = breaker.nextBreak()) {
    let added = 0;
    for (let at = last; at < stop.position; at += 1) {
      added += advance[traitId(paragraph.charCodeAt(at))] ?? 0;
    }
    if (columns + added > WIDTH && last > start) {
      lines += `${paragraph.slice(start, last)}\n`;
      start = last;
      columns = 0;
    }
    columns += added;
    last = stop.position;
  }
  return `${lines}${paragraph.slice(start)}\n`;
}

function set(paragraph: string): string {
  let lines = "";
  for (const { start, end } of wrap(paragraph, { width: WIDTH })) {
    lines += `${paragraph.slice(start, end)}\n`;
  }
  return lines;
}

describe(`wrapping ${Math.round(Buffer.byteLength(text) / 1000)} kB of Chinese`, () => {
  bench("yuedu", () => {
    for (const paragraph of text.split("\n")) set(paragraph);
  });
  bench("linebreak, greedy", () => {
    for (const paragraph of text.split("\n")) greedy(paragraph);
  });
  bench("fast-wrap-ansi", () => {
    fastWrapAnsi(text, WIDTH, { hard: true });
  });
  bench("wrap-ansi", () => {
    wrapAnsi(text, WIDTH, { hard: true });
  });
});
