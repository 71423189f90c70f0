import type { HtmlBlock } from "../../blocks/page/html-block.ts";
import { fieldsOf } from "./fields.ts";
import type { Line, Paragraph } from "./lines.ts";

/** Blocks above the title that may say who wrote the article, and when. */
const ABOVE_TITLE = 8;
/** Blocks after the title up to the first that is running text, at most. */
const AFTER_TITLE = 25;
/** A block of the text with fewer words may be its byline. By hand: 800 loses dates and sources. */
const FEW_WORDS = 40;
/** Blocks below the text, and its own last ones, that may sign it. By hand. */
const AFTER_TEXT = 4;
const END_OF_TEXT = 3;

/** What a page shows of its metadata. */
export type Shown = {
  /** The lines around the title. */
  readonly head: readonly Line[];
  readonly paragraphs: readonly Paragraph[];
  /** The last lines of the text and the first below it. */
  readonly closing: readonly Line[];
};

/** Finds the blocks in which a page may show its metadata; `kept` are those of the text. */
export function shownOf(blocks: readonly HtmlBlock[], kept: readonly HtmlBlock[]): Shown {
  return {
    head: headOf(blocks, kept),
    paragraphs: paragraphsOf(blocks, kept),
    closing: closingOf(blocks, kept),
  };
}

/** The lines around the title: those after it first, down to the first paragraphs, then those before. */
function headOf(blocks: readonly HtmlBlock[], kept: readonly HtmlBlock[]): Line[] {
  const inText = new Set(kept);
  const shown = titleAt(blocks);
  const first = blocks.findIndex(
    (block, at) => at > shown && inText.has(block) && block.words >= FEW_WORDS,
  );
  const reach = shown === -1 ? Infinity : shown + AFTER_TITLE;
  const end = Math.min(first === -1 ? blocks.length : first, reach);
  const from = shown === -1 ? Math.max(0, end - AFTER_TITLE) : shown;
  const after = linesFrom(blocks, from, end);
  return [...after, ...linesFrom(blocks, from - ABOVE_TITLE, from).reverse()];
}

/** Where the title is shown: as a heading if it is one anywhere; -1 if it is not. */
function titleAt(blocks: readonly HtmlBlock[]): number {
  const heading = blocks.findIndex(({ isTitle, depth }) => isTitle && depth !== null);
  return heading === -1 ? blocks.findIndex(({ isTitle }) => isTitle) : heading;
}

/** The last lines of the text and the first below it. */
function closingOf(blocks: readonly HtmlBlock[], kept: readonly HtmlBlock[]): Line[] {
  const last = kept.at(-1);
  const end = last === undefined ? -1 : blocks.lastIndexOf(last);
  return end === -1 ? [] : linesFrom(blocks, end + 1 - END_OF_TEXT, end + 1 + AFTER_TEXT);
}

function linesFrom(blocks: readonly HtmlBlock[], from: number, end: number): Line[] {
  const start = Math.max(0, from);
  return blocks
    .slice(start, Math.max(start, end))
    .map((block, index) => ({ text: fieldsOf(block), at: start + index }));
}

/** The paragraphs of the text, with how many of them stand before and after each. */
function paragraphsOf(blocks: readonly HtmlBlock[], kept: readonly HtmlBlock[]): Paragraph[] {
  const places = new Map(blocks.map((block, at) => [block, at]));
  const written = kept.filter(({ text }) => text !== "");
  return written.map((block, before) => ({
    ...{ text: block.text, at: places.get(block) ?? 0 },
    ...{ before, after: written.length - 1 - before },
  }));
}
