import type { Article, Section } from "../article/model.ts";
import { Failure } from "../failure/failure.ts";
import { charactersOf, minutesFor } from "./length.ts";

/** One row of the list of highlights. `number` is what selects it; lengths as in `charactersOf`. */
export type Highlight = {
  readonly number: number;
  readonly marker: string | null;
  readonly title: string | null;
  readonly characters: number;
  readonly minutes: number;
};

/** A highlight where it stands: `number` selects it, `place` counts from 1 in the article's order. */
export type NumberedHighlight = {
  readonly section: Section;
  readonly number: number;
  readonly place: number;
};

/**
 * The article's highlights in its order: the sections marked as such, however deep (the outermost
 * of nested ones); where there are none, its outermost sections.
 */
export function highlightsOf(article: Article): readonly Section[] {
  const marked = markedIn(article.sections);
  return marked.length > 0 ? marked : article.sections;
}

/** The highlights with their numbers: as written where each has its own, counted from 1 where not. */
export function numberedHighlights(article: Article): NumberedHighlight[] {
  const sections = highlightsOf(article);
  const written = new Set(sections.map((section) => section.number));
  const isWritten = written.size === sections.length && !written.has(null);
  return sections.map((section, index) => ({
    section,
    number: isWritten ? (section.number ?? index + 1) : index + 1,
    place: index + 1,
  }));
}

/** What there is to choose from, and how long each is. */
export function listHighlights(article: Article): Highlight[] {
  return numberedHighlights(article).map(({ section, number }) => {
    const characters = charactersOf(section);
    const { marker, title } = section;
    return { number, marker, title, characters, minutes: minutesFor(characters) };
  });
}

/**
 * The highlights of these numbers, in the article's order and each once.
 *
 * @throws {Failure} "no-highlights" where the article has no sections; "unknown-highlight" with the
 *   first number it lacks, and those it has written as ranges.
 */
export function selectHighlights(article: Article, numbers: readonly number[]): Section[] {
  return selectNumbered(article, numbers).map(({ section }) => section);
}

/** `selectHighlights`, with number and place. */
export function selectNumbered(article: Article, numbers: readonly number[]): NumberedHighlight[] {
  const all = numberedHighlights(article);
  if (all.length === 0) throw new Failure("no-highlights", { name: article.meta.title ?? "" });
  const known = all.map(({ number }) => number);
  const unknown = numbers.find((number) => !known.includes(number));
  if (unknown !== undefined) {
    throw new Failure("unknown-highlight", { number: `${unknown}`, available: ranges(known) });
  }
  return all.filter(({ number }) => numbers.includes(number));
}

/** The article with these highlights alone: its own meta, no lead, no chrome. */
export function withHighlights(article: Article, numbers: readonly number[]): Article {
  return { ...article, lead: [], sections: selectHighlights(article, numbers), chrome: [] };
}

function markedIn(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) =>
    section.kind === "highlight" ? [section] : markedIn(section.sections),
  );
}

/** Numbers as a reader would ask for them: 1-3,5. */
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
