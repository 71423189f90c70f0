import type { Article, Section } from "../../article/model.ts";
import type { Range } from "../block.ts";
import { excerptsOf } from "./excerpt.ts";
import { type Passage, passagesOf } from "./passages.ts";

/** Returns the matches in each text: ranges (UTF-16 code units), sorted, disjoint and not empty. */
export type Find = (texts: readonly string[]) => readonly (readonly Range[])[];

/** A passage that matches, with its hits. */
export type Match = { readonly passage: Passage; readonly hits: readonly Range[] };

/** Returns the passages of an article that match, in its order. */
export function searchArticle(article: Article, find: Find): Match[] {
  const passages = passagesOf(article);
  const found = find(passages.map(({ text }) => text));
  return passages.flatMap((passage, index) => {
    const hits = found[index] ?? [];
    return hits.length > 0 ? [{ passage, hits }] : [];
  });
}

/** Returns a finder of a literal word. */
export function findWord(word: string): Find {
  return (texts) => texts.map((text) => occurrences(text, word));
}

function occurrences(text: string, word: string): Range[] {
  const ranges: Range[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    ranges.push({ start: at, end: at + word.length });
  }
  return ranges;
}

/** Returns a finder of what an expression matches; it must have flag g. */
export function findPattern(expression: RegExp): Find {
  return (texts) =>
    texts.map((text) =>
      Array.from(text.matchAll(expression), ({ 0: match, index }) => ({
        start: index,
        end: index + match.length,
      })).filter(({ start, end }) => end > start),
    );
}

/**
 * Returns the source of an expression that matches a word literally.
 *
 * @example
 * escaped("a.b") // "a\\.b"
 */
export function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** A hit as data. Offsets count UTF-16 code units of the passage, and in `context` of its text. */
export type Hit = Range & {
  /** The sections that it is in, the outermost first. */
  readonly section: readonly Pick<Section, "marker" | "number" | "title">[];
  readonly part: Passage["part"];
  /** Which paragraph of that part it is in, from 0; null outside of the text. */
  readonly paragraph: Passage["index"];
  readonly text: string;
  /** The sentences around it. */
  readonly context: Range & { readonly text: string };
};

/** Returns hits as data. */
export function hitShapes(matches: readonly Match[]): Hit[] {
  return matches.flatMap(({ passage: { path, part, index, text }, hits }) => {
    const section = path.map(({ marker, number, title }) => ({ marker, number, title }));
    return excerptsOf(text, hits).flatMap((excerpt) =>
      excerpt.hits.map(({ start, end }) => ({
        section,
        part,
        paragraph: index,
        start,
        end,
        text: text.slice(start, end),
        context: {
          text: text.slice(excerpt.start, excerpt.end),
          start: start - excerpt.start,
          end: end - excerpt.start,
        },
      })),
    );
  });
}
