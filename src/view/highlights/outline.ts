import type { Article, Section, SectionKind } from "../../article/model.ts";
import { FLUSH, type PageBlock } from "../block.ts";
import { headingParts } from "../body/heading.ts";
import { Writer } from "../writer.ts";
import { type Fit, type ListRow, listBlocks } from "./columns.ts";
import { numberedHighlights } from "./highlights.ts";
import { charactersOf, minutesFor } from "./length.ts";

/** Columns by which each level of the outline is indented. */
const LEVEL = 4;

/** A section without its text; `characters` is as in `charactersOf`. */
export type OutlineEntry = {
  readonly marker: string | null;
  readonly kind: SectionKind;
  readonly number: number | null;
  readonly title: string | null;
  readonly level: number;
  readonly characters: number;
  readonly sections: readonly OutlineEntry[];
};

/** Returns the tree of an article's sections. */
export function outline(article: Article): OutlineEntry[] {
  return article.sections.map(entryOf);
}

function entryOf(section: Section): OutlineEntry {
  const { marker, kind, number, title, level } = section;
  const sections = section.sections.map(entryOf);
  return { marker, kind, number, title, level, characters: charactersOf(section), sections };
}

/** Words for lengths in the user's language: `219 字`, `1 minute`. */
export type LengthLabels = {
  readonly characters: (count: number) => string;
  readonly minutes: (count: number) => string;
};

/** Makes the page of `yuedu highlights`: marker or number, title and lengths of each. */
export function highlightsPage(article: Article, labels: LengthLabels, fit: Fit): PageBlock[] {
  const highlights = numberedHighlights(article);
  const areMarked = highlights.every(
    ({ section, number }) => section.marker !== null && section.number === number,
  );
  const rows = highlights.map(({ section, number }): ListRow => {
    const { marker, title } = section;
    const characters = charactersOf(section);
    const name = areMarked ? (title ?? "") : (title ?? marker ?? "");
    return {
      before: [
        areMarked ? { text: marker ?? "", role: "marker" } : { text: `${number}`, role: "number" },
      ],
      text: [{ text: name, role: null }],
      after: [
        { text: labels.characters(characters), role: "meta" },
        { text: labels.minutes(minutesFor(characters)), role: "meta" },
      ],
    };
  });
  return listBlocks(rows, fit);
}

/** Makes the page of `yuedu outline`: the title, and the tree of sections with their lengths. */
export function outlinePage(article: Article, labels: LengthLabels, fit: Fit): PageBlock[] {
  const { title } = article.meta;
  const entries = listBlocks(
    article.sections.flatMap((section) => entryRows(section, 0, labels)),
    fit,
  );
  if (title === null) return entries;
  const content = new Writer().write(title, "title").styled();
  return [{ kind: "title", content, indent: FLUSH, above: 0 }, ...entries];
}

function entryRows(section: Section, depth: number, labels: LengthLabels): ListRow[] {
  const row: ListRow = {
    before: [],
    text: [{ text: " ".repeat(depth * LEVEL), role: null }, ...headingParts(section, null)],
    after: [{ text: labels.characters(charactersOf(section)), role: "meta" }],
  };
  return [row, ...section.sections.flatMap((inner) => entryRows(inner, depth + 1, labels))];
}
