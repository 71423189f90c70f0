import type { Article, Section, SectionKind } from "../../article/model.ts";
import { FLUSH, type PageBlock } from "../block.ts";
import { writeHeading } from "../body/heading.ts";
import { SEPARATOR } from "../separator.ts";
import { Writer } from "../writer.ts";
import { listHighlights } from "./highlights.ts";
import { charactersOf } from "./length.ts";

/** Indent of each level of the outline (em). */
const LEVEL = 2;

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

/** Makes the page of `yuedu highlights`: number, title and length of each. */
export function highlightsPage(article: Article, labels: LengthLabels): PageBlock[] {
  const highlights = listHighlights(article);
  const widest = highlights.reduce((most, { number }) => Math.max(most, `${number}`.length), 0);
  return highlights.map(({ number, marker, title, characters, minutes }) => {
    const writer = new Writer()
      .write(`${number}`, "number")
      .write(SEPARATOR, null)
      .write(title ?? marker ?? "", null);
    const unbroken = [labels.characters(characters), labels.minutes(minutes)].map((label) => {
      const start = writer.write(SEPARATOR, null).length;
      return { start, end: writer.write(label, "meta").length };
    });
    const indent = { first: (widest - `${number}`.length) / 2, rest: widest / 2 + 1 };
    return { kind: "item", content: writer.styled(), unbroken, indent, above: 0 };
  });
}

/** Makes the page of `yuedu outline`: the title, and the tree of sections below it. */
export function outlinePage(article: Article): PageBlock[] {
  const { title } = article.meta;
  const entries = article.sections.flatMap((section) => entryBlocks(section, 0));
  if (title === null) return entries;
  const content = new Writer().write(title, "title").styled();
  return [{ kind: "title", content, indent: FLUSH, above: 0 }, ...entries];
}

function entryBlocks(section: Section, depth: number): PageBlock[] {
  const writer = new Writer();
  writeHeading(writer, section, null);
  const first = depth * LEVEL;
  const content = writer.styled();
  const entry: PageBlock = {
    kind: "item",
    content,
    indent: { first, rest: first + LEVEL },
    above: 0,
  };
  return [entry, ...section.sections.flatMap((inner) => entryBlocks(inner, depth + 1))];
}
