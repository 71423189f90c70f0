import { levelsOf } from "./levels.ts";
import type { Marker } from "./markers/style.ts";
import { readMarker } from "./markers/table.ts";
import type { Heading } from "./sections.ts";
import { countingSeries } from "./series.ts";
import { isSectionTitle } from "./title.ts";

/** A heading found among paragraphs. */
type FoundHeading = Heading & {
  /** How many paragraphs the heading takes up: 1, or 2 where its title stands on the next. */
  readonly paragraphs: 1 | 2;
  /** What follows a marker that runs in, and is the section's first paragraph; "" otherwise. */
  readonly runIn: string;
};

type Candidate = Marker & {
  readonly at: number;
  readonly title: string | null;
  readonly opens: boolean;
};

/** The headings of an unmarked text, by the index of the paragraph they begin at. */
export function findHeadings(paragraphs: readonly string[]): Map<number, FoundHeading> {
  const possible = candidatesOf(paragraphs);
  const counting = countingSeries(possible);
  const candidates = possible.filter(({ series }) => counting.has(series));
  const levels = levelsOf(candidates);
  return new Map(
    candidates.map((candidate, index) => [candidate.at, heading(candidate, levels[index] ?? 1)]),
  );
}

function heading(candidate: Candidate, level: number): FoundHeading {
  const { kind, number, title, separator, rest } = candidate;
  const isBare = title === null;
  return {
    // The stop behind a marker without a title belongs to nothing else, and would be lost.
    marker: isBare ? candidate.marker + separator.trim() : candidate.marker,
    kind,
    number,
    title,
    level,
    paragraphs: title !== null && rest === "" ? 2 : 1,
    runIn: isBare ? rest : "",
  };
}

function candidatesOf(paragraphs: readonly string[]): Candidate[] {
  const markers = paragraphs.map(readMarker);
  const candidates: Candidate[] = [];
  for (const [at, marker] of markers.entries()) {
    if (marker === null) continue;
    const next = paragraphs[at + 1];
    if (marker.rest === "") {
      const hasTitle = next !== undefined && markers[at + 1] === null && isSectionTitle(next);
      candidates.push({ ...marker, at, title: hasTitle ? next : null, opens: next !== undefined });
    } else if (isSectionTitle(marker.rest)) {
      candidates.push({
        ...marker,
        at,
        title: marker.rest,
        opens: next !== undefined && markers[at + 1] === null,
      });
    } else if (marker.runsIn) {
      candidates.push({ ...marker, at, title: null, opens: true });
    }
  }
  return withoutContents(candidates);
}

/**
 * Drops the entries of a table of contents: a heading that nothing follows but the next one, when
 * the same number and title come again.
 */
function withoutContents(candidates: readonly Candidate[]): Candidate[] {
  const key = ({ series, number, title }: Candidate) => `${series} ${number} ${title}`;
  const last = new Map(candidates.map((candidate) => [key(candidate), candidate.at]));
  return candidates.filter(
    (candidate) => candidate.opens || last.get(key(candidate)) === candidate.at,
  );
}
