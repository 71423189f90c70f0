import { nest } from "../../article/headings/sections.ts";
import { NO_META } from "../../article/model.ts";
import { numberedHighlights } from "../../view/highlights/highlights.ts";
import { articleAt, type Book } from "./book.ts";
import { comparePlaces, type Place } from "./place.ts";
import type { PlacedSection } from "./sections.ts";

/** A highlight, and the number that selects it within its article. */
type PlacedHighlight = {
  readonly number: number;
  readonly place: Place;
  /** Whether it is a chapter of a book. */
  readonly isChapter: boolean;
};

/** The sections of the parts that have been indexed so far: always the first parts of the book. */
export type SectionIndex = {
  readonly byPart: readonly (readonly PlacedSection[])[];
  readonly isWhole: boolean;
  /** Those of each article; empty until the whole book is indexed. */
  readonly highlights: readonly (readonly PlacedHighlight[])[];
};

export const NO_INDEX: SectionIndex = { byPart: [], isWhole: false, highlights: [] };

/** Returns the index extended by the next part of the book. */
export function extend(index: SectionIndex, book: Book): SectionIndex {
  const sections = book.part(index.byPart.length).sections.map(headingOnly);
  const byPart = [...index.byPart, sections];
  const isWhole = byPart.length >= book.parts;
  if (!isWhole) return { byPart, isWhole, highlights: [] };
  const highlights = book.articles.map(({ part }, index) =>
    highlightsIn(byPart.slice(part, book.articles[index + 1]?.part).flat()),
  );
  return { byPart, isWhole, highlights };
}

/** Returns the highlights of the article that contains a place. */
export function highlightsAt(
  book: Book,
  { highlights }: SectionIndex,
  { part }: Place,
): readonly PlacedHighlight[] {
  return highlights[articleAt(book, part)] ?? [];
}

/** Returns a section without its body. Strings are copied: a slice would keep the whole text in memory. */
function headingOnly({ section, place }: PlacedSection): PlacedSection {
  const { marker, kind, number, title, level } = section;
  const heading = JSON.parse(JSON.stringify({ marker, kind, number, title, level }));
  return { section: { ...heading, heading: [], body: [], sections: [] }, place };
}

/** Returns the highlights among sections, with the numbers that `yuedu highlights` gives them. */
function highlightsIn(placed: readonly PlacedSection[]): PlacedHighlight[] {
  const places = new Map<number, Place>();
  const flow = placed.map(({ section, place }, index) => {
    places.set(index, place);
    // Nesting makes new section objects, so the title carries the index of each through it.
    const { marker, kind, number, level } = section;
    return {
      type: "heading",
      heading: { marker, kind, number, level, title: `${index}`, heading: [] },
    } as const;
  });
  const article = { meta: NO_META, ...nest(flow), chrome: [] };
  return numberedHighlights(article).flatMap(({ section, number }) => {
    const place = places.get(Number(section.title));
    return place === undefined ? [] : [{ number, place, isChapter: section.kind === "chapter" }];
  });
}

/** Returns how many of the items, which are sorted, stand at or before a place. */
export function countUpTo(things: readonly { readonly place: Place }[], place: Place): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const thing = things[middle];
    if (thing !== undefined && comparePlaces(thing.place, place) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns the section that contains a place; null before the first of its article, or if that is not indexed yet. */
export function sectionAt(
  book: Book,
  { byPart }: SectionIndex,
  place: Place,
): PlacedSection | null {
  const own = book.part(place.part).sections;
  const inPart = own[countUpTo(own, place) - 1];
  if (inPart !== undefined) return inPart;
  const first = book.articles[articleAt(book, place.part)]?.part ?? 0;
  for (let part = place.part - 1; part >= first; part -= 1) {
    const last = byPart[part]?.at(-1);
    if (last !== undefined || byPart[part] === undefined) return last ?? null;
  }
  return null;
}

/** Parts not yet indexed that `neighbour` parses at most. */
const FAR = 16;

/** Returns the next section after a place (1) or before it (-1); null if none is found nearby. */
export function neighbour(
  book: Book,
  { byPart }: SectionIndex,
  place: Place,
  direction: 1 | -1,
): PlacedSection | null {
  let unknown = 0;
  for (let part = place.part; part >= 0 && part < book.parts; part += direction) {
    const known = byPart[part];
    if (known === undefined) unknown += 1;
    if (unknown > FAR) return null;
    const found = nextIn(known ?? book.part(part).sections, place, direction);
    if (found !== undefined) return found;
  }
  return null;
}

function nextIn(sections: readonly PlacedSection[], place: Place, direction: 1 | -1) {
  const count = countUpTo(sections, place);
  if (direction === 1) return sections[count];
  const last = sections[count - 1];
  const isHere = last !== undefined && comparePlaces(last.place, place) === 0;
  return sections[count - (isHere ? 2 : 1)];
}
