import type { Article, Section } from "../../article/model.ts";
import { extended } from "../../article/parts.ts";
import { Failure } from "../../failure/failure.ts";
import { missingDefinitions } from "./definitions.ts";
import { charactersOf, minutesFor } from "./length.ts";

/** A row of the list of highlights. `number` selects it; `characters` is as in `charactersOf`. */
export type Highlight = {
  readonly number: number;
  readonly marker: string | null;
  readonly title: string | null;
  readonly characters: number;
  readonly minutes: number;
};

/** A highlight: `number` selects it, `place` is its position in the article, from 1. */
export type NumberedHighlight = {
  readonly section: Section;
  readonly number: number;
  readonly place: number;
};

/**
 * Returns the article's highlights, in its order: all sections of that kind, at any level, except
 * those within another highlight. An article without any has its chapters as highlights if they stand
 * within volumes or parts, else its outermost sections.
 */
export function highlightsOf({ sections }: Article): readonly Section[] {
  const marked = outermostThat(isHighlight, sections);
  if (marked.length > 0) return marked;
  const chapters = outermostThat(isChapter, sections);
  return chapters.some((chapter) => !sections.includes(chapter)) ? chapters : sections;
}

const isHighlight = ({ kind }: Section) => kind === "highlight";

/** Chapters of books are counted by 章 or 回 (第三章); 编, 卷 and 部 are larger, 节 is smaller. */
const isChapter = ({ kind, marker }: Section) =>
  kind === "chapter" && /[章回]$/u.test(marker ?? "");

/** A number that selects a highlight, or a path of numbers (2.3) that selects a section within one. */
export type HighlightNumber = number | string;

export function numberedHighlights(article: Article): NumberedHighlight[] {
  return numbered(highlightsOf(article));
}

/** Numbers sections: as written if the numbers are complete and distinct, else from 1. */
function numbered(sections: readonly Section[]): NumberedHighlight[] {
  const written = new Set(sections.map((section) => section.number));
  const isWritten = written.size === sections.length && !written.has(null);
  return sections.map((section, index) => ({
    section,
    number: isWritten ? (section.number ?? index + 1) : index + 1,
    place: index + 1,
  }));
}

/** Lists the highlights with their lengths. */
export function listHighlights(article: Article): Highlight[] {
  return numberedHighlights(article).map(({ section, number }) => {
    const characters = charactersOf(section);
    const { marker, title } = section;
    return { number, marker, title, characters, minutes: minutesFor(characters) };
  });
}

/**
 * Returns the highlights of the given numbers, each once, in the article's order.
 *
 * @throws {Failure} "no-highlights" if the article has no sections; "unknown-highlight" with the
 *   first number that it lacks, and the ranges of those that it has
 */
export function selectHighlights(article: Article, numbers: readonly HighlightNumber[]): Section[] {
  return [
    ...selectNumbered(article, numbers).map(({ section }) => section),
    ...selectInner(article, numbers).map(({ section }) => section),
  ];
}

/** As `selectHighlights`, with numbers and places, without the sections within highlights. */
export function selectNumbered(
  article: Article,
  wanted: readonly HighlightNumber[],
): NumberedHighlight[] {
  const all = numberedHighlights(article);
  if (all.length === 0) throw new Failure("no-highlights", { name: article.meta.title ?? "" });
  const numbers = wanted.filter((number) => typeof number === "number");
  const known = all.map(({ number }) => number);
  const unknown = numbers.find((number) => !known.includes(number));
  if (unknown !== undefined) {
    throw new Failure("unknown-highlight", { number: unknown, available: ranges(known) });
  }
  return all.filter(({ number }) => numbers.includes(number));
}

/** A section within another, and the path of numbers (2.3) that selects it. */
type InnerSection = { readonly section: Section; readonly path: string };

/**
 * Returns the sections that paths of numbers select: 2.3 is the third section of highlight 2, or of
 * the second of the outermost sections where no section is marked as a highlight.
 *
 * @throws {Failure} as `selectHighlights` does
 */
export function selectInner(article: Article, wanted: readonly HighlightNumber[]): InnerSection[] {
  const marked = outermostThat(isHighlight, article.sections);
  const outermost = marked.length > 0 ? marked : article.sections;
  return wanted
    .filter((number) => typeof number === "string")
    .map((path) => ({ path, section: sectionAt(outermost, path, 0) }));
}

/** Returns the section at a path of numbers, from its step `depth` on. */
function sectionAt(sections: readonly Section[], path: string, depth: number): Section {
  const steps = path.split(".");
  const all = numbered(sections);
  const found = all.find(({ number }) => number === Number(steps[depth]));
  if (found === undefined) {
    const outer = steps.slice(0, depth).join(".");
    const known = ranges(all.map(({ number }) => number)).split(",");
    const available = known.map((range) => [outer, range].filter(Boolean).join(".")).join(",");
    throw new Failure("unknown-highlight", { number: path, available });
  }
  const isLast = depth === steps.length - 1;
  return isLast ? found.section : sectionAt(found.section.sections, path, depth + 1);
}

/**
 * Returns the article with the selected highlights as its only content, and at its end the
 * definitions that they use of those elsewhere in the article; its meta is kept.
 */
export function withHighlights(article: Article, numbers: readonly HighlightNumber[]): Article {
  const sections = selectHighlights(article, numbers);
  const part = { ...article, lead: [], sections, chrome: [] };
  const last = sections.at(-1);
  const missing = missingDefinitions(part, article);
  if (last === undefined || missing.length === 0) return part;
  return { ...part, sections: [...sections.slice(0, -1), extended(last, missing)] };
}

/** Returns the sections that pass a test, at any level, except those within another one that does. */
function outermostThat(
  passes: (section: Section) => boolean,
  sections: readonly Section[],
): Section[] {
  return sections.flatMap((section) =>
    passes(section) ? [section] : outermostThat(passes, section.sections),
  );
}

/** Writes numbers as ranges, the way they can be asked for: 1-3,5. */
function ranges(numbers: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && number === run.last + 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs
    .map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`))
    .join(",");
}
